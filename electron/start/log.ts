import { appendFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import type { LogCode } from './log-codes.ts';

/** The file that is written, then the older ones. Three at the most, each a little larger than this at the most. */
export const LOG_FILES = ['counterpoise.log', 'counterpoise.1.log', 'counterpoise.2.log'] as const;
export const MAX_LOG_BYTES = 250_000;
/** As many of one event as are written within a minute: a fault that repeats must not push out what came before it. */
const MAX_A_MINUTE = 60;
const MINUTE_MS = 60_000;

/** What a text in the log may look like: a word, a code, a version, a file of the app. No spaces, so no sentence. */
export const SHORT_WORD = /^[\w.:-]{1,60}$/;

declare const madeShort: unique symbol;
/** A word that was not known when the app was built, such as the cause of a failure. Only this file makes them. */
export type ShortWord = string & { readonly [madeShort]: true };

/** A detail of an event: a number, a word that stands in the code, or a `ShortWord`. No other text has a type that fits. */
type Detail<Given> = Given extends number | ShortWord
  ? Given
  : [Record<never, never>] extends [Record<Given & string, 1>]
    ? never
    : Given;

let folder: string | null = null;
const written = new Map<LogCode, { since: number; count: number }>();

/** Chooses where the log goes. Until then nothing is logged. */
export function openLog(inFolder: string | null): void {
  folder = inFolder;
  written.clear();
}

/**
 * Notes an event by code, with numbers and short words of our own: never text from a case, never a path that an officer
 * chose. The type refuses any text that is not known when the app is built; what has slipped past it is not written.
 */
export function logEvent<Given extends Readonly<Record<string, string | number>>>(
  code: LogCode,
  details?: { readonly [Name in keyof Given]: Detail<Given[Name]> },
): void {
  if (folder === null) return;
  const muted = countIn(code, Date.now());
  if (muted === null) return;
  if (muted > 0) write('log.muted', { of: code, count: muted });
  write(code, details ?? {});
}

/** The cause of a failure as a code: the error's own code or name, never its message, which can hold paths or text. */
export function causeCode(cause: unknown): ShortWord {
  if (!(cause instanceof Error)) return shortWord('unknown');
  return shortWord('code' in cause && typeof cause.code === 'string' ? cause.code : cause.name);
}

/** A fact about this system (a version, a platform, the name of a process) as a word for the log. Never anything typed. */
export function shortWord(text: unknown): ShortWord {
  return (typeof text === 'string' && SHORT_WORD.test(text) ? text : 'withheld') as ShortWord;
}

/** Null where an event came too often and is not to be written; else how many of it were passed over before. */
function countIn(code: LogCode, now: number): number | null {
  const known = written.get(code);
  if (known === undefined || Math.abs(now - known.since) > MINUTE_MS) {
    written.set(code, { since: now, count: 1 });
    return Math.max(0, (known?.count ?? 0) - MAX_A_MINUTE);
  }
  known.count += 1;
  return known.count > MAX_A_MINUTE ? null : 0;
}

function write(code: LogCode, details: Readonly<Record<string, unknown>>): void {
  if (folder === null) return;
  const safe = Object.fromEntries(
    Object.entries(details).map(([name, value]) => [name, typeof value === 'number' ? value : shortWord(value)]),
  );
  try {
    makeRoom(folder);
    const line = JSON.stringify({ at: new Date().toISOString(), code, ...safe });
    appendFileSync(path.join(folder, LOG_FILES[0]), `${line}\n`);
  } catch {
    // A log that cannot be written must not stop the work that it is about.
  }
}

/** A full file becomes the first of the older ones; the oldest goes. */
function makeRoom(inFolder: string): void {
  const at = (index: number) => path.join(inFolder, LOG_FILES[index] ?? '');
  if (sizeOf(at(0)) < MAX_LOG_BYTES) return;
  for (let index = LOG_FILES.length - 1; index > 0; index -= 1) {
    if (sizeOf(at(index - 1)) > 0) renameSync(at(index - 1), at(index));
  }
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}
