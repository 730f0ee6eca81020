import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';

/** What the mark's name adds to that of its store. */
export const CLOSED = '.closed.json';

/** Stores up to this size are looked over at every start: it takes no time that anybody would notice. In bytes. */
const SMALL = 50_000_000;
/** The longest that a large store goes without being looked over. */
const WEEK_MS = 7 * 86_400_000;

const MarkSchema = v.object({ size: v.number(), mtimeMs: v.number(), checkedAt: v.number() });
type Mark = v.InferOutput<typeof MarkSchema>;

/**
 * True where a large store is just as it was closed, by size and time of the last change, and was looked over within the
 * week. Every page of a store of years would otherwise be read at each start; its cases are held against the trail beside
 * the first minutes of work in any case.
 */
export function isAsClosed(file: string, nowMs: number): boolean {
  const mark = read(file);
  const { size, mtimeMs } = statSync(file);
  if (size <= SMALL || mark === null) return false;
  return mark.size === size && mark.mtimeMs === mtimeMs && Math.abs(nowMs - mark.checkedAt) < WEEK_MS;
}

/** The size of a store that takes a while to be looked over, and has to be before it is opened; null otherwise. In bytes. */
export function sizeToLookOver(file: string, nowMs: number): number | null {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return size > SMALL && !isAsClosed(file, nowMs) ? size : null;
}

/** Notes how a store is that was closed, or looked over before it is opened. `checkedAt` is when it was looked over last; in ms. */
export function markClosed(file: string, checkedAt: number): void {
  try {
    const { size, mtimeMs } = statSync(file);
    writeFileSync(markOf(file), JSON.stringify({ size, mtimeMs, checkedAt } satisfies Mark));
  } catch {
    // Without the mark the next start looks the store over, which is what it is for.
  }
}

/** Takes the mark away, so that a run that is cut off leaves none; gives when the store was looked over last, or null. */
export function takeMark(file: string): number | null {
  const mark = read(file);
  rmSync(markOf(file), { force: true });
  return mark?.checkedAt ?? null;
}

function read(file: string): Mark | null {
  try {
    return v.parse(MarkSchema, JSON.parse(readFileSync(markOf(file), 'utf8')));
  } catch {
    return null;
  }
}

function markOf(file: string): string {
  return file + CLOSED;
}
