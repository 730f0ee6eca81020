/** How long something took at a size; in ms. */
export type Point = { readonly size: number; readonly ms: number };

/** One kind of work over growing sizes. */
export type Series = { readonly what: string; readonly points: readonly Point[] };

/** Twice the size may cost at most about twice: 2.3 times, with something for the noise. As a power of the size. */
export const MOST = 1.2;

/** What is less than this at the largest size nobody notices, and its growth is that of the clock's own grain. In ms. */
export const NOTICED = 1;

/**
 * By which power of the size the time grows: the slope of the straight line through the last three points, both as
 * logarithms. What is the same at every size hides the growth at the small ones, so these are left out.
 */
export function slopeOf(points: readonly Point[]): number {
  const logs = points.slice(-3).map(({ size, ms }) => [Math.log(size), Math.log(Math.max(ms, 0.001))] as const);
  const mean = (at: 0 | 1) => logs.reduce((sum, log) => sum + log[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0);
  const under = logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0);
  return under === 0 ? 0 : over / under;
}
