import { scryptSync } from 'node:crypto';
import { median } from './statistics.ts';

/**
 * What the yardstick took, by Node 24, on the two-core machine on which the bars in milliseconds were set (docs/performance.md).
 * It has been up to four times slower since.
 */
const BARS_WERE_SET_AT_MS = 378;
const TURNS = 5;

/** Work of a known size that no change of ours can make slower or faster: ms of each turn. */
export function yardstick(): number[] {
  return Array.from({ length: TURNS }, () => {
    const from = performance.now();
    scryptSync('a', 'b', 32, { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 });
    return performance.now() - from;
  });
}

/**
 * How many times as long as that machine this one takes just now. Never less than once: what a person waits for is no more to be
 * felt on a faster machine.
 */
export function paceOf(turns: readonly number[]): number {
  return Math.max(1, median(turns) / BARS_WERE_SET_AT_MS);
}
