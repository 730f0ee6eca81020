import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import type { DocumentKind, ExportFormat } from '../../shared/bridge/contract.ts';
import { selectCaseFile } from '../../shared/machine/selectors.ts';
import type { Result } from '../../shared/result.ts';
import { getBridge } from '../bridge.ts';
import { announced } from './announced.ts';
import { useSessionStore } from './session-store.ts';
import { sayDone } from './toasts.ts';
import { useUiStore } from './ui-store.ts';

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
export async function exportDocument(document: DocumentKind, format: ExportFormat): Promise<void> {
  await withSavedCase(`Making the ${FORMAT_NAMES[format]} file`, async (id) => {
    const result = await getBridge().exportDocument({ id, document, format });
    if (result.ok && result.value !== null) {
      sayDone(`Saved as ${result.value.fileName}`, ...(document === 'record' ? ['It holds closed reasons.'] : []));
    }
    return result;
  });
}

/** Sends a document to a printer by the system's own dialog. */
export async function printDocument(document: DocumentKind): Promise<void> {
  await withSavedCase('Printing', async (id) => {
    const result = await getBridge().printDocument({ id, document });
    if (result.ok && result.value.isPrinted) sayDone('Sent to the printer.');
    return result;
  });
}

/** The pages of a document as they will be printed, as the bytes of a PDF; null when they could not be made. */
export async function previewDocument(document: DocumentKind): Promise<Uint8Array<ArrayBuffer> | null> {
  const made = await withSavedCase('Setting the pages', (id) => getBridge().previewDocument({ id, document }));
  return made?.pdf ?? null;
}

/** Puts the letter on the clipboard, formatted and as plain text. */
export async function copyLetter(): Promise<void> {
  await withSavedCase('Copying the letter', async (id) => {
    const result = await getBridge().copyLetter({ id, document: 'letter', blockIds: null });
    if (result.ok) sayDone('The letter is on the clipboard.');
    return result;
  });
}

/** The same with one paragraph of a document. */
export async function copyBlock(document: DocumentKind, blockId: string): Promise<void> {
  await withSavedCase('Copying', async (id) => {
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

async function withSavedCase<Value>(
  doing: string,
  work: (id: string) => Promise<Result<Value, BridgeError>>,
): Promise<Value | null> {
  const { session } = useSessionStore.getState();
  if (session === null) return null;
  return announced(doing, async () => {
    if (!(await session.flush())) {
      const { saveState } = useUiStore.getState();
      return { ok: false, error: saveState.kind === 'failed' ? saveState.error : { code: 'storeUnavailable' } };
    }
    return work(selectCaseFile(session.actor.getSnapshot()).id);
  });
}
