import { expect, it } from 'vitest';
import { noteFigure } from '../support/note-figure.ts';
import { replayWords, runFuzz } from './run-fuzz.ts';

/** The same inputs at every run, so that a failure is one of the change and not of chance. `npm run fuzz` takes others. */
const SEED = 20_261_125;
const RUNS = 3200;

it('whatever a file holds, it is taken in whole or refused in words', { timeout: 300_000 }, async () => {
  const reports = await runFuzz({ runs: RUNS, seed: SEED, target: null, path: null });
  const problems = reports.flatMap((report) =>
    report.problem === null ? [] : [`${report.target}: ${report.problem}\n${replayWords(report, SEED)}`],
  );
  expect(problems).toEqual([]);
  const count = reports.reduce((sum, report) => sum + report.count, 0);
  const taken = reports.reduce((sum, report) => sum + report.taken, 0);
  const slowest = Math.max(...reports.map(({ slowestMs }) => slowestMs));
  expect(count).toBeGreaterThanOrEqual(3000);
  // A mutator that breaks everything would prove nothing of what is taken in.
  expect(reports.filter((report) => report.taken > 0).length).toBeGreaterThan(12);
  noteFigure(
    11,
    count,
    `${count} inputs to ${reports.length} readers, ${taken} taken, slowest ${slowest} ms, none thrown`,
  );
});
