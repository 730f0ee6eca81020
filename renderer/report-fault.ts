import { ERROR_NAMES, type FAULT_KINDS } from '../shared/bridge/support-contract.ts';
import { getBridge } from './bridge.ts';

/**
 * Tells the shell's log that something broke: the class of the error and its place in a file of the app. No message and
 * no stack, because either can hold words of the case.
 */
export function reportFault(kind: (typeof FAULT_KINDS)[number], cause: unknown): void {
  void getBridge()
    .reportProblem({ kind, name: nameOf(cause), place: placeOf(cause) })
    .catch(() => undefined);
}

/** The name of an error, if it is one that the log knows. */
export function nameOf(cause: unknown): (typeof ERROR_NAMES)[number] {
  if (!(cause instanceof Error || cause instanceof DOMException)) return 'other';
  return ERROR_NAMES.find((known) => known === cause.name) ?? 'other';
}

/** The innermost place that lies in a file of the app. */
function placeOf(cause: unknown): { file: string; line: number; column: number } | null {
  const stack = cause instanceof Error ? (cause.stack ?? '') : '';
  const found = /app:\/\/counterpoise\/(?:[\w-]+\/)*([\w.-]{1,60}):(\d{1,7}):(\d{1,7})/.exec(stack);
  if (found === null) return null;
  const [, file = '', line, column] = found;
  return { file, line: Number(line), column: Number(column) };
}
