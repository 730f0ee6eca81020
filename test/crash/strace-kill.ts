import { checkStore } from './check-store.ts';
import type { Job } from './job.ts';
import { JOBS, preparedFolder } from './jobs.ts';
import { copied, emptied, isMine, keepBad, type Found, type Lab } from './lab.ts';
import { reachable, recordCalls, runInjected, type Call, type ChildRun } from './strace.ts';
import path from 'node:path';

/** Each call of a child's thread for files comes behind so many that say nothing. */
const AHEAD = 300;
/** A quick run takes every so-manieth point, and each part its own jobs. */
const QUICK_STEP = 40;

/** A place to cut a child off, and how it has to be started for that. */
export type KillPoint = { readonly call: Call; readonly ahead: number };

/** Bar 1: cuts every job off at every system call that changes something, and judges what the next start finds. */
export async function killPoints(lab: Lab): Promise<Found> {
  const found: Found = { bar: '1', what: 'system calls of the store at which it was killed', count: 0, bad: [] };
  for (const [order, job] of JOBS.entries()) {
    if (lab.isQuick && !isMine(lab, order)) continue;
    if (lab.jobs !== null && !lab.jobs.includes(job.name)) continue;
    const prepared = await preparedFolder(job, emptied(lab, 'prepared'));
    const points = pointsOf(lab, job, prepared);
    if (lab.part === 0) console.error(`bar 1: ${job.name}: ${points.length} points`);
    for (const [number, point] of points.entries()) {
      if (!isTaken(lab, job, number)) continue;
      await killAt(lab, found, job, prepared, point);
    }
  }
  return found;
}

function isTaken(lab: Lab, { everyNth = 1 }: Job, number: number): boolean {
  if (lab.isQuick) return number % QUICK_STEP === 0;
  return number % everyNth === 0 && isMine(lab, number / everyNth);
}

/** Every place at which a job can be cut off, on either thread. */
export function pointsOf(lab: Lab, job: Job, prepared: string): KillPoint[] {
  const record = (ahead: number) => {
    const folder = copied(lab, prepared, 'record');
    const { calls, ended } = recordCalls({ args: [job.name, folder], ahead }, path.join(lab.work, 'calls.log'));
    if (ended.status !== 0) throw new Error(`"${job.name}" fails by itself:\n${ended.errors}`);
    return calls;
  };
  const calls = record(0);
  const main = reachable(calls, true).map((call) => ({ call, ahead: 0 }));
  if (calls.every(({ isMain }) => isMain)) return main;
  return [...main, ...reachable(record(AHEAD), false).map((call) => ({ call, ahead: AHEAD }))];
}

async function killAt(lab: Lab, found: Found, job: Job, prepared: string, { call, ahead }: KillPoint): Promise<void> {
  const folder = copied(lab, prepared, 'run');
  const run: ChildRun = { args: [job.name, folder], ahead };
  const { lines, signal } = runInjected(run, call.name, `signal=SIGKILL:when=${call.number}`);
  if (signal === 'SIGKILL' && lines.includes('ready')) found.count += 1;
  await judge(lab, found, job, folder, lines, `${job.name}, killed at ${call.name} ${call.number} (${call.line})`);
}

async function judge(
  lab: Lab,
  found: Found,
  job: Job,
  folder: string,
  said: readonly string[],
  what: string,
): Promise<void> {
  const acked = said.filter((line) => line.startsWith('ack ')).length;
  const worlds = [job.before, ...job.steps.map(({ after }) => after)].slice(acked, acked + 2);
  const mayRefuse = job.mayRefuse !== undefined && acked === 0 ? job.mayRefuse : [];
  const faults = await checkStore(job.opens?.(folder) ?? folder, { worlds, mayRefuse });
  if (faults.length > 0)
    keepBad(lab, found, `${what}: after ${acked} of ${job.steps.length}: ${faults.join(' | ')}`, folder);
}
