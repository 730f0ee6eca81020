import type { PracticeMode } from '../../shared/case/practice.ts';
import type { PageId } from '../../shared/case/place.ts';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import type { Result } from '../../shared/result.ts';
import { explainCaseFileError, parseCaseFile } from '../../shared/case/read-case-file.ts';
import { selectCaseFile } from '../../shared/machine/selectors.ts';
import { markAttempt } from '../../shared/training/mark-attempt.ts';
import type { PracticeCase, PracticePack } from '../../shared/training/practice-case.ts';
import { resultOf } from '../../shared/training/result-of.ts';
import { startAttempt } from '../../shared/training/start-attempt.ts';
import type { TrainingRecord } from '../../shared/training/training-records.ts';
import { getBridge } from '../bridge.ts';
import { currentPack } from '../case/law-pack.ts';
import { newId } from '../case/new-id.ts';
import { leaveCase, openCase } from './case-actions.ts';
import { useSessionStore } from './session-store.ts';
import { sayDone, sayFailed } from './toasts.ts';
import { findPracticeCase, useTrainingStore, type TrainingPart } from './training-store.ts';
import { useUiStore } from './ui-store.ts';

/** Reads what is kept of training, with the packs of the app. False when the practice store cannot be opened, which is said. */
export async function loadTraining(): Promise<boolean> {
  const [opened, { practicePack, exercises }] = await Promise.all([
    getBridge().openTraining(undefined),
    import('virtual:practice-pack'),
  ]);
  if (!opened.ok) {
    sayFailed(opened.error);
    return false;
  }
  const { packs, ...rest } = opened.value;
  useTrainingStore.setState(({ traineeId }) => ({
    training: { ...rest, exercises, packs: [practicePack, ...packs] },
    traineeId: traineeId ?? rest.trainees.at(-1)?.id ?? null,
  }));
  return true;
}

/** A drill over a real letter's reasoning, entered as it was written: every fault the checks find in it is to be found. */
export async function drillOnRealLetter(): Promise<void> {
  const [{ default: data }, { drillFromCase }] = await Promise.all([
    import('../../assets/examples/as-written.json'),
    import('../../shared/training/drill-from-letter.ts'),
  ]);
  const example = parseCaseFile(data);
  if (!example.ok) return sayFailed({ code: 'caseUnreadable', lines: explainCaseFileError(example.error) });
  const { today } = useUiStore.getState();
  const letterDrill = drillFromCase(example.value, 'A real letter’s reasoning', currentPack, today);
  useTrainingStore.setState({ letterDrill });
}

/** Leaves whatever is open for the practice side. */
export async function showTraining(part: TrainingPart = useTrainingStore.getState().part): Promise<void> {
  if (!(await leaveCase())) return;
  useTrainingStore.setState({ part });
  useUiStore.setState({ openCaseId: null, area: 'training', overlay: 'none' });
}

/** Begins a practice case and opens it. */
export async function beginAttempt(
  practiceCase: PracticeCase,
  mode: PracticeMode,
  pages: readonly PageId[] | null = null,
): Promise<void> {
  const { traineeId } = useTrainingStore.getState();
  const attempt = startAttempt(practiceCase, {
    id: newId(),
    createdAt: new Date().toISOString(),
    pack: currentPack,
    mode,
    traineeId: mode === 'walk' || mode === 'model' ? null : traineeId,
    pages,
  });
  const bookmark = { page: pages?.[0] ?? 'request', claimId: pages === null ? null : (attempt.claims[0]?.id ?? null) };
  const saved = await getBridge().saveCase({ caseFile: attempt, bookmark, undoable: null });
  if (saved.ok) await openCase(attempt.id);
  else sayFailed(saved.error);
}

/** Hands the open attempt in: it is locked, marked, and its result kept for the trainee. */
export async function handIn(): Promise<void> {
  const { session } = useSessionStore.getState();
  if (session === null) return;
  // An exercise on some pages is handed in from where it ends.
  session.commands.open({ page: 'review' });
  session.commands.issue(useUiStore.getState().today, null);
  await session.flush();
  const snapshot = session.actor.getSnapshot();
  const attempt = selectCaseFile(snapshot);
  const practiceCase = findPracticeCase(useTrainingStore.getState().training, attempt.practice?.practiceCaseId ?? '');
  if (practiceCase === null || attempt.issuedOn === null) return;
  const remarks = markAttempt(attempt, practiceCase, snapshot.context.pack);
  const result = resultOf(attempt, remarks, new Date().toISOString());
  if (result !== null) await saveTraining({ kind: 'result', result });
  useUiStore.setState({ overlay: 'feedback' });
}

/** Keeps a record of training and shows it; false when it could not be kept, which is said. */
export async function saveTraining(record: TrainingRecord): Promise<boolean> {
  const saved = await getBridge().saveTraining(record);
  if (!saved.ok) {
    sayFailed(saved.error);
    return false;
  }
  await loadTraining();
  return true;
}

/** Adds a trainee and makes them the one who works. */
export async function addTrainee(name: string): Promise<void> {
  const trainee = { id: newId(), name: name.trim(), createdAt: new Date().toISOString() };
  if (await saveTraining({ kind: 'trainee', trainee })) useTrainingStore.setState({ traineeId: trainee.id });
}

/** Deletes a trainee with all that is kept of them. */
export async function deleteTrainee(id: string): Promise<void> {
  const removed = await getBridge().deleteTrainee({ id });
  if (!removed.ok) return sayFailed(removed.error);
  useTrainingStore.setState({ traineeId: null });
  await loadTraining();
  sayDone('Deleted: the trainee with all results, cards and attempts.');
}

/** Deletes an attempt. */
export async function deleteAttempt(id: string): Promise<void> {
  const removed = await getBridge().deleteCase({ id });
  if (removed.ok) await loadTraining();
  else sayFailed(removed.error);
}

/** Keeps a trainer's own pack. */
export async function savePack(pack: PracticePack): Promise<boolean> {
  const saved = await getBridge().savePracticePack(pack);
  if (saved.ok) await loadTraining();
  else sayFailed(saved.error);
  return saved.ok;
}

export async function deletePack(id: string): Promise<void> {
  const removed = await getBridge().deletePracticePack({ id });
  if (removed.ok) await loadTraining();
  else sayFailed(removed.error);
}

/** Lets the trainer choose a pack; it is taken whole or refused whole, with the reasons. */
export async function importPack(): Promise<void> {
  const brought = await getBridge().importPracticePack(undefined);
  if (!brought.ok) return sayFailed(brought.error);
  if (brought.value === null) return;
  await loadTraining();
  sayDone(`Brought in: ${brought.value.title}`, `${brought.value.cases.length} practice cases.`);
}

export function exportPack(pack: PracticePack): Promise<void> {
  return saidWhere(getBridge().exportPracticePack(pack));
}

export function exportResults(traineeId: string | null): Promise<void> {
  return saidWhere(getBridge().exportResults({ traineeId }));
}

export function exportCertificate(traineeId: string): Promise<void> {
  return saidWhere(getBridge().exportCertificate({ traineeId }));
}

async function saidWhere(saving: Promise<Result<{ readonly fileName: string } | null, BridgeError>>): Promise<void> {
  const saved = await saving;
  if (!saved.ok) sayFailed(saved.error);
  else if (saved.value !== null) sayDone(`Saved as ${saved.value.fileName}`);
}
