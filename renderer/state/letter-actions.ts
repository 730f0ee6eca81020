import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import type { DocumentKind, ExportFormat } from '../../shared/bridge/contract.ts';
import { selectCaseFile } from '../../shared/machine/selectors.ts';
import type { Result } from '../../shared/result.ts';
import { getBridge } from '../bridge.ts';
import { useSessionStore } from './session-store.ts';
import { sayDone, sayFailed } from './toasts.ts';
import { useUiStore } from './ui-store.ts';

/** Work that takes longer than this is announced; in milliseconds. */
const BUSY_AFTER = 500;

const FORMAT_NAMES: Readonly<Record<ExportFormat, string>> = {
  docx: 'Word',
  template: 'Word',
  pdf: 'PDF',
  odt: 'OpenDocument',
  markdown: 'Markdown',
  text: 'text',
  html: 'HTML',
};

/** Writes one of the documents of the case to a file that the officer names. The shell reads the stored case, so it is saved first. */
export function exportDocument(document: DocumentKind, format: ExportFormat): Promise<void> {
  return withSavedCase(`Making the ${FORMAT_NAMES[format]} file`, async (id) => {
    const result = await getBridge().exportDocument({ id, document, format });
    if (result.ok && result.value !== null) {
      sayDone(`Saved as ${result.value.fileName}`, ...(document === 'record' ? ['It holds closed reasons.'] : []));
    }
    return result;
  });
}

/** Sends a document to a printer by the system's own dialog. */
export function printDocument(document: DocumentKind): Promise<void> {
  return withSavedCase('Printing', async (id) => {
    const result = await getBridge().printDocument({ id, document });
    if (result.ok && result.value.isPrinted) sayDone('Sent to the printer.');
    return result;
  });
}

/** The pages of a document as they will be printed, as the bytes of a PDF; null when they could not be made. */
export async function previewDocument(document: DocumentKind): Promise<Uint8Array<ArrayBuffer> | null> {
  let pdf: Uint8Array<ArrayBuffer> | null = null;
  await withSavedCase('Setting the pages', async (id) => {
    const result = await getBridge().previewDocument({ id, document });
    if (result.ok) pdf = result.value.pdf;
    return result;
  });
  return pdf;
}

/** Puts the letter on the clipboard, formatted and as plain text. */
export function copyLetter(): Promise<void> {
  return withSavedCase('Copying the letter', async (id) => {
    const result = await getBridge().copyLetter({ id, document: 'letter', blockIds: null });
    if (result.ok) sayDone('The letter is on the clipboard.');
    return result;
  });
}

/** The same with one paragraph of a document. */
export function copyBlock(document: DocumentKind, blockId: string): Promise<void> {
  return withSavedCase('Copying', async (id) => {
    const result = await getBridge().copyLetter({ id, document, blockIds: [blockId] });
    if (result.ok) sayDone('The paragraph is on the clipboard.');
    return result;
  });
}

/** Writes a document of each of several cases into a folder that the officer chooses, and says which could not be written. */
export async function exportCases(ids: readonly string[], document: DocumentKind, format: ExportFormat): Promise<void> {
  await announced(`Making ${ids.length} files`, async () => {
    const result = await getBridge().exportCases({ ids: [...ids], document, format });
    if (!result.ok || result.value === null) return result;
    const { files, folder } = result.value;
    const failed = files.flatMap(({ problem }) => (problem === null ? [] : [problem]));
    const done = files.length - failed.length;
    sayDone(`${done} of ${files.length} files saved in ${folder}`, ...new Set(failed));
    return result;
  });
}

async function withSavedCase(
  doing: string,
  work: (id: string) => Promise<Result<unknown, BridgeError>>,
): Promise<void> {
  const { session } = useSessionStore.getState();
  if (session === null) return;
  await announced(doing, async () => {
    if (!(await session.flush())) {
      const { saveState } = useUiStore.getState();
      return { ok: false, error: saveState.kind === 'failed' ? saveState.error : { code: 'storeUnavailable' } };
    }
    return work(selectCaseFile(session.actor.getSnapshot()).id);
  });
}

/** One piece of work at a time; what takes long is announced, what fails is said. */
export async function announced(doing: string, work: () => Promise<Result<unknown, BridgeError>>): Promise<void> {
  if (useUiStore.getState().busy !== null) return;
  const announce = setTimeout(() => useUiStore.setState({ busy: doing }), BUSY_AFTER);
  try {
    const result = await work();
    if (!result.ok) sayFailed(result.error);
  } finally {
    clearTimeout(announce);
    useUiStore.setState({ busy: null });
  }
}
