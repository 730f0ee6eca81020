import { spawn } from 'node:child_process';
import { utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkStore } from './check-store.ts';
import { EMPTY, firstCases, prepareCases } from './job.ts';
import { emptied, isMine, keepBad, type Found, type Lab } from './lab.ts';
import { childCommand } from './strace.ts';

const PAIRS = { full: 100, quick: 8 };
const CASES = 2;

/** Who starts beside whom: at two computers, two accounts at one, one account twice (as over two folders of settings). */
const WHO = [
  ['anne@desk-1', 'ben@desk-2'],
  ['anne@desk-1', 'ben@desk-1'],
  ['anne@desk-1', 'anne@desk-1'],
] as const;

/** Bar 8: two starts on one data folder at the same moment. One of them writes; the other is told who does, in words. */
export async function twoStarts(lab: Lab): Promise<Found> {
  const found: Found = { bar: '8', what: 'pairs of starts at the same moment', count: 0, bad: [] };
  for (let pair = 0; pair < (lab.isQuick ? PAIRS.quick : PAIRS.full); pair += 1) {
    if (!isMine(lab, pair)) continue;
    const folder = emptied(lab, 'pair');
    // Every fourth pair makes the store; every other finds the mark of a computer that is no longer there.
    const isNew = pair % 4 === 3;
    if (!isNew) prepareCases(folder, CASES);
    if (pair % 2 === 0) leaveOldMark(folder);
    const said = await startedTogether(folder, WHO[pair % WHO.length] ?? WHO[0]);
    found.count += 1;
    const writers = said.filter((line) => line === 'writes').length;
    const told = said.filter((line) => /^refused inUse The case store is open on desk-\d, by (anne|ben)\./.test(line));
    const faults = writers === 1 && told.length === 1 ? [] : [`said: ${said.join(' / ')}`];
    faults.push(...(await checkStore(folder, { worlds: [isNew ? EMPTY : firstCases(CASES)] })));
    if (faults.length > 0) keepBad(lab, found, `pair ${pair}: ${faults.join(' | ')}`, folder);
  }
  return found;
}

function leaveOldMark(folder: string): void {
  const file = path.join(folder, 'cases.owner.json');
  writeFileSync(file, JSON.stringify({ machine: 'desk-9', account: 'gone', at: 1_000, pid: 1 }));
  utimesSync(file, 1, 1);
}

/** What two starts say that begin together; they end once both have said it. */
async function startedTogether(folder: string, [first, second]: readonly [string, string]): Promise<string[]> {
  const starts = [first, second].map((who) => startOf(folder, who));
  await Promise.all(starts.map(({ line }) => line()));
  for (const { go } of starts) go();
  const said = await Promise.all(starts.map(({ line }) => line()));
  for (const { go } of starts) go();
  await Promise.all(starts.map(({ ended }) => ended));
  return said;
}

function startOf(folder: string, who: string) {
  const child = spawn(process.execPath, childCommand(['start', folder, who]), { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const waiting: ((line: string) => void)[] = [];
  let text = '';
  const tell = (line: string) => {
    const next = waiting.shift();
    if (next === undefined) lines.push(line);
    else next(line);
  };
  child.stdout.on('data', (piece: Buffer) => {
    const parts = `${text}${piece.toString()}`.split('\n');
    text = parts.pop() ?? '';
    for (const line of parts) tell(line);
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  void ended.then(() => tell('ended'));
  return {
    line: () =>
      new Promise<string>((resolve) => {
        const line = lines.shift();
        if (line === undefined) waiting.push(resolve);
        else resolve(line);
      }),
    go: () => child.stdin.write('go\n'),
    ended,
  };
}
