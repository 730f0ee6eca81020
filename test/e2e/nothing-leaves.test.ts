import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { callsLeaving, callsWithin, type NetworkCall } from '../alone/network-calls.ts';
import { filesUnder, findWords } from '../alone/find-words.ts';
import { foldersIn, type Done, type Mark, type Work } from '../alone/work.ts';
import { ensureStrace } from '../crash/strace.ts';
import { freshFolder } from '../support/launch-app.ts';
import { noteFigure } from '../support/note-figure.ts';

const PROGRAM = path.resolve(import.meta.dirname, '../alone/work-alone.ts');
const TIMEOUT_MS = 900_000;
/** The store's own files and their backups. */
const OF_STORE = /^(cases|practice)\.sqlite(-wal)?$|^backups\/cases-.*\.sqlite$/;
/**
 * What Chromium does when a page makes an RTCPeerConnection, as ours never does: to learn its own address it points a
 * socket at these, over which nothing is sent. No switch keeps it from that.
 */
const POINTED_AT = ['connect 8.8.8.8:53', 'connect 2001:4860:4860::8888:53'];

const OF_PRACTICE = ['Name or code of the trainee', 'an answer in practice'];
const NOT_OF_CASEWORK = [...OF_PRACTICE, 'a letter from a file', 'a pasted letter'].sort();

/** One work that was done alone, and what is left of it: the calls of its first start, and of the ways out at its end. */
type Trace = Done & {
  readonly folder: string;
  readonly job: NetworkCall[];
  readonly ways: NetworkCall[];
  readonly within: NetworkCall[];
};

const isLinux = process.platform === 'linux';
if (isLinux) ensureStrace();
else console.warn('Not watched: system calls are watched by strace, which is for Linux only.');

/** How a command is begun in a network namespace that has nothing but itself; null where this machine does not allow it. */
const withoutNetwork = isLinux ? namespaceCommand() : null;
let unsealed: Trace;
let sealed: Trace;
let loud: Trace;

/** The works come first, and beside each other, as each takes as long as a case does. */
beforeAll(async () => {
  if (!isLinux) return;
  [loud, unsealed, sealed] = await Promise.all([
    workAlone({ isSealed: false, app: 'loud' }),
    workAlone({ isSealed: false, app: 'counterpoise' }),
    workAlone({ isSealed: true, app: 'counterpoise' }, withoutNetwork ?? []),
  ]);
}, TIMEOUT_MS);

async function workAlone(work: Omit<Work, 'folder'>, within: readonly string[] = []): Promise<Trace> {
  const folder = freshFolder('alone');
  const told = JSON.stringify({ folder, ...work } satisfies Work);
  const [command = '', ...args] = [...within, process.execPath, PROGRAM, told];
  // A display of its own: that of this session cannot be reached from a namespace.
  const { DISPLAY: _display, ...environment } = process.env;
  const program = spawn(command, args, { stdio: 'inherit', timeout: TIMEOUT_MS, env: environment });
  const status = await new Promise((resolve) => program.once('exit', resolve));
  if (status !== 0) throw new Error(`The work in ${folder} ended with ${status}`);
  const done = JSON.parse(readFileSync(path.join(folder, 'done.json'), 'utf8')) as Done;
  const [first = '', last = ''] = done.logs.map((file) => readFileSync(file, 'utf8'));
  return {
    ...done,
    folder,
    job: callsLeaving(first),
    ways: callsLeaving(last),
    within: callsWithin(`${first}\n${last}`),
  };
}

function namespaceCommand(): string[] | null {
  for (const way of [['-n'], ['-r', '-n']]) {
    const command = ['unshare', ...way, 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];
    const [name = '', ...args] = [...command, 'true'];
    if (spawnSync(name, args).status === 0) return command;
  }
  return null;
}

describe.runIf(isLinux)('no packet leaves', () => {
  it('and the watching sees them where they do: in an app that nothing is forbidden to', () => {
    const seen = new Set(loud.job.map(({ call, address }) => `${call} ${address}`));
    expect([...seen]).toEqual(expect.arrayContaining(['connect 192.0.2.1', 'sendto 192.0.2.1']));
    expect(loud.job.some(({ port }) => port === 53)).toBe(true);
    expect(loud.job.length).toBeGreaterThan(20);
  });

  it('from the first start through a whole case to its close, with a network that could be reached', () => {
    expect(unsealed.job).toEqual([]);
    expect(unsealed.within.length).toBeGreaterThan(0);
    noteFigure(22, 1, `a whole job under strace: 0 calls leave, where a loud app makes ${loud.job.length}`);
  });

  it('and the whole case can be done without any network', (test) => {
    if (withoutNetwork === null) {
      console.warn('Not tried: nobody can make a network namespace here (unshare -n).');
      test.skip();
    }
    expect(sealed.job).toEqual([]);
    expect(sealed.files.length).toBe(unsealed.files.length);
    noteFigure(22, 1, 'the same in a namespace without a network');
  });

  it('whichever way a page or the main process tries', () => {
    const ends = [...Object.entries(unsealed.fromPage), ...Object.entries(unsealed.fromMain)];
    // What tells nobody how it ended; that nothing went out is seen from outside.
    const silent = ['sendBeacon', 'frame', 'icon', 'preconnect', 'dns-prefetch', 'background', 'session.preconnect'];
    const tried = ends.filter(([, end]) => end === 'tried').map(([way]) => way);
    expect(tried.filter((way) => !silent.includes(way))).toEqual([]);
    const calls = unsealed.ways.map(({ call, address, port }) => `${call} ${address}:${port}`);
    expect(calls.filter((call) => !POINTED_AT.includes(call))).toEqual([]);
    if (calls.length > 0)
      console.info(`Allowed, over which nothing is sent, when a page makes an RTCPeerConnection: ${calls.join(', ')}`);
    expect(ends.length).toBeGreaterThanOrEqual(42);
    noteFigure(22, ends.length, `${ends.length} ways of page and main process: nothing is sent`);
  });
});

describe.runIf(isLinux)('words of a case', () => {
  const fields = ({ marks }: Trace, isWanted: (mark: Mark) => boolean) =>
    marks
      .filter(isWanted)
      .map(({ field }) => field)
      .sort();
  /** The files with words in them, but the exports and the test's own notes; named from the data folder. */
  const hits = ({ folder, marks }: Trace) => {
    const { exports, data } = foldersIn(folder);
    const words = marks.map(({ word }) => word);
    return findWords(folder, words)
      .filter(({ file }) => !file.startsWith(exports) && file !== path.join(folder, 'done.json'))
      .map((hit) => ({ ...hit, file: path.relative(data, hit.file) }));
  };

  it('are of many kinds, and are found where they must be', () => {
    const { exports, temporary } = foldersIn(unsealed.folder);
    const inStore = new Set(
      hits(unsealed)
        .filter(({ file }) => /^cases\.sqlite/.test(file))
        .flatMap(({ words }) => words),
    );
    expect(unsealed.marks.length).toBeGreaterThanOrEqual(60);
    // What was looked at but not kept, and what belongs to practice.
    expect(fields(unsealed, ({ word }) => !inStore.has(word))).toEqual(NOT_OF_CASEWORK);
    const exported = findWords(exports, [...inStore]).map(({ file }) => path.basename(file));
    expect(exported).toEqual(
      expect.arrayContaining(['letter.docx', 'letter.odt', 'letter.md', 'letter.txt', 'record.docx', 'bundle.docx']),
    );
    const planted = path.join(temporary, 'planted');
    writeFileSync(planted, Buffer.from(`x${unsealed.marks[3]?.word}`, 'utf16le'));
    expect(hits(unsealed).map(({ file }) => path.basename(file))).toContain('planted');
    rmSync(planted);
  });

  it('lie in the store, its backups and the exports alone', () => {
    expect(hits(unsealed).filter(({ file }) => !OF_STORE.test(file))).toEqual([]);
    noteFigure(23, unsealed.marks.length, `${unsealed.marks.length} words: in the store and the exports alone`);
  });

  it('of a sealed store lie in the exports alone; only practice, which holds invented cases, is not sealed', () => {
    const ofPractice = sealed.marks.filter(({ field }) => OF_PRACTICE.includes(field)).map(({ word }) => word);
    const found = hits(sealed).filter(
      ({ file, words }) => !/^practice\.sqlite/.test(file) || words.some((word) => !ofPractice.includes(word)),
    );
    expect(found).toEqual([]);
    noteFigure(23, sealed.marks.length, `${sealed.marks.length} words of a sealed store: in the exports alone`);
  });

  it('leave no half-written file behind', () => {
    for (const { folder, files } of [unsealed, sealed]) {
      const { exports, temporary } = foldersIn(folder);
      expect(readdirSync(exports).sort()).toEqual(
        [...files.map((file) => path.basename(file)), 'letter-of-others.txt'].sort(),
      );
      expect(filesUnder(temporary)).toEqual([]);
    }
  });
});
