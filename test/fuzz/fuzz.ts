import { replayWords, runFuzz, type Report } from './run-fuzz.ts';

// npm run fuzz                              30,000 inputs with a seed of chance
// FUZZ_RUNS=200000 npm run fuzz             so many
// FUZZ_SECONDS=3600 npm run fuzz            with one seed after the other until so long has passed
// FUZZ_SEED=1 FUZZ_TARGET=.. FUZZ_PATH=..   what was reported, once more
const { FUZZ_RUNS, FUZZ_SECONDS, FUZZ_SEED, FUZZ_TARGET = null, FUZZ_PATH = null } = process.env;
const until = Date.now() + Number(FUZZ_SECONDS ?? 0) * 1000;
let isSound = true;
do {
  const seed = Number(FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));
  console.log(`Seed ${seed}`);
  const reports = await runFuzz({ runs: Number(FUZZ_RUNS ?? 30_000), seed, target: FUZZ_TARGET, path: FUZZ_PATH });
  for (const report of reports) print(report, seed);
  isSound &&= reports.every(({ problem }) => problem === null);
} while (isSound && Date.now() < until);
process.exitCode = isSound ? 0 : 1;

function print(report: Report, seed: number): void {
  const { target, count, taken, slowestMs, problem } = report;
  console.log(`${target.padEnd(26)} ${String(count).padStart(7)} inputs, ${taken} taken, slowest ${slowestMs} ms`);
  if (problem !== null) console.log(`  FAILED: ${problem}\n  Again: ${replayWords(report, seed)}`);
}
