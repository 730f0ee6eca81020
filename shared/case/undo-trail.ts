import * as v from 'valibot';
import { CASE_FILE_VERSION, type CaseFile } from './case-file.ts';
import { startHistory, type EditHistory, type Step } from './edit-history.ts';
import { PAGE_IDS } from './place.ts';
import { IdSchema } from './text-schemas.ts';

/** Steps that can still be undone after a restart; a step more than this is let go with the oldest. */
const MAX_KEPT = 80;
/** What the whole trail may take; in characters of JSON. */
export const MAX_TRAIL = 400_000;

/** One field on the way from a case to the one before: where it stands, and what stood there (nothing, if it was not there). */
const ChangeSchema = v.strictObject({
  path: v.pipe(v.array(v.union([v.string(), v.number()])), v.maxLength(12)),
  value: v.optional(v.unknown()),
});

const StepBackSchema = v.strictObject({
  page: v.picklist(PAGE_IDS),
  claimId: v.nullable(IdSchema),
  changes: v.pipe(v.array(ChangeSchema), v.maxLength(2000)),
});

const StepsSchema = v.pipe(v.array(StepBackSchema), v.maxLength(MAX_KEPT));

/**
 * What can be undone and redone, small enough to be kept with each save: each step as the difference from the case
 * nearer to the present. Belongs to one version of the case file; a trail of another version is let go.
 */
export const UndoTrailSchema = v.strictObject({
  version: v.number(),
  past: StepsSchema,
  future: StepsSchema,
});

export type UndoTrail = v.InferOutput<typeof UndoTrailSchema>;
type Change = v.InferOutput<typeof ChangeSchema>;
type StepBack = v.InferOutput<typeof StepBackSchema>;

/** The trail of a history: the newest steps, as many as are kept and as fit. */
export function trailOf({ present, past, future }: EditHistory): UndoTrail {
  const room = { left: MAX_TRAIL };
  return {
    version: CASE_FILE_VERSION,
    past: stepsFrom(present, [...past].reverse(), room),
    future: stepsFrom(present, future, room),
  };
}

/** The history of a case as it was left; one that begins with this case where the trail is missing or of another version. */
export function historyFrom(caseFile: CaseFile, trail: UndoTrail | null): EditHistory {
  if (trail === null || trail.version !== CASE_FILE_VERSION) return startHistory(caseFile);
  const past = stepsBack(caseFile, trail.past).reverse();
  return { present: caseFile, past, future: stepsBack(caseFile, trail.future), open: null };
}

/** Steps as differences, walking away from the present; ends where the room does. */
function stepsFrom(present: CaseFile, steps: readonly Step[], room: { left: number }): StepBack[] {
  const kept: StepBack[] = [];
  let nearer: CaseFile = present;
  for (const { caseFile, place } of steps.slice(0, MAX_KEPT)) {
    const step = { page: place.page, claimId: place.claimId ?? null, changes: changesBetween(nearer, caseFile) };
    room.left -= JSON.stringify(step).length;
    if (room.left < 0) break;
    kept.push(step);
    nearer = caseFile;
  }
  return kept;
}

function stepsBack(present: CaseFile, steps: readonly StepBack[]): Step[] {
  let nearer: CaseFile = present;
  return steps.map(({ page, claimId, changes }) => {
    nearer = changes.reduce<unknown>((value, change) => changed(value, change.path, change), nearer) as CaseFile;
    return { caseFile: nearer, place: claimId === null ? { page } : { page, claimId } };
  });
}

/** What to put where in `from` to make `to` of it. What both share is passed over without a look inside. */
function changesBetween(from: unknown, to: unknown, path: Change['path'] = []): Change[] {
  if (from === to) return [];
  if (!isTree(from) || !isTree(to) || Array.isArray(from) !== Array.isArray(to)) return [{ path, value: to }];
  // A list whose length differs is put back whole: its entries have moved.
  if (Array.isArray(from) && Array.isArray(to) && from.length !== to.length) return [{ path, value: to }];
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return keys.flatMap((key): Change[] => {
    const step = [...path, Array.isArray(to) ? Number(key) : key];
    return key in to ? changesBetween(from[key], to[key], step) : [{ path: step }];
  });
}

function changed(value: unknown, path: Change['path'], change: Change): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change.value;
  if (!isTree(value) || isUnsafe(key)) return value;
  if (Array.isArray(value)) return value.map((entry, index) => (index === key ? changed(entry, rest, change) : entry));
  if (rest.length === 0 && !('value' in change)) {
    return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  }
  return { ...value, [key]: changed(value[key], rest, change) };
}

function isUnsafe(key: string | number): boolean {
  return key === '__proto__' || key === 'constructor' || key === 'prototype';
}

function isTree(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}
