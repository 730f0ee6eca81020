import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import type { Desk } from './audit-trail.ts';

const NAME = 'cases.owner.json';
/** How often the mark is renewed, and after how long without it a computer no longer counts as working. In ms. */
export const RENEW_MS = 30_000;
const STALE_MS = 150_000;

const MarkSchema = v.object({ machine: v.string(), account: v.string(), at: v.number() });

/**
 * Who works in a data folder on a shared drive. The single-instance lock knows one computer only; this mark tells the
 * others. Gives the one who works there now, null when nobody else does. A mark that cannot be read is nobody's.
 */
export function otherOwner(folder: string, desk: Desk, nowMs: number): Desk | null {
  try {
    const mark = v.parse(MarkSchema, JSON.parse(readFileSync(path.join(folder, NAME), 'utf8')));
    const age = nowMs - mark.at;
    const isAlive = age < STALE_MS && age > -STALE_MS;
    return isAlive && mark.machine !== desk.machine ? { machine: mark.machine, account: mark.account } : null;
  } catch {
    return null;
  }
}

/** Leaves or renews the mark; a folder that cannot be written to will be said elsewhere. */
export function markOwner(folder: string, desk: Desk, nowMs: number): void {
  try {
    writeFileSync(path.join(folder, NAME), JSON.stringify({ ...desk, at: nowMs }));
  } catch {
    // The store itself will say that the folder cannot be written to.
  }
}

export function clearOwner(folder: string): void {
  rmSync(path.join(folder, NAME), { force: true });
}
