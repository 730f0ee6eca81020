/** The middle of some figures; 0 for none. */
export function median(figures: readonly number[]): number {
  return percentile(figures, 50);
}

/** The figure below which so many per cent of the others lie; 0 for none. */
export function percentile(figures: readonly number[], per: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * per) / 100))] ?? 0;
}

/** Runs some work many times after a warm-up; ms for each run. */
export async function timed(runs: number, work: () => unknown): Promise<number[]> {
  for (let count = 0; count < Math.min(runs, 30); count += 1) await work();
  const times: number[] = [];
  for (let count = 0; count < runs; count += 1) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  return times;
}
