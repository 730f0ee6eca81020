import type { CaseFile } from '../../shared/case/case-file.ts';
import { selectCaseFile, selectPlace } from '../../shared/machine/selectors.ts';
import { getBridge } from '../bridge.ts';
import { bookmarkOf } from '../case/bookmark.ts';
import { newId } from '../case/new-id.ts';
import { openCase, reopenAs } from './case-actions.ts';
import { useSessionStore } from './session-store.ts';
import { sayDone, sayFailed } from './toasts.ts';

/** Branches the open case: a copy in which other answers can be tried. The case itself stays as it is. */
export async function startWhatIf(): Promise<void> {
  const { session } = useSessionStore.getState();
  if (session === null || !(await session.flush())) return;
  const snapshot = session.actor.getSnapshot();
  const caseFile = selectCaseFile(snapshot);
  const branch: CaseFile = {
    ...caseFile,
    id: newId(),
    issuedOn: null,
    signOff: [],
    branchOf: { caseId: caseFile.id, title: caseFile.request.reference },
  };
  const saved = await getBridge().saveCase({
    caseFile: branch,
    bookmark: bookmarkOf(selectPlace(snapshot)),
    undoable: null,
  });
  if (!saved.ok) return sayFailed(saved.error);
  await openCase(branch.id);
}

/** Puts the answers of the open what-if into the case it was branched from, and removes the what-if. */
export async function takeOver(original: CaseFile): Promise<void> {
  const { session } = useSessionStore.getState();
  if (session === null || !(await session.flush())) return;
  const snapshot = session.actor.getSnapshot();
  const branch = selectCaseFile(snapshot);
  // What the case held until now is kept beside it: nothing is lost, and the two can be compared.
  const title = `${original.request.reference || 'a case without a reference'}, as it was before`;
  const before: CaseFile = { ...original, id: newId(), branchOf: { caseId: original.id, title } };
  const kept = await getBridge().saveCase({ caseFile: before, bookmark: null, undoable: null });
  if (!kept.ok) return sayFailed(kept.error);
  const known = new Set(original.points.map(({ id }) => id));
  const taken: CaseFile = {
    ...branch,
    id: original.id,
    createdAt: original.createdAt,
    branchOf: null,
    // Who signed and what was written about the case belong to the case, not to what was tried.
    signOff: original.signOff,
    points: [...original.points, ...branch.points.filter(({ id }) => !known.has(id))],
  };
  const isDone = await reopenAs(taken, bookmarkOf(selectPlace(snapshot)));
  if (!isDone) return;
  const removed = await getBridge().shelveCases({ ids: [branch.id], shelf: 'bin' });
  if (!removed.ok) return sayFailed(removed.error);
  sayDone('The case now has the answers of the what-if.', 'What it held before is kept in the list, as a what-if.');
}
