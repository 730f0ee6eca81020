import { mkdirSync } from 'node:fs';
import type { Job } from './job.ts';
import { FILE_WORK } from './jobs-files.ts';
import { WORK } from './jobs-work.ts';

/** Every job of the first bar. */
export const JOBS: readonly Job[] = [...WORK, ...FILE_WORK];

/** The job of a name. */
export function jobOf(name: string): Job {
  const job = JOBS.find((each) => each.name === name);
  if (job === undefined) throw new Error(`There is no job "${name}"`);
  return job;
}

/** A fresh folder with what a job starts from. */
export async function preparedFolder(job: Job, folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  await job.prepare(folder);
  return folder;
}
