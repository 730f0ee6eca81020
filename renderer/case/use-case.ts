import { useSelector } from '@xstate/react';
import type { SnapshotFrom } from 'xstate';
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

/** The commands of the open case; the object never changes while the case is open. */
export function useCaseCommands(): CaseCommands {
  return useOpenCase().commands;
}
