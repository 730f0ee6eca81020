import './part-of-browser.ts';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Order, Report } from './run-fuzz.ts';
import type { Target } from './target.ts';

// Started by run-fuzz.ts as a process that may write nowhere but in its scratch folder; says on standard output what it
// is at, so that a process that hangs can be ended and named.
const order = JSON.parse(process.argv[2] ?? '') as Order;
/** An input that keeps the processor for longer counts as one that hangs. */
const MAX_CPU_MS = 2000;
/** What the targets themselves put into the scratch folder, to be read. */
const INPUTS = ['input', 'window-state.json'];

const { fileTargets } = await import('./targets-files.ts');
const { dataTargets } = await import('./targets-data.ts');
const all = [...dataTargets(order.scratch), ...fileTargets()];
const chosen = all.filter(({ name }) => order.target === null || order.target === name);
const shares = chosen.reduce((sum, { share }) => sum + share, 0);
for (const target of chosen) say(await tried(target, Math.max(1, Math.ceil((order.runs * target.share) / shares))));

async function tried({ name, inputs, take }: Target, runs: number): Promise<Report> {
  let [taken, count, slowestMs] = [0, 0, 0];
  const before = filesIn(order.scratch);
  const property = fc.asyncProperty(inputs, async (input) => {
    process.stdout.write(`${JSON.stringify({ at: name, run: count, seed: order.seed })}\n`);
    const start = process.cpuUsage();
    const isTaken = await take(input);
    const { user, system } = process.cpuUsage(start);
    const spent = (user + system) / 1000;
    slowestMs = Math.max(slowestMs, spent);
    count += 1;
    if (isTaken) taken += 1;
    if (spent > MAX_CPU_MS) throw new Error(`took ${Math.round(spent)} ms of the processor`);
    if ('isPolluted' in {} || Object.keys(Object.prototype).length > 0) throw new Error('the prototype is polluted');
  });
  const path_ = order.path === null ? {} : { path: order.path };
  const { failed, errorInstance, counterexamplePath } = await fc.check(property, {
    numRuns: runs,
    seed: order.seed,
    ...path_,
  });
  const written = filesIn(order.scratch).filter((file) => !before.includes(file) && !INPUTS.includes(file));
  const problem = failed
    ? String(errorInstance).slice(0, 600)
    : written.length > 0
      ? `wrote ${written.join(', ')}`
      : null;
  return { target: name, count, taken, slowestMs: Math.round(slowestMs), problem, path: counterexamplePath ?? null };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(path.join(folder, name)).isFile(),
  );
}

function say(report: Report): void {
  process.stdout.write(`${JSON.stringify(report)}\n`);
}
