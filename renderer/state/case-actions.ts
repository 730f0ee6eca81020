import type { Bookmark, CaseSummary, ExampleName, OpenedCase } from '../../shared/bridge/contract.ts';
import type { CaseFile } from '../../shared/case/case-file.ts';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import type { Result } from '../../shared/result.ts';
import { getBridge } from '../bridge.ts';
import { useSessionStore } from './session-store.ts';
import { DONE_STAYS, dismissToast, sayFailed, showToast } from './toasts.ts';
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

async function openFrom(source: () => Promise<Result<OpenedCase | null, BridgeError>>): Promise<void> {
  if (!(await leaveCase())) return;
  const result = await source();
  if (!result.ok) sayFailed(result.error);
  else if (result.value !== null) showCase(result.value.caseFile.id);
}

/** Opens a case of the list. */
export async function openCase(id: string): Promise<void> {
  if (await leaveCase()) showCase(id);
}

/** Makes an empty case and opens it. */
export function newCase(): Promise<void> {
  return openFrom(() => getBridge().createCase(undefined));
}

/** Opens an example; it is a case like any other, so it can be changed freely. */
export function openExample(name: ExampleName = 'people-smuggling'): Promise<void> {
  return openFrom(() => getBridge().openExample({ name }));
}

/**
 * Stores a case that was changed as a whole (under another law pack, or from a what-if) and opens it anew. The open
 * case must have been saved before. True when it is done.
 */
export async function reopenAs(caseFile: CaseFile, bookmark: Bookmark, state: string): Promise<boolean> {
  if (!(await leaveCase())) return false;
  useUiStore.setState({ openCaseId: null, overlay: 'none' });
  const saved = await getBridge().saveCase({ caseFile, bookmark, state });
  if (saved.ok) showCase(caseFile.id);
  else sayFailed(saved.error);
  return saved.ok;
}

/** Lets the officer pick a case file and opens what it holds. */
export function importCase(): Promise<void> {
  return openFrom(() => getBridge().importCase(undefined));
}

/** Goes back to the case list. */
export async function showCaseList(): Promise<void> {
  if (await leaveCase()) useUiStore.setState({ openCaseId: null, area: 'cases' });
}

/** Deletions that can still be taken back, by case. */
const pendingDeletions = new Map<string, { readonly carryOut: () => Promise<void>; readonly takeBack: () => void }>();

/**
 * Takes a case off the list and deletes it when the time to take that back is over. Should the app end before, the case
 * is still there: the safe side.
 */
export function deleteCase(summary: CaseSummary, afterwards: () => void): void {
  const { id } = summary;
  useUiStore.setState(({ leavingCaseIds }) => ({ leavingCaseIds: [...leavingCaseIds, id] }));

  function end() {
    clearTimeout(timer);
    dismissToast(toast);
    pendingDeletions.delete(id);
  }
  function stay() {
    useUiStore.setState(({ leavingCaseIds }) => ({
      leavingCaseIds: leavingCaseIds.filter((leaving) => leaving !== id),
    }));
  }
  async function carryOut() {
    end();
    const result = await getBridge().deleteCase({ id });
    if (result.ok) return afterwards();
    sayFailed(result.error);
    stay();
  }

  function takeBack() {
    end();
    stay();
  }

  pendingDeletions.set(id, { carryOut, takeBack });
  const timer = setTimeout(() => void carryOut(), DONE_STAYS);
  const toast = showToast({
    tone: 'done',
    title: `Deleted: ${summary.reference || 'the case without a reference'}`,
    lines: [],
    undo: takeBack,
  });
}

/** Takes back a deletion that is still waiting: the case is wanted after all. */
export function keepCase(id: string): void {
  pendingDeletions.get(id)?.takeBack();
}

/** Carries out what can still be taken back: the window is closing. */
export async function finishDeletions(): Promise<void> {
  await Promise.all([...pendingDeletions.values()].map(({ carryOut }) => carryOut()));
}
