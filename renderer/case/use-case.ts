import { useSelector } from '@xstate/react';
import { startTransition, useEffect, useState } from 'react';
import type { SnapshotFrom } from 'xstate';
import type { CaseFile } from '../../shared/case/case-file.ts';
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

/** The open case as it was when the window last had time: for what may come a moment behind fast typing. */
export function useCaseWhenIdle(): CaseFile {
  const { idle } = useOpenCase();
  const [caseFile, setCaseFile] = useState(idle.current);
  useEffect(() => idle.subscribe((next) => startTransition(() => setCaseFile(next))), [idle]);
  return caseFile;
}

/** True while the answers of the open case must stay as they are. */
export function useIsLocked(): boolean {
  return useCase((snapshot) => isLocked(selectCaseFile(snapshot)));
}

/** The commands of the open case; the object never changes while the case is open. */
export function useCaseCommands(): CaseCommands {
  return useOpenCase().commands;
}
