import { existsSync } from 'node:fs';
import path from 'node:path';
import { dialog } from 'electron';
import type { Handlers, ReplyOf, RequestOf } from '../../shared/bridge/bridge.ts';
import { explainBridgeError, type BridgeError } from '../../shared/bridge/bridge-error.ts';
import type { DocumentKind } from '../../shared/bridge/contract.ts';
import { withBlocks } from '../../shared/letter/letter-document.ts';
import { renderHtmlFragment } from '../../shared/letter/render-html.ts';
import { renderText } from '../../shared/letter/render-text.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { copyToClipboard } from '../export/copy-to-clipboard.ts';
import { documentBytes, documentOf } from '../export/document-of.ts';
import { fileNameFor } from '../export/file-name.ts';
import { EXTENSIONS } from '../export/render-letter.ts';
import { writeFileWhole } from '../export/write-file.ts';
import { chooseTarget, saveAs, written } from './choose-file.ts';
import type { ShellContext } from './shell-context.ts';

/** What the file's name says of its content. */
const FILE_WORDS: Readonly<Record<DocumentKind, string>> = {
  letter: 'response',
  holding: 'notice of more time',
  review: 'internal review',
  record: 'decision record CLOSED',
  bundle: 'answers for the regulator',
};

type ExportChannel =
  | 'exportDocument'
  | 'exportCases'
  | 'previewDocument'
  | 'printDocument'
  | 'copyLetter'
  | 'exportCaseFile';

/** The handlers for what leaves the app. They work from the stored case, so that what is exported is what is saved. */
export function exportHandlers(shell: ShellContext): Pick<Handlers, ExportChannel> {
  return {
    exportDocument: async ({ id, document, format }) => {
      const stored = shell.cases.get(id);
      if (!stored.ok) return stored;
      const { caseFile } = stored.value;
      const file = await chooseTarget(shell.window, fileNameFor(caseFile, FILE_WORDS[document], EXTENSIONS[format]));
      if (file === null) return ok(null);
      const bytes = await documentBytes(shell, caseFile, document, format);
      return bytes.ok ? written(file, bytes.value) : bytes;
    },
    exportCases: (request) => exportCases(shell, request),
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
      return outcome === 'failed' ? err({ code: 'printFailed' }) : ok({ isPrinted: outcome === 'printed' });
    },
    copyLetter: async ({ id, document, blockIds }) => {
      const stored = shell.cases.get(id);
      if (!stored.ok) return stored;
      const letter = await documentOf(shell, stored.value.caseFile, document);
      const part = blockIds === null ? letter : withBlocks(letter, blockIds);
      const isWhole = blockIds === null;
      await copyToClipboard(renderHtmlFragment(part, isWhole), renderText(part, isWhole));
      return ok({});
    },
    exportCaseFile: async ({ id }) => {
      const stored = shell.cases.get(id);
      if (!stored.ok) return stored;
      const { caseFile } = stored.value;
      const bytes = new TextEncoder().encode(`${JSON.stringify(caseFile, null, 2)}\n`);
      return saveAs(shell.window, fileNameFor(caseFile, 'case', 'json'), bytes);
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
  return result.ok ? ok(fileName) : result;
}

/** A file that is there already is never replaced by a batch: the new one gets a number. */
function freeName(folder: string, name: string): string {
  const { name: stem, ext } = path.parse(name);
  let candidate = name;
  for (let count = 2; existsSync(path.join(folder, candidate)); count += 1) candidate = `${stem} (${count})${ext}`;
  return candidate;
}
