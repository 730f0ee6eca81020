import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import type { OpenedCase } from '../../shared/bridge/contract.ts';
import { useSessionStore } from '../state/session-store.ts';
import { startAutosave } from './autosave.ts';
import { createCaseCommands, startCaseActor, type CaseActor, type CaseCommands } from './case-session.ts';
import { lawPack } from './law-pack.ts';

type OpenCase = { readonly actor: CaseActor; readonly commands: CaseCommands };

const OpenCaseContext = createContext<OpenCase | null>(null);

/** Runs the machine of one opened case, saves its changes, and stops both when the case is left. Key it by case. */
export function CaseProvider({ opened, children }: { readonly opened: OpenedCase; readonly children: ReactNode }) {
  const [open] = useState<OpenCase>(() => {
    const actor = startCaseActor(opened, lawPack);
    return { actor, commands: createCaseCommands(actor) };
  });

  useEffect(() => {
    const autosave = startAutosave(open.actor, opened.savedAt);
    useSessionStore.setState({ session: { ...open, flush: autosave.flush } });
    return () => {
      useSessionStore.setState({ session: null });
      void autosave.flush().finally(() => {
        autosave.stop();
        open.actor.stop();
      });
    };
  }, [open, opened.savedAt]);

  return <OpenCaseContext value={open}>{children}</OpenCaseContext>;
}

/** The case that the screen is in. Only the hooks of use-case.ts call this. */
export function useOpenCase(): OpenCase {
  const open = useContext(OpenCaseContext);
  if (open === null) throw new Error('No case is open here');
  return open;
}
