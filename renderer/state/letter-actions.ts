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
  pdf: 'PDF',
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

/** Puts the letter on the clipboard, formatted and as plain text. */
export function copyLetter(): Promise<void> {
  return withSavedCase('Copying the letter', async (id) => {
    const result = await getBridge().copyLetter({ id });
    if (result.ok) sayDone('The letter is on the clipboard.');
    return result;
  });
}

/** Writes the whole case to a file for another computer. */
export function exportCaseFile(): Promise<void> {
  return withSavedCase('Writing the case file', async (id) => {
    const result = await getBridge().exportCaseFile({ id });
    if (result.ok && result.value !== null) {
      sayDone(`Saved as ${result.value.fileName}`, 'It holds the whole case, closed reasons included.');
    }
    return result;
  });
}

async function withSavedCase(
  doing: string,
  work: (id: string) => Promise<Result<unknown, BridgeError>>,
): Promise<void> {
  const { session } = useSessionStore.getState();
  if (session === null || useUiStore.getState().busy !== null) return;
  const announce = setTimeout(() => useUiStore.setState({ busy: doing }), BUSY_AFTER);
  try {
    if (!(await session.flush())) {
      const { saveState } = useUiStore.getState();
      sayFailed(saveState.kind === 'failed' ? saveState.error : { code: 'storeUnavailable' });
      return;
    }
    const result = await work(selectCaseFile(session.actor.getSnapshot()).id);
    if (!result.ok) sayFailed(result.error);
  } finally {
    clearTimeout(announce);
    useUiStore.setState({ busy: null });
  }
}
