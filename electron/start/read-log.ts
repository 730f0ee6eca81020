import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { LOG_FILES, SHORT_WORD } from './log.ts';

/** A line of the log: when, which event, and its details. */
export type LogLine = {
  readonly at: string;
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
};

const WordSchema = v.pipe(v.string(), v.regex(SHORT_WORD));
const LineSchema = v.pipe(
  v.objectWithRest({ at: v.pipe(v.string(), v.isoTimestamp()), code: WordSchema }, v.union([v.number(), WordSchema])),
  v.check((line) => Object.keys(line).every((name) => SHORT_WORD.test(name))),
);

/**
 * What the log holds, oldest first. A line that Counterpoise would not have written, whoever wrote it, is counted and not
 * given: what goes into a support bundle is checked here once more.
 */
export function readLog(folder: string): { readonly lines: readonly LogLine[]; readonly strange: number } {
  const texts = [...LOG_FILES].reverse().flatMap((name) => textOf(path.join(folder, name)).split('\n'));
  const read = texts.filter((text) => text !== '').map(lineOf);
  const lines = read.filter((line) => line !== null);
  return { lines, strange: read.length - lines.length };
}

function lineOf(text: string): LogLine | null {
  try {
    const { at, code, ...details } = v.parse(LineSchema, JSON.parse(text));
    return { at, code, details };
  } catch {
    return null;
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
