import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { OpenedCase } from '../../shared/bridge/messages.ts';
import { wordsOf, type Words } from '../../shared/checks/similarity.ts';
import type { LawPack } from '../../shared/law/law-pack.ts';
import { getBridge } from '../bridge.ts';
import { useSessionStore } from '../state/session-store.ts';
import { startAutosave } from './autosave.ts';
import { createCaseCommands, startCaseActor, type CaseActor, type CaseCommands } from './case-session.ts';
import { idleCase, type IdleCase } from './idle-case.ts';

type OpenCase = {
  readonly actor: CaseActor;
  readonly commands: CaseCommands;
  readonly idle: IdleCase;
  /** The words of factors in other cases; empty until they have been read. */
  readonly past: readonly Words[];
};

const OpenCaseContext = createContext<OpenCase | null>(null);

type CaseProviderProps = { readonly opened: OpenedCase; readonly pack: LawPack; readonly children: ReactNode };

/** Runs the machine of one opened case, saves its changes, and stops both when the case is left. Key it by case. */
export function CaseProvider({ opened, pack, children }: CaseProviderProps) {
  const [open] = useState(() => {
    const actor = startCaseActor(opened, pack);
    return { actor, commands: createCaseCommands(actor), idle: idleCase(actor) };
  });

  const past = usePast(opened.caseFile.id);

  const caseId = opened.caseFile.id;
  useEffect(() => {
    const autosave = startAutosave(open.actor, opened.savedAt);
    useSessionStore.setState({ session: { ...open, flush: autosave.flush } });
    return () => {
      useSessionStore.setState({ session: null });
      void autosave.flush().finally(() => {
        autosave.stop();
        open.actor.stop();
        // What was done is a save point now, and the trail says how the case was left.
        void getBridge().leaveCase({ id: caseId });
      });
    };
  }, [open, opened.savedAt, caseId]);

  const value = useMemo(() => ({ ...open, past }), [open, past]);
  return <OpenCaseContext value={value}>{children}</OpenCaseContext>;
}

/** What was argued in other cases, read once the case is open; without it one check has nothing to compare with. */
function usePast(caseId: string): readonly Words[] {
  const [past, setPast] = useState<readonly Words[]>([]);
  useEffect(() => {
    let isWanted = true;
    void getBridge()
      .pastReasoning({ exceptId: caseId })
      .then((result) => {
        if (isWanted && result.ok) setPast(result.value.map(wordsOf));
      });
    return () => {
      isWanted = false;
    };
  }, [caseId]);
  return past;
}

/** The case that the screen is in. Only the hooks of use-case.ts call this. */
export function useOpenCase(): OpenCase {
  const open = useContext(OpenCaseContext);
  if (open === null) throw new Error('No case is open here');
  return open;
}
