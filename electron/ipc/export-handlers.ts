import { existsSync } from 'node:fs';
import path from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import type { Handlers } from '../../shared/bridge/bridge.ts';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import type { DocumentKind, ExportFormat } from '../../shared/bridge/contract.ts';
import type { CaseFile } from '../../shared/case/case-file.ts';
import type { LetterDocument } from '../../shared/letter/letter-document.ts';
import { renderHtmlFragment } from '../../shared/letter/render-html.ts';
import { renderText } from '../../shared/letter/render-text.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { copyToClipboard } from '../export/copy-to-clipboard.ts';
import { fileNameFor } from '../export/file-name.ts';
import { EXTENSIONS, renderLetter } from '../export/render-letter.ts';
import { writeFileWhole } from '../export/write-file.ts';
import { causeCode, logEvent } from '../start/log.ts';
import { today } from '../start/today.ts';
import type { ShellContext } from './shell-context.ts';

/** What the file's name says of its content. */
const FILE_WORDS: Readonly<Record<DocumentKind, string>> = {
  letter: 'response',
  record: 'decision record CLOSED',
  bundle: 'answers for the regulator',
};

type ExportChannel = 'exportDocument' | 'copyLetter' | 'exportCaseFile';

/** The handlers for what leaves the app. They work from the stored case, so that what is exported is what is saved. */
export function exportHandlers(shell: ShellContext): Pick<Handlers, ExportChannel> {
  return {
    exportDocument: async ({ id, document, format }) => {
      const stored = shell.cases.get(id);
      if (!stored.ok) return stored;
      const { caseFile } = stored.value;
      const file = await chooseFile(shell, fileNameFor(caseFile, FILE_WORDS[document], EXTENSIONS[format]));
      if (file === null) return ok(null);
      const bytes = await bytesOf(await documentOf(shell, caseFile, document), format);
      return bytes.ok ? written(file, bytes.value) : bytes;
    },
    copyLetter: async ({ id }) => {
      const stored = shell.cases.get(id);
      if (!stored.ok) return stored;
      const letter = await documentOf(shell, stored.value.caseFile, 'letter');
      await copyToClipboard(renderHtmlFragment(letter), renderText(letter));
      return ok({});
    },
    exportCaseFile: async ({ id }) => {
      const stored = shell.cases.get(id);
      if (!stored.ok) return stored;
      const file = await chooseFile(shell, fileNameFor(stored.value.caseFile, 'case', 'json'));
      if (file === null) return ok(null);
      return written(file, new TextEncoder().encode(`${JSON.stringify(stored.value.caseFile, null, 2)}\n`));
    },
  };
}

async function documentOf(shell: ShellContext, caseFile: CaseFile, document: DocumentKind): Promise<LetterDocument> {
  const pack = await shell.packOf(caseFile);
  const { composeCheckedLetter } = await import('../../shared/checks/checked-letter.ts');
  const { letter, findings } = composeCheckedLetter(caseFile, pack, today());
  switch (document) {
    case 'letter':
      return letter;
    case 'record':
      return (await import('../../shared/record/compose-record.ts')).composeRecord(caseFile, pack, findings);
    case 'bundle':
      return (await import('../../shared/record/compose-bundle.ts')).composeBundle(caseFile, pack, findings);
  }
}

async function bytesOf(letter: LetterDocument, format: ExportFormat): Promise<Result<Uint8Array, BridgeError>> {
  try {
    return ok(
      format === 'pdf'
        ? await (await import('../export/pdf.ts')).renderPdf(letter)
        : await renderLetter(letter, format),
    );
  } catch (cause) {
    logEvent('export.failed', { format, cause: causeCode(cause) });
    return err({ code: 'exportFailed', format });
  }
}

/** Where to, by the system's own dialog. Null when the officer thought better of it. */
async function chooseFile({ window }: ShellContext, name: string): Promise<string | null> {
  const extension = path.extname(name);
  const chosen = await dialog.showSaveDialog(window, {
    defaultPath: path.join(app.getPath('documents'), name),
    filters: [{ name: extension.slice(1).toUpperCase(), extensions: [extension.slice(1)] }],
  });
  if (chosen.canceled || chosen.filePath === undefined || chosen.filePath === '') return null;
  if (chosen.filePath.toLowerCase().endsWith(extension)) return chosen.filePath;
  const completed = `${chosen.filePath}${extension}`;
  return existsSync(completed) && !(await mayReplace(window, completed)) ? null : completed;
}

/** The dialog asked about the name as typed; with the ending added it may be that of another file. */
async function mayReplace(window: BrowserWindow, file: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: `There is a file called "${path.basename(file)}" already.`,
    buttons: ['Replace it', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
  });
  return response === 0;
}

async function written(file: string, bytes: Uint8Array): Promise<Result<{ fileName: string }, BridgeError>> {
  const result = await writeFileWhole(file, bytes);
  return result.ok ? ok({ fileName: path.basename(file) }) : result;
}
