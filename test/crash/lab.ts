import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** What a run is to do. Two parts share the work between two processes; each takes every second piece of it. */
export type Lab = {
  readonly root: string;
  /** Where folders of this part lie. */
  readonly work: string;
  readonly part: number;
  readonly of: number;
  readonly seed: number;
  readonly isQuick: boolean;
  /** Twice as many kills at random, which is where more tries can find more. */
  readonly isNightly: boolean;
  /** Of the first bar, the jobs that are wanted; null for all. */
  readonly jobs: readonly string[] | null;
};

/** What went wrong, and where it can be looked at. */
export type Bad = { readonly what: string; readonly folder: string };

/** What a bar found, in one part. */
export type Found = { readonly bar: string; readonly what: string; count: number; readonly bad: Bad[] };

/** True where a piece of work, by its number, belongs to this part. */
export function isMine({ part, of }: Lab, number: number): boolean {
  return number % of === part;
}

/** A copy of a prepared folder to work in; there is one at a time, by name. */
export function copied(lab: Lab, prepared: string, name: string): string {
  const folder = path.join(lab.work, name);
  rmSync(folder, { recursive: true, force: true });
  cpSync(prepared, folder, { recursive: true });
  return folder;
}

/** An empty folder by name. */
export function emptied(lab: Lab, name: string): string {
  const folder = path.join(lab.work, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Keeps what went wrong, so that it can be looked at, and says so at once. */
export function keepBad(lab: Lab, found: Found, what: string, folder: string): void {
  const kept = path.join(lab.work, 'bad', `${found.bar}-${found.bad.length}`);
  mkdirSync(path.dirname(kept), { recursive: true });
  rmSync(kept, { recursive: true, force: true });
  renameSync(folder, kept);
  found.bad.push({ what, folder: kept });
  if (found.bad.length <= 20) console.error(`bar ${found.bar} BAD: ${what}\n  ${kept}`);
}

/** Numbers from 0 up to 1 that a seed repeats. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
