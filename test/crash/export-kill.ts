import { readdirSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { writeFileWhole } from '../../electron/export/write-file.ts';
import { exportFaults, prepareExport } from './child-export.ts';
import { copied, emptied, isMine, keepBad, type Found, type Lab } from './lab.ts';
import { reachable, recordCalls, runInjected, type Call } from './strace.ts';

const AHEAD = 100;
const QUICK_STEP = 10;
const TEMPORARY = /^\.counterpoise-.*\.tmp$/;

/** Bar 3: kills an export at every system call; under its final name a file is as before or whole. */
export async function exportKills(lab: Lab): Promise<Found> {
  const found: Found = { bar: '3', what: 'system calls of exports at which they were killed', count: 0, bad: [] };
  const prepared = emptied(lab, 'prepared');
  prepareExport(prepared);
  const calls = recorded(lab, prepared, 0);
  const points = [
    ...reachable(calls, true).map((call) => ({ call, ahead: 0 })),
    ...reachable(recorded(lab, prepared, AHEAD), false).map((call) => ({ call, ahead: AHEAD })),
  ];
  for (const [number, { call, ahead }] of points.entries()) {
    if (!isMine(lab, number) || (lab.isQuick && number % (QUICK_STEP * lab.of) >= lab.of)) continue;
    const folder = copied(lab, prepared, 'run');
    const how = `signal=SIGKILL:when=${call.number}`;
    const { lines, signal } = runInjected({ args: ['export', folder], ahead }, call.name, how);
    if (signal === 'SIGKILL' && lines.includes('ready')) found.count += 1;
    const faults = exportFaults(folder, lines.filter((line) => line.startsWith('ack ')).length);
    faults.push(...(await leftoverFaults(folder)));
    if (faults.length > 0) keepBad(lab, found, `killed at ${call.line}: ${faults.join(' | ')}`, folder);
  }
  return found;
}

function recorded(lab: Lab, prepared: string, ahead: number): Call[] {
  const { calls } = recordCalls(
    { args: ['export', copied(lab, prepared, 'record')], ahead },
    path.join(lab.work, 'calls.log'),
  );
  return calls;
}

/** What a killed export leaves beside its place is cleared by a later one. */
async function leftoverFaults(folder: string): Promise<string[]> {
  const left = () => readdirSync(folder).filter((name) => TEMPORARY.test(name));
  const before = left();
  if (before.length === 0) return [];
  for (const name of before) utimesSync(path.join(folder, name), 1, 1);
  await writeFileWhole(path.join(folder, 'later.csv'), new Uint8Array(3));
  return left().map((name) => `left behind for good: ${name}`);
}
