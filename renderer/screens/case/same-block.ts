import type { Block } from '../../../shared/letter/letter-document.ts';

/** True when two blocks would look the same. The letter is composed anew at each change; most blocks are not. */
export function isSameBlock(a: Block, b: Block): boolean {
  return a === b || isSameValue(a, b);
}

function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const left = Object.entries(a);
  const right = new Map(Object.entries(b));
  return (
    left.length === right.size && left.every(([key, value]) => right.has(key) && isSameValue(value, right.get(key)))
  );
}
