import { linkSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import type { Desk } from './audit-trail.ts';

const NAME = 'cases.owner.json';
/** What a claim is written to before it gets its name, by the process that makes it. */
const CLAIM = /^\.cases\.owner\.\d+\.tmp$/;
/** How often the mark is renewed, and after how long without it a computer no longer counts as working. In ms. */
export const RENEW_MS = 30_000;
const STALE_MS = 150_000;
/** Two that start at the same moment settle it in one try; each further one is for a mark that had to be taken away. */
const TRIES = 5;

/** `pid` is of the process that works there: at its own computer it tells a run that was cut off from one that goes on. */
const MarkSchema = v.object({ machine: v.string(), account: v.string(), at: v.number(), pid: v.optional(v.number()) });
type Mark = v.InferOutput<typeof MarkSchema>;

/**
 * Takes a data folder for this process. The single-instance lock knows one account at one computer only; the mark tells
 * everybody else. Gives the one who works there, null when it is ours now: of several who try at the same moment one gets
 * it. Where no mark can be left, the store itself will say why.
 */
export function claimOwner(folder: string, desk: Desk, nowMs: number): Desk | null {
  const file = path.join(folder, NAME);
  try {
    dropOldClaims(folder, nowMs);
    for (let tries = 0; tries < TRIES; tries += 1) {
      if (isLeft(file, desk, nowMs)) return null;
      const other = otherOwner(folder, desk, nowMs);
      if (other !== null) return other;
      const stolenFrom = takeAway(file, desk, nowMs);
      if (stolenFrom !== null) return stolenFrom;
    }
  } catch {
    // The store itself will say that the folder cannot be written to.
  }
  return otherOwner(folder, desk, nowMs);
}

/** Leaves the mark where there is none; whole and all at once, so that nobody ever reads half of it. */
function isLeft(file: string, desk: Desk, nowMs: number): boolean {
  const claim = claimIn(path.dirname(file));
  writeFileSync(claim, textOf(desk, nowMs));
  try {
    linkSync(claim, file);
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false;
    // A volume without links: the next best is not to write over what is there.
    writeFileSync(file, textOf(desk, nowMs), { flag: 'wx' });
    return true;
  } finally {
    rmSync(claim, { force: true });
  }
}

/** Takes away a mark that nobody stands behind any more; where somebody has just claimed the place, theirs goes back. */
function takeAway(file: string, desk: Desk, nowMs: number): Desk | null {
  const away = claimIn(path.dirname(file));
  try {
    renameSync(file, away);
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return null;
    throw cause;
  }
  const mark = read(away);
  const isAnothers = mark !== null && isOther(mark, desk, nowMs);
  if (isAnothers) linkSync(away, file);
  rmSync(away, { force: true });
  return isAnothers ? { machine: mark.machine, account: mark.account } : null;
}

/** Who works in a data folder now, null when nobody else does. A mark that cannot be read is nobody's. */
export function otherOwner(folder: string, desk: Desk, nowMs: number): Desk | null {
  const mark = read(path.join(folder, NAME));
  return mark !== null && isOther(mark, desk, nowMs) ? { machine: mark.machine, account: mark.account } : null;
}

function isOther(mark: Mark, desk: Desk, nowMs: number): boolean {
  const age = nowMs - mark.at;
  if (age >= STALE_MS || age <= -STALE_MS) return false;
  if (mark.machine !== desk.machine) return true;
  return mark.pid !== undefined && mark.pid !== process.pid && isRunning(mark.pid);
}

/** Signal 0 asks only; "not permitted" means that it is there and somebody else's. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return codeOf(cause) === 'EPERM';
  }
}

/** Renews the mark. */
export function markOwner(folder: string, desk: Desk, nowMs: number): void {
  try {
    writeFileSync(path.join(folder, NAME), textOf(desk, nowMs));
  } catch {
    // The store itself will say that the folder cannot be written to.
  }
}

/** Takes our own mark away, and nobody else's. */
export function clearOwner(folder: string, desk: Desk): void {
  const file = path.join(folder, NAME);
  const mark = read(file);
  if (mark?.machine === desk.machine && mark.pid === process.pid) rmSync(file, { force: true });
}

/** Where this process writes a claim, or takes a mark to. */
function claimIn(folder: string): string {
  return path.join(folder, `.cases.owner.${process.pid}.tmp`);
}

function dropOldClaims(folder: string, nowMs: number): void {
  for (const name of readdirSync(folder).filter((each) => CLAIM.test(each))) {
    const file = path.join(folder, name);
    const facts = statSync(file, { throwIfNoEntry: false });
    if (facts !== undefined && nowMs - facts.mtimeMs > STALE_MS) rmSync(file, { force: true });
  }
}

function read(file: string): Mark | null {
  try {
    return v.parse(MarkSchema, JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

function textOf(desk: Desk, nowMs: number): string {
  return JSON.stringify({ ...desk, at: nowMs, pid: process.pid } satisfies Mark);
}

function codeOf(cause: unknown): unknown {
  return cause instanceof Error && 'code' in cause ? cause.code : null;
}
