import type { CaseFile } from '../../shared/case/case-file.ts';
import { selectCaseFile } from '../../shared/machine/selectors.ts';
import type { CaseActor } from './case-session.ts';

/** As long as a hurried typist may be kept waiting for what is drawn beside the question and the letter, in ms. */
const WAITS_AT_MOST_MS = 250;

/** The open case for what may be drawn a moment later: whoever listens hears of a change once the window has time. */
export type IdleCase = {
  readonly current: () => CaseFile;
  readonly subscribe: (listener: (caseFile: CaseFile) => void) => () => void;
};

/** Follows the case of a machine; however fast it changes, its listeners hear of the newest one alone. */
export function idleCase(actor: CaseActor): IdleCase {
  const listeners = new Set<(caseFile: CaseFile) => void>();
  const current = () => selectCaseFile(actor.getSnapshot());
  let isWaiting = false;

  function tell(): void {
    isWaiting = false;
    for (const listener of listeners) listener(current());
  }

  function follow(): void {
    if (isWaiting) return;
    isWaiting = true;
    requestIdleCallback(tell, { timeout: WAITS_AT_MOST_MS });
  }

  let following: ReturnType<CaseActor['subscribe']> | null = null;
  return {
    current,
    subscribe(listener) {
      following ??= actor.subscribe(follow);
      listeners.add(listener);
      // It may have changed between the drawing of whoever listens and this.
      listener(current());
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        following?.unsubscribe();
        following = null;
      };
    },
  };
}
