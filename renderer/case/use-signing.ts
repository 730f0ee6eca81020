import { useCallback } from 'react';
import type { Act, Role, SignOffAct } from '../../shared/case/sign-off.ts';
import { useUiStore } from '../state/ui-store.ts';
import { newId } from './new-id.ts';
import { useCase, useCaseCommands } from './use-case.ts';

/** Stands for any reason while it is only asked whether a return would be possible. */
const SOME_REASON = '-';

/** An act done now by the account that works here. */
function actNow(act: Act, role: Role, note: string, by: string): SignOffAct {
  return { id: newId(), act, role, by, at: new Date().toISOString(), note: note.trim() };
}

/** Signs the case: an act in a role, with a note. What the machine does not allow changes nothing. */
export function useSigning(): (act: Act, role: Role, note: string) => void {
  const { sign } = useCaseCommands();
  const account = useUiStore((state) => state.account);
  return useCallback((act, role, note) => sign(actNow(act, role, note, account)), [sign, account]);
}

/** Marks the case as issued, in a role. */
export function useIssuing(): (on: string, role: Role) => void {
  const { issue } = useCaseCommands();
  const account = useUiStore((state) => state.account);
  return useCallback((on, role) => issue(on, actNow('issued', role, '', account)), [issue, account]);
}

/** True when the machine would take this act in this role now. */
export function useCanSign(act: Act, role: Role): boolean {
  return useCase((snapshot) =>
    snapshot.can({ type: 'case.sign', act: { id: 'asked', act, role, by: '', at: '', note: SOME_REASON } }),
  );
}
