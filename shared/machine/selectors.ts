import type { SnapshotFrom } from 'xstate';
import type { CaseFile } from '../case/case-file.ts';
import type { Place } from '../case/place.ts';
import type { CaseStep } from './case-events.ts';
import type { caseMachine } from './case-machine.ts';
import { placeOf } from './place-of.ts';

type CaseSnapshot = SnapshotFrom<typeof caseMachine>;

/** The case as it stands. */
export function selectCaseFile(snapshot: CaseSnapshot): CaseFile {
  return snapshot.context.history.present;
}

/** Where the officer stands. */
export function selectPlace(snapshot: CaseSnapshot): Place {
  return placeOf(snapshot.context);
}

/** The machine's step, which also knows the two ends: advice and issued. */
export function selectStep(snapshot: CaseSnapshot): CaseStep {
  return snapshot.context.step;
}

/** Whether there is something to take back. */
export function selectCanUndo(snapshot: CaseSnapshot): boolean {
  return snapshot.can({ type: 'case.undo' });
}

/** Whether there is something to do again. */
export function selectCanRedo(snapshot: CaseSnapshot): boolean {
  return snapshot.can({ type: 'case.redo' });
}
