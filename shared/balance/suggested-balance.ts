import { WEIGHTS, type Factor, type Side, type Weight } from '../case/factor.ts';

/** What the weights of one claim suggest. The app suggests and never decides. */
export type Suggestion = 'silence' | 'answer' | 'tie' | 'unknown';

/** Place of a weight in the scale, for comparing only: weights are words and are never added. */
export function weightRank(weight: Weight): number {
  return WEIGHTS.indexOf(weight);
}

/** The factors of one side in the order in which they count: the heaviest first. */
export function weightsOf(factors: readonly Factor[], side: Side): Weight[] {
  return factors
    .flatMap((factor) => (factor.side === side && factor.weight !== null ? [factor.weight] : []))
    .sort((a, b) => weightRank(b) - weightRank(a));
}

/** Asked for a claim many times between two changes; case files are never changed in place, so the list is the key. */
const suggested = new WeakMap<readonly Factor[], Suggestion>();

/**
 * Compares the heaviest factor of each side, then the next, and so on; the first difference tells which way the
 * weights lean. Nothing is summed: two slight factors never make a considerable one. With a factor not yet weighed, or
 * none at all, nothing can be said. A weight of "none" counts as no factor.
 */
export function suggestBalance(factors: readonly Factor[]): Suggestion {
  const known = suggested.get(factors);
  if (known !== undefined) return known;
  const suggestion = compare(factors);
  suggested.set(factors, suggestion);
  return suggestion;
}

function compare(factors: readonly Factor[]): Suggestion {
  if (factors.length === 0 || factors.some((factor) => factor.weight === null)) return 'unknown';
  const favouring = weightsOf(factors, 'favouring');
  const against = weightsOf(factors, 'against');
  for (let place = 0; place < Math.max(favouring.length, against.length); place += 1) {
    const difference = weightRank(against[place] ?? 'none') - weightRank(favouring[place] ?? 'none');
    if (difference > 0) return 'silence';
    if (difference < 0) return 'answer';
  }
  return 'tie';
}
