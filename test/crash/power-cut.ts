import { readdirSync } from 'node:fs';
import path from 'node:path';
import { EXPORTED, prepareExport } from './child-export.ts';
import { statesAfterPowerCut, type DiskState, type Found as FoundFile } from './disk-model.ts';
import { jobOf, preparedFolder } from './jobs.ts';
import { emptied, isMine, type Found, type Lab } from './lab.ts';
import { recordLog } from './strace.ts';

/** A writer of our own: what it starts from, and what a state of the disk must not be. */
type Writer = {
  readonly what: string;
  readonly prepare: (folder: string) => unknown;
  readonly faultIn: (at: (name: string) => FoundFile | undefined, state: DiskState, folder: string) => string | null;
};

const job = (name: string) => (folder: string) => preparedFolder(jobOf(name), folder);

const WRITERS: readonly Writer[] = [
  {
    what: 'export',
    prepare: prepareExport,
    faultIn: (at, { acked }) => {
      const torn = EXPORTED.find(({ name, before }, number) => {
        const is = at(name);
        return is !== 'whole' && (number < acked || is !== (before === null ? undefined : 'old'));
      });
      return torn === undefined ? null : `${torn.name} is ${at(torn.name)}`;
    },
  },
  {
    what: 'create',
    prepare: () => undefined,
    faultIn: (at, { acked }) => {
      const is = at('cases.sqlite');
      return is === 'whole' || (is === undefined && acked === 0) ? null : `the new store is ${is}`;
    },
  },
  {
    what: 'backup',
    prepare: job('backup'),
    faultIn: (_, { names, acked }, folder) => {
      const backups = [...names].filter(
        ([name]) => name.startsWith(path.join(folder, 'backups/cases-')) && !name.endsWith('.part'),
      );
      const torn = backups.find(([, is]) => is === 'part');
      if (torn !== undefined) return `${torn[0]} is torn`;
      if (backups.length === 0) return 'no backup is left';
      const isNewThere = backups.some(([, is]) => is === 'whole');
      return acked >= 2 && !isNewThere ? 'the backup was acknowledged and is not there' : null;
    },
  },
  {
    what: 'restore over a damaged store',
    prepare: job('restore over a damaged store'),
    faultIn: (at, { acked }) => {
      const [is, incoming] = [at('cases.sqlite'), at('cases.sqlite.restore')];
      if (incoming === 'part') return 'what is to be put in place is torn';
      if (is === 'whole' || (is === 'old' && acked === 0)) return null;
      return is === undefined && incoming === 'whole' ? null : `the store is ${is}`;
    },
  },
  {
    what: 'move to another folder',
    prepare: job('move to another folder'),
    faultIn: (at, { acked, names }, folder) => {
      const pointer = at('data-folder.json');
      if (pointer === undefined) return acked === 0 && at('old/cases.sqlite') === 'old' ? null : 'the store is gone';
      const moved = [...names].filter(([name]) => name.startsWith(path.join(folder, 'moved/backups/cases-')));
      const isWhole = at('moved/cases.sqlite') === 'whole' && moved.length === 1 && moved[0]?.[1] === 'whole';
      return pointer === 'whole' && isWhole ? null : `pointed to a store that is ${at('moved/cases.sqlite')}`;
    },
  },
];

/** Bar 4: for every moment of our own writers, what a power cut may leave of what was not synced: old or new, never neither. */
export async function powerCuts(lab: Lab): Promise<Found> {
  const found: Found = { bar: '4', what: 'states of the disk after a power cut', count: 0, bad: [] };
  for (const [number, writer] of WRITERS.entries()) {
    if (!isMine(lab, number)) continue;
    const folder = emptied(lab, 'power');
    await writer.prepare(folder);
    const before = filesIn(folder);
    const log = recordLog({ args: [writer.what, folder] }, path.join(lab.work, 'calls.log'));
    const faults = new Set<string>();
    for (const state of statesAfterPowerCut(log, before)) {
      found.count += 1;
      const fault = writer.faultIn((name) => state.names.get(path.join(folder, name)), state, folder);
      if (fault !== null) faults.add(`${writer.what}: ${fault} after ${state.line}`);
    }
    for (const what of faults) {
      found.bad.push({ what, folder });
      if (found.bad.length <= 20) console.error(`bar 4 BAD: ${what}`);
    }
  }
  return found;
}

/** The files of a folder and of those below it. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
