import type { ExampleName } from '../../shared/bridge/contract.ts';
import type { Bookmark, OpenedCase } from '../../shared/bridge/messages.ts';
import type { CaseFile } from '../../shared/case/case-file.ts';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import type { Result } from '../../shared/result.ts';
import { selectCaseFile } from '../../shared/machine/selectors.ts';
import { getBridge } from '../bridge.ts';
import { announced } from './announced.ts';
import { useSessionStore } from './session-store.ts';
import { sayDone, sayFailed } from './toasts.ts';
import { useUiStore } from './ui-store.ts';

/** Leaves the open case, if any, once its last change is on the disk. False keeps the officer where they are. */
export async function leaveCase(): Promise<boolean> {
  const { session } = useSessionStore.getState();
  if (session === null || (await session.flush())) return true;
  const { saveState } = useUiStore.getState();
  sayFailed(saveState.kind === 'failed' ? saveState.error : { code: 'storeUnavailable' });
  return false;
}

function showCase(id: string): void {
  useUiStore.setState({ openCaseId: id, view: 'question' });
}

/** Opens the case that the shell makes; true when it did. */
export async function openFrom(source: () => Promise<Result<OpenedCase, BridgeError>>): Promise<boolean> {
  if (!(await leaveCase())) return false;
  const result = await source();
  if (result.ok) showCase(result.value.caseFile.id);
  else sayFailed(result.error);
  return result.ok;
}

/** Opens a case of the list, or of a window over it, which makes way for it. */
export async function openCase(id: string): Promise<void> {
  if (!(await leaveCase())) return;
  useUiStore.setState({ overlay: 'none' });
  showCase(id);
}

/** Makes an empty case and opens it. */
export function newCase(): Promise<boolean> {
  return openFrom(() => getBridge().createCase(undefined));
}

/** Opens an example; it is a case like any other, so it can be changed freely. */
export function openExample(name: ExampleName = 'people-smuggling'): Promise<boolean> {
  return openFrom(() => getBridge().openExample({ name }));
}

/**
 * Stores a case that was changed as a whole (under another law pack, or from a what-if) and opens it anew. The open
 * case must have been saved before. True when it is done.
 */
export async function reopenAs(caseFile: CaseFile, bookmark: Bookmark): Promise<boolean> {
  if (!(await leaveCase())) return false;
  useUiStore.setState({ openCaseId: null, overlay: 'none' });
  const saved = await getBridge().saveCase({ caseFile, bookmark, undoable: null });
  if (saved.ok) showCase(caseFile.id);
  else sayFailed(saved.error);
  return saved.ok;
}

/** Writes the case as it is on the screen to a file that the officer names: for when the store takes nothing. */
export async function saveCopy(): Promise<void> {
  const { session } = useSessionStore.getState();
  if (session === null) return;
  await announced('Saving a copy', async () => {
    const caseFile = selectCaseFile(session.actor.getSnapshot());
    const result = await getBridge().saveCopy({ caseFile });
    if (result.ok && result.value !== null) {
      sayDone(
        `A copy is in ${result.value.fileName}`,
        '“Bring in cases…” on the list takes it in, here or on another computer.',
      );
    }
    return result;
  });
}

/** Goes back to the case list. */
export async function showCaseList(): Promise<void> {
  if (await leaveCase()) useUiStore.setState({ openCaseId: null, area: 'cases' });
}
