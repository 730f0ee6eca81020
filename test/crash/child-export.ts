import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeFileWhole } from '../../electron/export/write-file.ts';
import { must } from './open-office.ts';

/** Files of several sizes, so that some are written in one piece and some in more; every second one is there before. */
const SIZES = [
  10, 4_096, 70_000, 600_000, 1_200_000, 1, 30_000, 530_000, 2_000_000, 0, 90_000, 5_000, 250_000, 1_000_000,
];
const FORMATS = ['docx', 'pdf', 'odt', 'csv'];

/** A file that is exported: what is there under its name before, if anything, and what is to be there. */
export type Exported = { readonly name: string; readonly before: Buffer | null; readonly after: Buffer };

/** What is exported, in order. */
export const EXPORTED: readonly Exported[] = SIZES.map((size, number) => ({
  name: `letter-${number}.${FORMATS[number % FORMATS.length]}`,
  before: number % 2 === 0 ? Buffer.alloc(1_000 + number, 'old ') : null,
  after: Buffer.alloc(size, `new ${number} `),
}));

/** Where the files lie before anything is exported. */
export function prepareExport(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, before } of EXPORTED) if (before !== null) writeFileSync(path.join(folder, name), before);
}

/** Exports everything, one file after the other. */
export async function exportFiles(folder: string, say: (line: string) => void): Promise<void> {
  say('ready');
  for (const [number, { name, after }] of EXPORTED.entries()) {
    must('export', await writeFileWhole(path.join(folder, name), after));
    say(`ack ${number + 1}`);
  }
}

/** Files that are neither as before nor whole and new; those up to a number must be new. */
export function exportFaults(folder: string, acked: number): string[] {
  return EXPORTED.flatMap(({ name, before, after }, number) => {
    const file = path.join(folder, name);
    const is = existsSync(file) ? readFileSync(file) : null;
    if (is?.equals(after) === true) return [];
    const isAsBefore = is === null ? before === null : before?.equals(is) === true;
    if (isAsBefore && number >= acked) return [];
    return [isAsBefore ? `${name} was acknowledged and is not there` : `${name} is torn`];
  });
}
