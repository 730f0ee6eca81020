import { getBridge } from '../bridge.ts';
import { openCase } from './case-actions.ts';
import { sayDone, sayFailed } from './toasts.ts';
import { useUiStore } from './ui-store.ts';
import type { SupportPart } from '../../shared/bridge/support-contract.ts';

/** Opens the case that was open when work was broken off, at the page where it was. */
export function reopenInterrupted(): void {
  const id = useUiStore.getState().interrupted?.openCase?.id;
  useUiStore.setState({ interrupted: null });
  if (id !== undefined) void openCase(id);
}

/** Leaves that case, so that it is not offered again. What was being worked on in it becomes a save point. */
export function dropInterruption(): void {
  const id = useUiStore.getState().interrupted?.openCase?.id;
  useUiStore.setState({ interrupted: null, openCaseId: null });
  if (id !== undefined) void getBridge().leaveCase({ id });
}

/** Saves the bundle as it was shown, without the parts that are left out. True when it was saved. */
export async function saveSupport(leftOut: readonly SupportPart[]): Promise<boolean> {
  const saved = await getBridge().saveSupport({ leftOut: [...leftOut] });
  if (!saved.ok) sayFailed(saved.error);
  else if (saved.value !== null)
    sayDone(`Saved as ${saved.value.fileName}`, 'Nothing was sent: give the file on yourself.');
  return saved.ok && saved.value !== null;
}
