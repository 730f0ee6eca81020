import * as v from 'valibot';
import { parseOutside } from '../parse-outside.ts';
import { err, ok, type Result } from '../result.ts';
import { migrate } from './migrate.ts';
import { CASE_FILE_VERSION, CaseFileSchema, type CaseFile } from './case-file.ts';

/** Larger than any real case by far; in characters of JSON. */
export const MAX_CASE_FILE = 20_000_000;
const MAX_PROBLEMS = 20;

/** Where in the file and what is wrong there. The path is written like $.request.items[2].text. */
export type CaseFileProblem = { readonly path: string; readonly reason: string };

/** Why a case file cannot be opened. Nothing in the file is changed by finding out. */
export type CaseFileError =
  | { readonly code: 'tooLarge'; readonly size: number; readonly maximum: number }
  | { readonly code: 'notJson'; readonly reason: string }
  | { readonly code: 'notACase' }
  | { readonly code: 'newerVersion'; readonly version: number; readonly understood: number }
  | { readonly code: 'invalid'; readonly problems: readonly CaseFileProblem[] };

/** Reads the text of a case file: bounded, parsed, version checked, migrated, validated. */
export function readCaseFile(text: string): Result<CaseFile, CaseFileError> {
  if (text.length > MAX_CASE_FILE) return err({ code: 'tooLarge', size: text.length, maximum: MAX_CASE_FILE });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    return err({ code: 'notJson', reason: cause instanceof Error ? cause.message : String(cause) });
  }
  return parseCaseFile(data);
}

/** Parsed data of a case within something else, brought up to the current version; what is not a case is handed on as it is. */
export function migrateCaseData(data: unknown): unknown {
  const head = v.safeParse(v.looseObject({ version: v.number() }), data);
  return head.success ? migrate(data, head.output.version) : data;
}

/** The same for data that has been parsed already, such as an IPC message. */
export function parseCaseFile(data: unknown): Result<CaseFile, CaseFileError> {
  const head = v.safeParse(v.looseObject({ schema: v.literal('counterpoise/case'), version: v.number() }), data);
  if (!head.success) return err({ code: 'notACase' });
  if (head.output.version > CASE_FILE_VERSION) {
    return err({ code: 'newerVersion', version: head.output.version, understood: CASE_FILE_VERSION });
  }
  const parsed = parseOutside(CaseFileSchema, migrate(data, head.output.version));
  if (parsed.success) return ok(parsed.output);
  return err({ code: 'invalid', problems: parsed.issues.slice(0, MAX_PROBLEMS).map(describeIssue) });
}

function describeIssue(issue: v.BaseIssue<unknown>): CaseFileProblem {
  const path = (issue.path ?? []).map((step) => pathStep(step.key)).join('');
  return { path: `$${path}`, reason: issue.message.slice(0, 300) };
}

function pathStep(key: unknown): string {
  return typeof key === 'number' ? `[${key}]` : `.${String(key).slice(0, 80)}`;
}

/** The error in the officer's words: what happened, what it means, what to do. One line per problem. */
export function explainCaseFileError(error: CaseFileError): string[] {
  switch (error.code) {
    case 'tooLarge':
      return [`The file is too large to be a case (${error.size} characters; the limit is ${error.maximum}).`];
    case 'notJson':
      return [`$: the file is not a case file: it cannot be read as JSON (${error.reason}).`];
    case 'notACase':
      return ['$: the file is not a Counterpoise case: "schema" and "version" are missing or wrong.'];
    case 'newerVersion':
      return [
        `$.version: this case was saved by a newer Counterpoise (version ${error.version}; this one understands up to ${error.understood}). Install the newer Counterpoise to open it. Nothing in the file was changed.`,
      ];
    case 'invalid':
      return error.problems.map((problem) => `${problem.path}: ${problem.reason}`);
  }
}
