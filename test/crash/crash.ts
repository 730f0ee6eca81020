import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { noteFigure } from '../support/note-figure.ts';
import { bundleScripts } from '../support/bundle-scripts.ts';
import type { Found, Lab } from './lab.ts';
import { ensureStrace } from './strace.ts';

// Kills, starves and damages the store, and looks at what the next start finds. See docs/store.md.
//   npm run crash                     everything
//   npm run crash -- --nightly        everything, with 1,000 kills under load instead of 500
//   npm run crash -- --quick          a sample, for every change
//   npm run crash -- --bars=1,5 --seed=7
//   npm run crash -- --bars=1 --jobs=save,import   some jobs of the first bar; too few to pass it, but it can be run in pieces
const root = path.resolve(import.meta.dirname, '../..');
const PARTS = 2;
const ALL = ['1', '2', '3', '4', '4j', '5', '6', '7', '8'];

type Minimum = { readonly full: number; readonly quick: number };

const option = (name: string) => process.argv.find((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3);
const isQuick = process.argv.includes('--quick');
const isNightly = process.argv.includes('--nightly');
const seed = Number(option('seed') ?? Math.floor(Math.random() * 1_000_000));
const bars = option('bars')?.split(',') ?? ALL;
const jobs = option('jobs')?.split(',') ?? null;
const before = performance.now();

ensureStrace();
const work = mkdtempSync(path.join(option('folder') ?? tmpdir(), 'counterpoise-crash-'));
const bundle = path.join(work, 'bundle');
await bundleScripts(root, bundle, {
  part: path.join(root, 'test/crash/part.ts'),
  child: path.join(root, 'test/crash/child.ts'),
});
console.error(`Seed ${seed}, in ${work}`);
const parts = await Promise.all(Array.from({ length: PARTS }, (_, part) => runPart(part)));
process.exitCode = report(parts.flat()) ? 0 : 1;

/** One of the processes that share the work. */
function runPart(part: number): Promise<Found[]> {
  const lab: Lab = { root, work: path.join(work, `part-${part}`), part, of: PARTS, seed, isQuick, isNightly, jobs };
  mkdirSync(lab.work);
  const child = spawn(process.execPath, [path.join(bundle, 'part.cjs'), JSON.stringify(lab), bars.join(',')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, CRASH_ROOT: root },
  });
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => {
      if (code !== 0) return reject(new Error(`Part ${part + 1} ended with ${code}; see above. Work in ${lab.work}`));
      resolve(JSON.parse(readFileSync(path.join(lab.work, 'found.json'), 'utf8')) as Found[]);
    });
  });
}

/** Prints one table; true where every bar is met. */
function report(found: readonly Found[]): boolean {
  const minimum = JSON.parse(readFileSync(path.join(root, 'test/crash/minimum-counts.json'), 'utf8')) as Record<
    string,
    Minimum
  >;
  const names = [...new Set(found.map(({ bar }) => bar))];
  const rows = names.map((bar) => {
    const mine = found.filter((each) => each.bar === bar);
    const count = mine.reduce((sum, each) => sum + each.count, 0);
    const bad = mine.reduce((sum, each) => sum + each.bad.length, 0);
    const least = minimum[bar]?.[isQuick ? 'quick' : 'full'] ?? Number.POSITIVE_INFINITY;
    noteFigure(Number.parseInt(bar, 10), count, `${count.toLocaleString('en-GB')} tries, ${bad} bad`);
    return { bar, what: mine[0]?.what ?? '', count, minimum: least, bad, pass: bad === 0 && count >= least };
  });
  console.table(rows);
  const isPassed = rows.every(({ pass }) => pass);
  console.log(
    `${isPassed ? 'Passed' : 'FAILED'} in ${Math.round((performance.now() - before) / 1000)} s, seed ${seed}`,
  );
  if (isPassed) rmSync(work, { recursive: true, force: true });
  else console.log(`What went wrong is kept in ${work}`);
  return isPassed;
}
