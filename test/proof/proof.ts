import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BARS, type Bar, type Measure } from './bars.ts';

// npm run proof                 every bar: what was measured, and whether it is met
// npm run proof -- 19 20        some of them
// npm run proof -- --quick      the kill and fault bars as a sample, without the bench and the hours of work
const root = path.resolve(import.meta.dirname, '../..');
const isQuick = process.argv.includes('--quick');
const wanted = process.argv
  .slice(2)
  .filter((arg) => /^\d+$/.test(arg))
  .map(Number);
const bars = BARS.filter(({ number }) => wanted.length === 0 || wanted.includes(number));
const folder = mkdtempSync(path.join(tmpdir(), 'counterpoise-proof-'));
const figuresFile = path.join(folder, 'figures');

type Figure = { readonly bar: number; readonly count: number; readonly words: string };
type Row = { readonly bar: number; readonly promise: string; readonly figure: string; readonly result: string };

const failed = new Set<string>();
let isBuilt = false;
const beside = startBeside();
for (const by of ['unit', 'e2e', 'crash', 'script'] as const) run(by);
await beside;
// What is timed has the machine for itself.
run('bench');
process.exitCode = print(bars.map(rowOf)) ? 0 : 1;

/** Starts what runs beside the rest; done when the last of it has ended. */
async function startBeside(): Promise<void> {
  const scripts = whatIsMeasured('beside');
  if (scripts.length === 0 || isQuick) return;
  buildOnce();
  console.error(`Measuring beside the rest: ${scripts.join(' ')}`);
  const runs = scripts.map(async (script) => {
    const [code] = (await once(spawn(process.execPath, [script], surroundings()), 'exit')) as [number];
    if (code !== 0) failed.add(script);
  });
  await Promise.all(runs);
}

function whatIsMeasured(by: Measure['by']): string[] {
  const measures = bars.flatMap((bar) => bar.measures).filter((measure) => measure.by === by);
  return [...new Set(measures.flatMap((measure) => measure.what))];
}

/** All measures of one kind. Those of tests go in one run, whose files are told apart by the report. */
function run(by: Measure['by']): void {
  const what = whatIsMeasured(by);
  if (what.length === 0 || (isQuick && by === 'bench')) return;
  console.error(`Measuring by ${by}: ${what.join(' ')}`);
  if (by === 'e2e' || by === 'bench' || by === 'script') buildOnce();
  if (by === 'e2e') {
    runTests(['--config', 'vitest.e2e.config.ts', '--bail', '0'], what);
    return;
  }
  if (by === 'unit') {
    runTests([], what);
    return;
  }
  for (const each of what) if (!node(commandOf(by, each))) failed.add(each);
}

/** What is started in a window is the app as it is built now. */
function buildOnce(): void {
  if (isBuilt) return;
  node(['scripts/prepare-e2e.ts']);
  node(['node_modules/vite/bin/vite.js', 'build', '--app', '--logLevel', 'warn']);
  isBuilt = true;
}

/** `what` is the number of a bar of the crash harness, a part of the bench, or a script. */
function commandOf(by: Measure['by'], what: string): string[] {
  if (by === 'crash') return ['test/crash/crash.ts', `--bars=${what}`, ...(isQuick ? ['--quick'] : [])];
  if (by === 'bench') return ['test/bench/bench.ts', what];
  return [what, ...(isQuick ? ['--quick'] : [])];
}

function runTests(options: readonly string[], files: readonly string[]): void {
  const report = path.join(folder, `report-${options.length}.json`);
  node([
    ...['node_modules/vitest/vitest.mjs', 'run', ...options, '--reporter=dot', '--reporter=json'],
    ...[`--outputFile.json=${report}`, ...files],
  ]);
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    testResults: { name: string; status: string }[];
  };
  for (const file of files) {
    const results = testResults.filter(({ name }) => name.endsWith(file));
    if (results.length === 0 || results.some(({ status }) => status !== 'passed')) failed.add(file);
  }
}

/** Runs Node on a file of this project, with what it prints on standard error; true when it ends well. */
function node(args: readonly string[]): boolean {
  const done = spawnSync(process.execPath, args, surroundings());
  return done.status === 0;
}

/** Where a measure is run: in this project, with what it prints on standard error, and told where to note its figures. */
function surroundings(): { cwd: string; stdio: ('ignore' | number)[]; env: NodeJS.ProcessEnv } {
  return { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, PROOF_FIGURES: figuresFile } };
}

function rowOf(bar: Bar): Row {
  const figures = readFigures().filter((figure) => figure.bar === bar.number);
  const count = figures.reduce((sum, figure) => sum + figure.count, 0);
  const { number, promise } = bar;
  const row = { bar: number, promise, figure: figures.map(({ words }) => words).join('; ') };
  const broken = bar.measures.flatMap(({ what }) => what).filter((what) => failed.has(what));
  if (bar.measures.length === 0) return { ...row, result: 'NOT MET: nothing measures it' };
  if (broken.length > 0) return { ...row, result: `NOT MET: ${broken.join(', ')}` };
  if (isQuick && bar.measures.some(({ by }) => by === 'bench')) return { ...row, result: 'not measured' };
  const isSample = isQuick && bar.measures.some(({ by }) => by === 'crash' || by === 'beside');
  if (count < bar.least && !isSample) return { ...row, result: `NOT MET: ${count} of at least ${bar.least}` };
  return { ...row, result: isSample ? 'met by the sample' : 'met' };
}

function readFigures(): Figure[] {
  try {
    const lines = readFileSync(figuresFile, 'utf8').trim().split('\n');
    return lines.map((line) => JSON.parse(line) as Figure);
  } catch {
    return [];
  }
}

/** One table; true where every bar is met. */
function print(rows: readonly Row[]): boolean {
  const width = (of: (row: Row) => string) => Math.max(...rows.map((row) => of(row).length), 0);
  const [promise, figure] = [width((row) => row.promise), width((row) => row.figure)];
  for (const row of rows) {
    const cells = [String(row.bar).padStart(2), row.promise.padEnd(promise), row.figure.padEnd(figure), row.result];
    console.log(cells.join('  '));
  }
  const missed = rows.filter(({ result }) => result.startsWith('NOT MET')).length;
  console.log(missed === 0 ? `${rows.length} bars met.` : `${missed} of ${rows.length} bars NOT met.`);
  return missed === 0;
}
