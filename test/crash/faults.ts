import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkStore, isSame, worldOf } from './check-store.ts';
import { FAULT_CASES, FAULT_WORLDS } from './child-faults.ts';
import { firstCases, prepareCases } from './job.ts';
import { copied, emptied, isMine, keepBad, type Found, type Lab } from './lab.ts';
import { must, mustOpen } from './open-office.ts';
import { recordCalls, runInjected, type Ended } from './strace.ts';
import { caseAt, orderFor, withCase } from './world.ts';

const FAILING = ['pwrite64', 'fsync', 'ftruncate'];
const ERRORS = ['EIO', 'ENOSPC'];
const SAID = /^failed (diskFull|storeUnavailable) behind$/;
const QUICK_STEP = 36;

/** Bar 5: each write and sync of a save fails, once or from then on: an error in words, nothing lost, and on it goes. */
export async function failingDisk(lab: Lab): Promise<Found> {
  const found: Found = { bar: '5', what: 'writes and syncs of saves that were made to fail', count: 0, bad: [] };
  const prepared = emptied(lab, 'prepared');
  prepareCases(prepared, FAULT_CASES);
  const args = (folder: string) => ({ args: ['faults', folder] });
  const { calls } = recordCalls(args(copied(lab, prepared, 'record')), path.join(lab.work, 'calls.log'));
  const points = calls
    .filter(({ isMain, name }) => isMain && FAILING.includes(name))
    .flatMap((call) => ERRORS.flatMap((error) => [false, true].map((isLasting) => ({ call, error, isLasting }))));
  for (const [number, { call, error, isLasting }] of points.entries()) {
    if (!isMine(lab, number) || (lab.isQuick && number % (QUICK_STEP * lab.of) >= lab.of)) continue;
    const folder = copied(lab, prepared, 'run');
    const how = `error=${error}:when=${call.number}${isLasting ? '+' : ''}`;
    const ended = runInjected(args(folder), call.name, how);
    found.count += 1;
    const faults = await faultsAfter(folder, ended, isLasting);
    if (faults.length > 0) keepBad(lab, found, `${how} at ${call.line}: ${faults.join(' | ')}`, folder);
  }
  if (lab.part === 0) await smallVolume(lab, found, prepared);
  return found;
}

async function faultsAfter(
  folder: string,
  { lines, errors, status, signal }: Ended,
  isLasting: boolean,
): Promise<string[]> {
  const acked = lines.filter((line) => line === 'ack').length;
  const faults = lines.filter((line) => line.startsWith('failed') && !SAID.test(line)).map((line) => `said: ${line}`);
  if (status !== 0 || !lines.includes('closed')) faults.push(`ended with ${status ?? signal}: ${errors.slice(0, 600)}`);
  if (!isLasting && acked !== FAULT_WORLDS.length - 1)
    faults.push(`only ${acked} saves went through after one failure`);
  faults.push(...(await checkStore(folder, { worlds: FAULT_WORLDS.slice(acked, acked + 2) })));
  return faults.length > 0 ? faults : savesAgain(folder);
}

/** The fault has gone with the child: saving works, and is kept. */
function savesAgain(folder: string): string[] {
  const office = mustOpen(folder, 22);
  const before = worldOf(office);
  const caseFile = caseAt('case-1', 99);
  const saved = office.cases.save(orderFor(caseFile, 'request'));
  const isKept = isSame(worldOf(office), withCase(before, caseFile));
  office.close();
  return saved.ok && isKept ? [] : ['saving does not work again'];
}

const VOLUME_KB = 3_000;
const SPACES_KB = [0, 4, 8, 16, 32, 48, 64, 96, 128, 160, 200, 256, 320];

/** A real small volume that is filled: here the words must be that it is full. Left out where none can be mounted. */
async function smallVolume(lab: Lab, found: Found, prepared: string): Promise<void> {
  const folder = emptied(lab, 'volume');
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${VOLUME_KB}k`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    console.error('bar 5: no volume can be mounted here; the full disk is left out');
    return;
  }
  try {
    for (const space of SPACES_KB) {
      const faults = await onFullVolume(prepared, path.join(folder, `store-${space}`), space);
      found.count += 1;
      if (faults.length > 0) {
        found.bad.push({ what: `${space} kB left: ${faults.join(' | ')}`, folder });
        console.error(`bar 5 BAD: ${space} kB left: ${faults.join(' | ')}`);
      }
    }
  } finally {
    execFileSync('umount', [folder]);
  }
}

async function onFullVolume(prepared: string, folder: string, spaceKb: number): Promise<string[]> {
  cpSync(prepared, folder, { recursive: true });
  const office = mustOpen(folder, 2);
  const filler = path.join(folder, 'filler');
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(filler, new Uint8Array(Math.max(0, bavail * bsize - spaceKb * 1024)));
  const faults: string[] = [];
  const large = orderFor(caseAt('case-1', 7, 400_000), 'request');
  const saved = office.cases.save(large);
  if (saved.ok || saved.error.code !== 'diskFull') faults.push(`said ${saved.ok ? 'ok' : saved.error.code}`);
  if (!isSame(worldOf(office), firstCases(FAULT_CASES))) faults.push('the old state is not intact');
  rmSync(filler);
  must('save', office.cases.save(large));
  office.close();
  faults.push(...(await checkStore(folder, { worlds: [withCase(firstCases(FAULT_CASES), large.caseFile)] })));
  rmSync(folder, { recursive: true });
  return faults;
}
