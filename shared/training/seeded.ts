/** A stream of numbers from 0 to 1 (1 excluded) that is the same for the same seed: mulberry32, by Tommy Ettinger. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of a list, undefined of an empty one. */
export function picked<Value>(values: readonly Value[], next: () => number): Value | undefined {
  return values[Math.floor(next() * values.length)];
}

/** The list in another order (Fisher and Yates). */
export function shuffled<Value>(values: readonly Value[], next: () => number): Value[] {
  const list = [...values];
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    [list[at], list[other]] = [list[other] as Value, list[at] as Value];
  }
  return list;
}
