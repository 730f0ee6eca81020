import type { ReplyOf } from '../../shared/bridge/bridge.ts';
import { applyEdit } from '../../shared/case/apply-edit.ts';
import type { CaseEdit } from '../../shared/case/case-edit.ts';
import type { RegisterRow } from '../../shared/register/register-row.ts';
import { getBridge } from '../bridge.ts';
import { announced } from './announced.ts';
import { leaveCase } from './case-actions.ts';
import { refreshLibrary } from './library-actions.ts';
import { useSessionStore } from './session-store.ts';
import { sayDone, sayFailed, withdrawUndo } from './toasts.ts';
import { useUiStore } from './ui-store.ts';

/** Days as ISO dates, both included; null is no bound. */
export type Period = { readonly from: string | null; readonly to: string | null };

/** Every line of the register; null when it could not be read, which is said. */
export async function loadRegister(): Promise<readonly RegisterRow[] | null> {
  const result = await getBridge().readRegister({ from: null, to: null });
  if (!result.ok) sayFailed(result.error);
  return result.ok ? result.value : null;
}

/** Writes the register of a period to a file that the officer names. */
export async function exportRegister(period: Period, format: 'csv' | 'xlsx'): Promise<void> {
  const saved = await announced('Saving the register', () => getBridge().exportRegister({ ...period, format }));
  if (saved !== null) sayDone(`Saved as ${saved.fileName}`);
}

/** Sets the day on which somebody is to look at a case again; true when it is saved. */
export async function keepUntil(id: string, date: string): Promise<boolean> {
  const edit: CaseEdit = { kind: 'editHandling', patch: { retentionReviewOn: date } };
  const isDone = useUiStore.getState().openCaseId === id ? await editOpenCase(edit) : await editStoredCase(id, edit);
  if (isDone) {
    refreshLibrary();
    sayDone('The case is kept.', 'It comes up for a review again on the day you gave.');
  }
  return isDone;
}

/** The open case is changed where it is open: what was written behind it would be overwritten by its next save. */
async function editOpenCase(edit: CaseEdit): Promise<boolean> {
  const { session } = useSessionStore.getState();
  if (session === null) return false;
  session.commands.edit(edit);
  session.commands.settle();
  return leaveCase();
}

async function editStoredCase(id: string, edit: CaseEdit): Promise<boolean> {
  const opened = await getBridge().openCase({ id });
  if (!opened.ok) {
    sayFailed(opened.error);
    return false;
  }
  const { caseFile, bookmark, undoable } = opened.value;
  const saved = await getBridge().saveCase({ caseFile: applyEdit(caseFile, edit), bookmark, undoable });
  if (!saved.ok) sayFailed(saved.error);
  return saved.ok;
}

/** Puts cases into the bin; one that is open is saved and left first. True when it is done. */
export async function moveToBin(ids: readonly string[]): Promise<boolean> {
  const { openCaseId } = useUiStore.getState();
  if (openCaseId !== null && ids.includes(openCaseId)) {
    if (!(await leaveCase())) return false;
    useUiStore.setState({ openCaseId: null });
  }
  const result = await getBridge().shelveCases({ ids: [...ids], shelf: 'bin' });
  if (!result.ok) {
    sayFailed(result.error);
    return false;
  }
  refreshLibrary();
  sayDone(
    ids.length === 1 ? 'Moved to the bin.' : `${ids.length} cases moved to the bin.`,
    'It can be restored there.',
  );
  return true;
}

/** Takes cases of the bin away for good; null when that failed, which is said. */
export async function purgeCases(ids: readonly string[], reason: string): Promise<ReplyOf<'purgeCases'> | null> {
  const result = await getBridge().purgeCases({ ids: [...ids], reason });
  if (result.ok) withdrawUndo();
  else sayFailed(result.error);
  return result.ok ? result.value : null;
}
