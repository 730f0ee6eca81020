import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { IdSchema } from '../../shared/case/text-schemas.ts';
import { logEvent } from './log.ts';

/** Lies in the app's own folder for as long as the app runs. */
const NAME = 'running.json';
const MarkSchema = v.object({ caseId: v.nullable(IdSchema) });

/** The mark of a run: what is left of it tells the next run that this one was cut off, and in which case. */
export type RunMark = {
  /** The run before, if it was cut off; `caseId` is the case that was open. Null when it ended in the ordinary way. */
  readonly before: { readonly caseId: string | null } | null;
  readonly openCase: () => string | null;
  readonly opened: (caseId: string) => void;
  readonly left: (caseId: string) => void;
  readonly ended: () => void;
};

/** Reads what the run before has left and marks this one. Only for the one instance that holds the lock. */
export function markRun(folder: string): RunMark {
  const file = path.join(folder, NAME);
  const before = read(file);
  let openCase: string | null = null;
  const note = (caseId: string | null) => {
    openCase = caseId;
    write(file, caseId);
  };
  if (before !== null) logEvent('app.cutOff', { open: before.caseId === null ? 0 : 1 });
  note(null);
  return {
    before,
    openCase: () => openCase,
    opened: note,
    // Another case may have been opened before this one was left.
    left: (caseId) => {
      if (caseId === openCase) note(null);
    },
    ended: () => rmSync(file, { force: true }),
  };
}

function read(file: string): RunMark['before'] {
  try {
    const text = readFileSync(file, 'utf8');
    const mark = v.safeParse(MarkSchema, parsed(text));
    return { caseId: mark.success ? mark.output.caseId : null };
  } catch {
    return null;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Cut off while it was being written.
    return null;
  }
}

/** Not synced: it must survive the end of the process, and a power cut costs no more than the offer. */
function write(file: string, caseId: string | null): void {
  try {
    writeFileSync(`${file}.new`, JSON.stringify({ caseId }));
    renameSync(`${file}.new`, file);
  } catch {
    // Without the mark the next start offers nothing.
  }
}
