import { getBridge } from './bridge.ts';

/** Tells the shell's log that something broke, by a code alone: no message, no stack, no word of the case. */
export function reportCode(code: string): void {
  void getBridge()
    .reportProblem({ code: code.replace(/[^a-zA-Z0-9.-]/g, '-').slice(0, 60) })
    .catch(() => undefined);
}
