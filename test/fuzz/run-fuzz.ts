import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** What is to be tried: how many inputs in all, or some of one target again. */
export type Order = {
  readonly scratch: string;
  readonly runs: number;
  readonly seed: number;
  readonly target: string | null;
  /** Where in the inputs of a seed a failure lies, as it was reported. */
  readonly path: string | null;
};

/** What came of one target. */
export type Report = {
  readonly target: string;
  readonly count: number;
  readonly taken: number;
  /** The most that one input took of the processor. */
  readonly slowestMs: number;
  readonly problem: string | null;
  readonly path: string | null;
};

type Beat = { readonly at: string; readonly run: number };

/** On a busy machine an input may wait; one that says nothing for so long is not coming back. */
const SILENT_MS = 120_000;
const MAX_MEMORY_MB = 512;
const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * Gives hostile inputs to everything that reads one, in a process that is bounded in memory, is ended when it hangs, and
 * may write nowhere: Node refuses it by its permission model. A problem says how to see it again.
 */
export async function runFuzz(order: Omit<Order, 'scratch'>): Promise<Report[]> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'counterpoise-fuzz-'));
  const child = spawn(
    process.execPath,
    [
      ...['--permission', '--allow-fs-read=*', `--allow-fs-write=${scratch}`, '--disable-warning=SecurityWarning'],
      ...[`--max-old-space-size=${MAX_MEMORY_MB}`, path.join(import.meta.dirname, 'part.ts')],
      JSON.stringify({ ...order, scratch }),
    ],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  child.stderr.on('data', (words) => {
    said = `${said}${words}`.slice(-1500);
  });
  const reports: Report[] = [];
  let last: Beat = { at: 'the start', run: 0 };
  let isHung = false;
  const hung = () => {
    isHung = true;
    child.kill('SIGKILL');
  };
  let timer = setTimeout(hung, SILENT_MS);
  for await (const line of createInterface({ input: child.stdout })) {
    clearTimeout(timer);
    timer = setTimeout(hung, SILENT_MS);
    const heard = JSON.parse(line) as Report | Beat;
    if ('at' in heard) last = heard;
    else reports.push(heard);
  }
  clearTimeout(timer);
  const code = child.exitCode ?? (await new Promise<number | null>((resolve) => child.once('exit', resolve)));
  rmSync(scratch, { recursive: true, force: true });
  if (code === 0) return reports;
  const problem = isHung ? `hung in input ${last.run}` : `ended by itself (${code}) in input ${last.run}: ${said}`;
  return [...reports, { target: last.at, count: last.run, taken: 0, slowestMs: 0, problem, path: String(last.run) }];
}

/** How a problem is seen again. */
export function replayWords({ target, path: at }: Report, seed: number): string {
  return `FUZZ_SEED=${seed} FUZZ_TARGET='${target}'${at === null ? '' : ` FUZZ_PATH='${at}'`} npm run fuzz`;
}
