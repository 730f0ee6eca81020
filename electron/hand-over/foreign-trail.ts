import { hashOf } from '../store/audit-trail.ts';
import type { Trail } from './hand-over-schema.ts';

/**
 * What is wrong with a trail from another store, in words; null when every entry fits its hash and the entries fit each
 * other. The entries between, of other cases, stayed there: that none is missing can be checked only in that store.
 */
export function verifyForeignChain({ entries, head }: Trail): string | null {
  let last: Trail['entries'][number] | null = null;
  for (const { previous, hash, ...entry } of entries) {
    if (hashOf(entry, previous) !== hash) return `entry ${entry.seq} is not as it was written`;
    if (last !== null && entry.seq <= last.seq) return `entry ${entry.seq} is out of its order`;
    if (last !== null && entry.seq === last.seq + 1 && previous !== last.hash)
      return `entry ${entry.seq} does not follow the one before it`;
    if (entry.seq === 1 && previous !== '') return 'entry 1 claims that there was one before it';
    last = { ...entry, previous, hash };
  }
  if (last === null) return null;
  if (head === null || head.seq < last.seq) return `entry ${last.seq} lies beyond the end of the trail`;
  return head.seq === last.seq && head.hash !== last.hash ? `entry ${last.seq} is not the end that was noted` : null;
}
