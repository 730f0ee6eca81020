import { appendFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

const MAX_BYTES = 500_000;
let file: string | null = null;

/** Chooses where the log goes. Until then nothing is logged. */
export function openLog(folder: string): void {
  file = path.join(folder, 'counterpoise.log');
}

/**
 * Notes an event by code, with numbers and short words of our own: never text from a case, never a path that an officer
 * chose. One old file is kept.
 */
export function logEvent(code: string, detail: Readonly<Record<string, string | number>> = {}): void {
  if (file === null) return;
  try {
    if (sizeOf(file) > MAX_BYTES) renameSync(file, `${file}.old`);
    appendFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), code, ...detail })}\n`);
  } catch {
    // A log that cannot be written must not stop the work that it is about.
  }
}

/** The cause of a failure as a code: the error's own code or name, never its message, which can hold paths or text. */
export function causeCode(cause: unknown): string {
  if (!(cause instanceof Error)) return 'unknown';
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
