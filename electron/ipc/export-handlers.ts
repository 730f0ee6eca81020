import { existsSync } from 'node:fs';
import path from 'node:path';
import { dialog } from 'electron';
import type { Handlers, ReplyOf, RequestOf } from '../../shared/bridge/bridge.ts';
import { explainBridgeError, type BridgeError } from '../../shared/bridge/bridge-error.ts';
import type { DocumentKind } from '../../shared/bridge/contract.ts';
import type { AuditAct } from '../../shared/bridge/history-contract.ts';
import type { CaseFile } from '../../shared/case/case-file.ts';
import { withBlocks } from '../../shared/letter/letter-document.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { copyToClipboard } from '../export/copy-to-clipboard.ts';
import { documentBytes, documentOf } from '../export/document-of.ts';
import { fileNameFor } from '../export/file-name.ts';
import { EXTENSIONS } from '../export/render-letter.ts';
import { writeFileWhole } from '../export/write-file.ts';
import { chooseTarget, written } from './choose-file.ts';
import type { ShellContext } from './shell-context.ts';

/** What the file's name says of its content. */
const FILE_WORDS: Readonly<Record<DocumentKind, string>> = {
  letter: 'response',
  holding: 'notice of more time',
  review: 'internal review',
  record: 'decision record CLOSED',
  bundle: 'answers for the regulator',
};

type ExportChannel = 'exportDocument' | 'exportCases' | 'previewDocument' | 'printDocument' | 'copyLetter' | 'saveCopy';

/**
 * The handlers for what leaves the app. They work from the stored case, so that what is exported is what is saved; but for
 * a copy of the case itself, which is for when it cannot be.
 */
export function exportHandlers(shell: ShellContext): Pick<Handlers, ExportChannel> {
  return {
    exportDocument: async ({ id, document, format }) => {
      const stored = shell.cases.get(id);
      if (!stored.ok) return stored;
      const { caseFile } = stored.value;
      const file = await chooseTarget(shell.window, fileNameFor(caseFile, FILE_WORDS[document], EXTENSIONS[format]));
      if (file === null) return ok(null);
      const bytes = await documentBytes(shell, caseFile, document, format);
      if (!bytes.ok) return bytes;
      const done = await written(file, bytes.value);
      if (done.ok) noteOut(shell, caseFile, 'exported', `${document} as ${format}`);
      return done;
    },
    exportCases: (request) => exportCases(shell, request),
    saveCopy: async ({ caseFile }) => {
      const file = await chooseTarget(shell.window, fileNameFor(caseFile, 'case', 'json'));
      if (file === null) return ok(null);
      const done = await written(file, new TextEncoder().encode(`${JSON.stringify(caseFile)}\n`));
      if (done.ok) noteOut(shell, caseFile, 'exported', 'a copy of the case, which could not be saved');
      return done;
    },
    previewDocument: async ({ id, document }) => {
      const stored = shell.cases.get(id);
      if (!stored.ok) return stored;
      const pdf = await documentBytes(shell, stored.value.caseFile, document, 'pdf');
      return pdf.ok ? ok({ pdf: new Uint8Array(pdf.value) }) : pdf;
    },
    printDocument: async ({ id, document }) => {
      const stored = shell.cases.get(id);
      if (!stored.ok) return stored;
      const letter = await documentOf(shell, stored.value.caseFile, document);
      const outcome = await (await import('../export/pdf.ts')).printLetter(letter);
      if (outcome === 'printed') noteOut(shell, stored.value.caseFile, 'printed', document);
      return outcome === 'failed' ? err({ code: 'printFailed' }) : ok({ isPrinted: outcome === 'printed' });
    },
    copyLetter: async ({ id, document, blockIds }) => {
      const stored = shell.cases.get(id);
      if (!stored.ok) return stored;
      const letter = await documentOf(shell, stored.value.caseFile, document);
      const part = blockIds === null ? letter : withBlocks(letter, blockIds);
      const isWhole = blockIds === null;
      const { renderHtmlFragment } = await import('../../shared/letter/render-html.ts');
      const { renderText } = await import('../../shared/letter/render-text.ts');
      await copyToClipboard(renderHtmlFragment(part, isWhole), renderText(part, isWhole));
      noteOut(shell, stored.value.caseFile, 'copied', isWhole ? document : `part of ${document}`);
      return ok({});
    },
  };
}

/** One document of each case into a folder; a case that fails is named, and the others are written all the same. */
async function exportCases(
  shell: ShellContext,
  { ids, document, format }: RequestOf<'exportCases'>,
): Promise<Result<ReplyOf<'exportCases'>, BridgeError>> {
  const chosen = await dialog.showOpenDialog(shell.window, {
    title: 'Choose a folder for the documents',
    properties: ['openDirectory', 'createDirectory'],
  });
  const folder = chosen.filePaths[0];
  if (chosen.canceled || folder === undefined) return ok(null);
  const files: NonNullable<ReplyOf<'exportCases'>>['files'] = [];
  for (const id of ids) {
    const file = await exportOne(shell, id, folder, document, format);
    files.push({
      id,
      fileName: file.ok ? file.value : null,
      problem: file.ok ? null : explainBridgeError(file.error).what,
    });
  }
  return ok({ folder, files });
}

async function exportOne(
  shell: ShellContext,
  id: string,
  folder: string,
  document: DocumentKind,
  format: RequestOf<'exportCases'>['format'],
): Promise<Result<string, BridgeError>> {
  const stored = shell.cases.get(id);
  if (!stored.ok) return stored;
  const bytes = await documentBytes(shell, stored.value.caseFile, document, format);
  if (!bytes.ok) return bytes;
  const fileName = freeName(folder, fileNameFor(stored.value.caseFile, FILE_WORDS[document], EXTENSIONS[format]));
  const result = await writeFileWhole(path.join(folder, fileName), bytes.value);
  if (!result.ok) return result;
  noteOut(shell, stored.value.caseFile, 'exported', `${document} as ${format}`);
  return ok(fileName);
}

/** What of casework has left the app, and as what; practice is nobody's disclosure. */
function noteOut(shell: ShellContext, { id, practice }: CaseFile, act: AuditAct, detail: string): void {
  if (practice === null) shell.note({ act, caseId: id, detail });
}

/** A file that is there already is never replaced by a batch: the new one gets a number. */
function freeName(folder: string, name: string): string {
  const { name: stem, ext } = path.parse(name);
  let candidate = name;
  for (let count = 2; existsSync(path.join(folder, candidate)); count += 1) candidate = `${stem} (${count})${ext}`;
  return candidate;
}
