import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** The calls that change something on a disk, or say something to the parent. */
const CHANGING = [
  'pwrite64',
  'pwritev',
  'write',
  'writev',
  'fsync',
  'fdatasync',
  'ftruncate',
  'unlink',
  'unlinkat',
  'rename',
  'renameat',
  'renameat2',
  'link',
  'openat',
  'mkdir',
  'rmdir',
  'copy_file_range',
  'sendfile',
] as const;

/** A system call of a child after it said that it was ready: the how-manieth of its kind on its thread, and its line. */
export type Call = {
  readonly isMain: boolean;
  readonly name: string;
  readonly number: number;
  /** Between which two acknowledgements: 0 before the first. */
  readonly acked: number;
  readonly line: string;
};

/** What a child said and how it ended. */
export type Ended = {
  readonly lines: readonly string[];
  readonly errors: string;
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
};

/** What a child is started with. `ahead`: see child.ts. */
export type ChildRun = { readonly args: readonly string[]; readonly ahead?: number };

/** Half of a child's start is compiling the driver; the quicker compiler will do. */
const NODE_OPTIONS = ['--liftoff-only'];
const TIMEOUT_MS = 60_000;

/** The arguments that start a child under Node. */
export function childCommand(args: readonly string[]): string[] {
  return [...NODE_OPTIONS, path.join(import.meta.dirname, 'child.cjs'), ...args];
}

/** Installs strace when root on a Debian; otherwise throws with how to get it. Nothing where it is there. */
export function ensureStrace(): void {
  if (spawnSync('strace', ['-V']).status === 0) return;
  const install = 'apt-get install -y --no-install-recommends strace';
  if (process.platform !== 'linux')
    throw new Error('This harness cuts off system calls with strace, which is for Linux only.');
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/dpkg')) {
    throw new Error(`strace is missing. Install it with your package manager, on Debian:\n  sudo ${install}`);
  }
  console.error('Installing strace');
  spawnSync('sh', ['-c', `apt-get update -q && ${install}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (spawnSync('strace', ['-V']).status !== 0) throw new Error(`"${install}" failed; run it by hand to see why.`);
}

/** Runs a child to its end and gives the calls that it made, in order. */
export function recordCalls(run: ChildRun, logFile: string): { readonly calls: Call[]; readonly ended: Ended } {
  // Long strings, so that paths are whole.
  const ended = straced(run, ['-s', '400', '-o', logFile, '-e', `trace=${CHANGING.join(',')}`]);
  const calls = callsIn(readFileSync(logFile, 'utf8'));
  rmSync(logFile);
  return { calls, ended };
}

/**
 * Runs a child to its end and gives its calls as strace writes them, with the path of every file; with every byte that
 * was written, in hexadecimal, where the contents are wanted.
 */
export function recordLog(run: ChildRun, logFile: string, withContents = false): string {
  const strings = withContents ? ['-xx', '-s', '1000000'] : ['-s', '400'];
  const ended = straced(run, ['-y', ...strings, '-o', logFile, '-e', `trace=${CHANGING.join(',')}`]);
  const log = readFileSync(logFile, 'utf8');
  rmSync(logFile);
  if (ended.status !== 0) throw new Error(`"${run.args[0]}" fails by itself:\n${ended.errors}`);
  return log;
}

/** Runs a child with one call of one kind tampered with: `how` as strace says it, such as "signal=SIGKILL:when=3". */
export function runInjected(run: ChildRun, name: string, how: string): Ended {
  return straced(run, ['-o', '/dev/null', '-e', `trace=${name}`, '-e', `inject=${name}:${how}`]);
}

function straced({ args, ahead = 0 }: ChildRun, options: readonly string[]): Ended {
  const { stdout, stderr, status, signal } = spawnSync(
    'strace',
    ['-f', ...options, process.execPath, ...childCommand(args)],
    {
      encoding: 'utf8',
      timeout: TIMEOUT_MS,
      // One thread for files, so that its calls come in one order.
      env: { ...process.env, UV_THREADPOOL_SIZE: '1', CRASH_AHEAD: String(ahead) },
    },
  );
  return { lines: stdout.split('\n').filter((line) => line !== ''), errors: stderr, status, signal };
}

/** Of a line, what tells one call from another. */
const SHOWN = 160;
/** A wake-up of another thread, which is nothing on a disk. */
const WAKE = /write\(\d+, "\\[01](\\0)*/;

function callsIn(log: string): Call[] {
  const counts = new Map<string, number>();
  const calls: Call[] = [];
  let main: string | null = null;
  let acked = -1;
  for (const line of log.split('\n')) {
    const match = /^(\d+) +([a-z0-9_]+)\(/.exec(line);
    if (match === null) continue;
    const [, thread = '', name = ''] = match;
    main ??= thread;
    const number = (counts.get(`${thread} ${name}`) ?? 0) + 1;
    counts.set(`${thread} ${name}`, number);
    if (acked >= 0 && !WAKE.test(line))
      calls.push({ isMain: thread === main, name, number, acked, line: line.slice(0, SHOWN) });
    if (line.includes('write(1, "ready')) acked = 0;
    if (line.includes('write(1, "ack')) acked += 1;
  }
  return calls;
}

/**
 * The calls at which a child can be cut off without another thread being hit first: strace counts on each thread by
 * itself and takes whichever comes to the number first.
 */
export function reachable(calls: readonly Call[], isMain: boolean): Call[] {
  return calls.filter((call) => {
    if (call.isMain !== isMain) return false;
    const others = calls.filter((each) => each.isMain !== isMain && each.name === call.name);
    return !others.some(({ number }) => number === call.number);
  });
}
