import path from 'node:path';
import { checkStore } from './check-store.ts';
import { jobOf, preparedFolder } from './jobs.ts';
import { copied, emptied, isMine, keepBad, randomFrom, type Found, type Lab } from './lab.ts';
import { recordCalls, runInjected } from './strace.ts';
import { pointsOf } from './strace-kill.ts';

/** Jobs whose crash leaves something to be done by the next start. */
const CRASHED = ['save', 'migrate from 1', 'import', 'restore', 'restore over a damaged store', 'create store'];
const FAULTS = { full: 60, quick: 6 };
/** Starts that are killed, one after the other, before one goes through. */
const STARTS = 2;

/** Bar 6: kills a job, then the start that puts right what it left, twice; the start after that finds all in order. */
export async function doubleFaults(lab: Lab): Promise<Found> {
  const found: Found = { bar: '6', what: 'starts after a crash that were killed too', count: 0, bad: [] };
  const random = randomFrom(lab.seed + lab.part);
  const each = (lab.isQuick ? FAULTS.quick : FAULTS.full) / CRASHED.length;
  for (const [order, name] of CRASHED.entries()) {
    if (!isMine(lab, order)) continue;
    const job = jobOf(name);
    const prepared = await preparedFolder(job, emptied(lab, 'prepared'));
    const points = pointsOf(lab, job, prepared).filter(({ ahead }) => ahead === 0);
    for (let number = 0; number < each; number += 1) {
      const point = points[Math.floor(random() * points.length)];
      if (point === undefined) continue;
      const folder = copied(lab, prepared, 'run');
      const kill = `signal=SIGKILL:when=${point.call.number}`;
      const { lines } = runInjected({ args: [job.name, folder] }, point.call.name, kill);
      const acked = lines.filter((line) => line.startsWith('ack ')).length;
      const killed = [point.call.line];
      for (let start = 0; start < STARTS; start += 1) {
        const line = killStart(lab, folder, random);
        if (line === null) continue;
        killed.push(line);
        found.count += 1;
      }
      const worlds = [job.before, ...job.steps.map(({ after }) => after)].slice(acked, acked + 2);
      const mayRefuse = acked === 0 ? job.mayRefuse : [];
      const faults = await checkStore(job.opens?.(folder) ?? folder, { worlds, mayRefuse });
      if (faults.length > 0)
        keepBad(lab, found, `${name}, killed at ${killed.join(' and ')}: ${faults.join(' | ')}`, folder);
    }
  }
  return found;
}

/** Kills one start at one of its calls, chosen by chance; gives the call, null where it does not open at all. */
function killStart(lab: Lab, folder: string, random: () => number): string | null {
  const record = copied(lab, folder, 'record');
  const { calls, ended } = recordCalls({ args: ['reopen', record] }, path.join(lab.work, 'calls.log'));
  if (ended.status !== 0) return null;
  const call = calls[Math.floor(random() * calls.length)];
  if (call === undefined) return null;
  const { signal } = runInjected({ args: ['reopen', folder] }, call.name, `signal=SIGKILL:when=${call.number}`);
  return signal === 'SIGKILL' ? call.line : null;
}
