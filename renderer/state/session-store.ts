import { create } from 'zustand';
import type { CaseActor, CaseCommands } from '../case/case-session.ts';

/** Handles on the open case for what stands outside its screens: commands, menu, shortcuts. No data of the case. */
export type Session = {
  readonly actor: CaseActor;
  readonly commands: CaseCommands;
  /** Saves what is unsaved now; true when all is on the disk. */
  readonly flush: () => Promise<boolean>;
};

export const useSessionStore = create<{ readonly session: Session | null }>(() => ({ session: null }));
