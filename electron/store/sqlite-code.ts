import { causeCode, shortWord, type ShortWord } from '../start/log.ts';

/** What SQLite says, in its own fixed words, and the name of its code. The driver passes on the words only. */
const CODES: readonly (readonly [RegExp, string])[] = [
  [/database or disk is full/i, 'SQLITE_FULL'],
  [/disk I\/O error/i, 'SQLITE_IOERR'],
  [/readonly database/i, 'SQLITE_READONLY'],
  [/malformed/i, 'SQLITE_CORRUPT'],
  [/not a database/i, 'SQLITE_NOTADB'],
  [/locked/i, 'SQLITE_BUSY'],
  [/(unable to|could not) open/i, 'SQLITE_CANTOPEN'],
  [/out of memory/i, 'SQLITE_NOMEM'],
  [/constraint failed/i, 'SQLITE_CONSTRAINT'],
];

/** True for what the database itself says, as opposed to a text in it that cannot be read. */
export function isSqliteError(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'SQLite3Error';
}

/** The code of a failed piece of database work, fit for the log: a message could carry a path or a value, a code cannot. */
export function sqliteCode(cause: unknown): ShortWord {
  if (!(cause instanceof Error)) return causeCode(cause);
  return shortWord(CODES.find(([words]) => words.test(cause.message))?.[1] ?? cause.name);
}
