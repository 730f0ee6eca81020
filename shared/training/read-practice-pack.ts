import * as v from 'valibot';
import { migrateCaseData } from '../case/read-case-file.ts';
import { parseOutside } from '../parse-outside.ts';
import { err, ok, type Result } from '../result.ts';
import { PRACTICE_PACK_VERSION, PracticePackSchema, type PracticePack } from './practice-case.ts';

/** Larger than any course by far; in characters of JSON. */
export const MAX_PRACTICE_PACK = 30_000_000;
const MAX_LINES = 20;
const MAX_DEPTH = 50;

/**
 * What looks like markup, a script or an address that runs one. Practice cases are words; nothing in them needs either.
 * Each repetition is bounded, so that no text, however long, takes long to read.
 */
const MARKUP =
  /<\s{0,9}\/?\s{0,9}[a-z!?][^<>]{0,300}>|<\s{0,9}script|\b(?:javascript|vbscript)\s{0,9}:|\bdata:[a-z]{1,20}\/|&#x?[0-9a-f]{1,9};/i;

/**
 * Reads the text of a practice pack: bounded, parsed, version checked, free of markup, its ids its own. Refused whole or
 * taken whole; what is wrong is named with its place in the file.
 */
export function readPracticePack(
  text: string,
  takenIds: { readonly packs: ReadonlySet<string>; readonly cases: ReadonlySet<string> },
): Result<PracticePack, readonly string[]> {
  if (text.length > MAX_PRACTICE_PACK)
    return err([
      `The file is too large to be a practice pack (${text.length} characters; the limit is ${MAX_PRACTICE_PACK}).`,
    ]);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    return err([
      `The file is not a practice pack: it cannot be read as JSON (${cause instanceof Error ? cause.message : String(cause)}).`,
    ]);
  }
  const head = v.safeParse(
    v.looseObject({ schema: v.literal('counterpoise/practice-pack'), version: v.number() }),
    data,
  );
  if (!head.success)
    return err(['The file is not a Counterpoise practice pack: “schema” and “version” are missing or wrong.']);
  if (head.output.version > PRACTICE_PACK_VERSION)
    return err([
      `This pack was written by a newer Counterpoise (version ${head.output.version}; this one understands ${PRACTICE_PACK_VERSION}). Install the newer Counterpoise to use it.`,
    ]);
  const marked = markupIn(data);
  if (marked.length > 0)
    return err(marked.map((path) => `${path}: holds HTML or a script. Practice cases are plain words; take it out.`));
  const parsed = parseOutside(PracticePackSchema, withCurrentModels(data));
  if (!parsed.success)
    return err(parsed.issues.slice(0, MAX_LINES).map((issue) => `$.${v.getDotPath(issue) ?? ''}: ${issue.message}`));
  const collisions = collidingIds(parsed.output, takenIds);
  return collisions.length > 0 ? err(collisions.slice(0, MAX_LINES)) : ok(parsed.output);
}

/** Model answers are case files, and older ones are brought up to date like these. */
function withCurrentModels(data: unknown): unknown {
  if (!isData(data) || !Array.isArray(data['cases'])) return data;
  return {
    ...data,
    cases: data['cases'].map((each: unknown) =>
      isData(each) && 'model' in each ? { ...each, model: migrateCaseData(each['model']) } : each,
    ),
  };
}

/** The first places in parsed JSON at which a text holds markup. What lies deeper than any pack is refused by its shape. */
function markupIn(data: unknown): string[] {
  const found: string[] = [];
  const look = (value: unknown, path: string, depth: number): void => {
    if (found.length >= MAX_LINES || depth > MAX_DEPTH) return;
    if (typeof value === 'string' && MARKUP.test(value)) found.push(path);
    if (Array.isArray(value)) value.forEach((each, index) => void look(each, `${path}[${index}]`, depth + 1));
    if (!isData(value)) return;
    for (const [key, each] of Object.entries(value)) {
      if (MARKUP.test(key)) found.push(`${path} (a key)`);
      look(each, `${path}.${key.slice(0, 60)}`, depth + 1);
    }
  };
  look(data, '$', 0);
  return found;
}

function collidingIds(
  { id, cases }: PracticePack,
  taken: { readonly packs: ReadonlySet<string>; readonly cases: ReadonlySet<string> },
): string[] {
  const ids = cases.map((each) => each.id);
  const twice = [...new Set(ids.filter((each, index) => ids.indexOf(each) !== index))];
  return [
    ...(taken.packs.has(id)
      ? [`$.id: there is a pack “${id}” here already. Delete that one first, or give this one another id.`]
      : []),
    ...ids
      .filter((each) => taken.cases.has(each))
      .map((each) => `The practice case “${each}” has the id of one that is here already.`),
    ...twice.map((each) => `The practice case “${each}” is in the pack twice.`),
  ];
}

function isData(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
