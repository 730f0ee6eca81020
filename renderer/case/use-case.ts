import { useSelector } from '@xstate/react';
import type { SnapshotFrom } from 'xstate';
import { isLocked } from '../../shared/case/sign-off.ts';
import { selectCaseFile } from '../../shared/machine/selectors.ts';
import type { caseMachine } from '../../shared/machine/case-machine.ts';
import { useOpenCase } from './case-actor.tsx';
import type { CaseCommands } from './case-session.ts';

/** Something of the open case, by a selector of shared/machine/selectors.ts; redraws only when it changes. */
export function useCase<Selected>(
  selector: (snapshot: SnapshotFrom<typeof caseMachine>) => Selected,
  isSame?: (a: Selected, b: Selected) => boolean,
): Selected {
  return useSelector(useOpenCase().actor, selector, isSame);
}

/** True while the answers of the open case must stay as they are. */
export function useIsLocked(): boolean {
  return useCase((snapshot) => isLocked(selectCaseFile(snapshot)));
}

/** The commands of the open case; the object never changes while the case is open. */
export function useCaseCommands(): CaseCommands {
  return useOpenCase().commands;
}
