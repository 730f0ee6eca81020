import { writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createDatabase } from '../../electron/store/create-database.ts';
import { CASEWORK } from '../../electron/store/migrate.ts';
import { exportFiles } from './child-export.ts';
import { startBeside } from './child-start.ts';
import { underFaults } from './child-faults.ts';
import { underLoad } from './child-load.ts';
import { storeFileIn, type Job, type Place } from './job.ts';
import { jobOf } from './jobs.ts';
import { mustOpen } from './open-office.ts';

/** What a child says to its parent, a line each. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}

/**
 * Calls of the one thread for files, so that its counts run ahead of those of the main thread and a kill at a number
 * means one place only.
 */
async function runAhead(times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    const handle = await open('/dev/null', 'r+');
    await handle.write('x');
    await handle.sync().catch(() => undefined);
    await handle.close();
  }
}

async function runJob(job: Job, folder: string): Promise<void> {
  const at: Place = { office: job.isOpenFirst ? mustOpen(folder, 2) : null, folder };
  await runAhead(Number(process.env['CRASH_AHEAD'] ?? 0));
  say('ready');
  for (const [number, step] of job.steps.entries()) {
    await step.run(at);
    say(`ack ${number + 1}`);
  }
  process.exit(0);
}

/** Opens the store and closes it again, as a start that is followed by an end. */
function reopen(folder: string): void {
  say('ready');
  const office = mustOpen(folder, 3);
  say('ack 1');
  office.close();
  say('ack 2');
}

/** "node child.cjs WHAT FOLDER [SEED]": a job by its name, or one of the other pieces of work. */
async function runChild([what = '', folder = '', seed = '0']: readonly string[]): Promise<void> {
  switch (what) {
    case 'load':
      return underLoad(folder, Number(seed), say);
    case 'start':
      return startBeside(folder, seed, say);
    case 'faults':
      return underFaults(folder, say);
    case 'reopen':
      return reopen(folder);
    case 'create':
      say('ready');
      createDatabase(storeFileIn(folder), CASEWORK);
      return say('ack 1');
    case 'export':
      await runAhead(Number(process.env['CRASH_AHEAD'] ?? 0));
      return exportFiles(folder, say);
    default:
      return runJob(jobOf(what), folder);
  }
}

void runChild(process.argv.slice(2));
