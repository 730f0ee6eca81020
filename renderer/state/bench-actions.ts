import { caseOutcome } from '../../shared/balance/case-outcome.ts';
import type { CaseFile } from '../../shared/case/case-file.ts';
import { selectCaseFile } from '../../shared/machine/selectors.ts';
import {
  ACCEPT_MODEL_ONLY,
  PRACTICE_PACK_VERSION,
  type PracticeCase,
  type PracticePack,
} from '../../shared/training/practice-case.ts';
import { getBridge } from '../bridge.ts';
import { newId } from '../case/new-id.ts';
import { currentPack } from '../case/law-pack.ts';
import { useSessionStore } from './session-store.ts';
import { loadTraining, savePack, showTraining } from './training-actions.ts';
import { sayDone } from './toasts.ts';
import { useTrainingStore } from './training-store.ts';
import { useUiStore } from './ui-store.ts';

/** An empty pack of the trainer's own. */
export function newPack(title: string): PracticePack {
  return {
    schema: 'counterpoise/practice-pack',
    version: PRACTICE_PACK_VERSION,
    id: newId(),
    title,
    author: '',
    cases: [],
  };
}

/** A practice case around a model answer; what is still to be written is empty, and the bench says so. */
export function newPracticeCase(model: CaseFile, title: string, asAt: string): PracticeCase {
  const id = newId();
  return {
    id,
    title,
    level: 'guided',
    about: 'What this case teaches',
    asAt,
    papers: [],
    outcome: outcomeOf(model),
    model: { ...model, id },
    notes: [],
    points: [],
    accept: ACCEPT_MODEL_ONLY,
    unsound: [],
    mistakes: [],
    faults: [],
  };
}

/** How the model ends, as far as a practice case can end. */
function outcomeOf(model: CaseFile): PracticeCase['outcome'] {
  const outcome = caseOutcome(model, currentPack);
  return outcome === 'maintained' || outcome === 'answered' ? outcome : 'confirmOrDeny';
}

/** The pack with one of its practice cases put in or replaced. */
export function withCase(pack: PracticePack, practiceCase: PracticeCase): PracticePack {
  const isThere = pack.cases.some(({ id }) => id === practiceCase.id);
  const cases = isThere
    ? pack.cases.map((each) => (each.id === practiceCase.id ? practiceCase : each))
    : [...pack.cases, practiceCase];
  return { ...pack, cases };
}

/** Takes the open case as the model answer of its practice case, and goes back to the bench. */
export async function keepModel(): Promise<void> {
  const { session } = useSessionStore.getState();
  if (session === null || !(await session.flush())) return;
  const written = selectCaseFile(session.actor.getSnapshot());
  const practiceCaseId = written.practice?.practiceCaseId;
  const pack = useTrainingStore
    .getState()
    .training?.packs.find(({ cases }) => cases.some(({ id }) => id === practiceCaseId));
  const practiceCase = pack?.cases.find(({ id }) => id === practiceCaseId);
  if (pack === undefined || practiceCase === undefined) return;
  const model = { ...written, id: practiceCase.id, practice: null, grounds: [] };
  if (!(await savePack(withCase(pack, { ...practiceCase, model, outcome: outcomeOf(model) })))) return;
  await showTraining('bench');
  await getBridge().deleteCase({ id: written.id });
  await loadTraining();
  sayDone('Kept as the model answer.', 'The bench says what the practice case still needs.');
}

/** Puts a practice case made from a real one into a pack, and goes to the bench. */
export async function keepFromCase(pack: PracticePack, practiceCase: PracticeCase): Promise<void> {
  if (!(await savePack(withCase(pack, practiceCase)))) return;
  useUiStore.setState({ overlay: 'none' });
  await showTraining('bench');
  sayDone(`The practice case is in “${pack.title}”.`, 'Nothing of the real case was changed.');
}
