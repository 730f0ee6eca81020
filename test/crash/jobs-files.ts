import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { noteAnchor } from '../../electron/store/audit-anchor.ts';
import { backUpIfDue, backupFolder, listBackups, makeBackup } from '../../electron/store/backups.ts';
import { moveStore } from '../../electron/store/move-store.ts';
import { restoreFrom, startAfresh } from '../../electron/store/put-aside.ts';
import { replaceFile } from '../../electron/store/replace-file.ts';
import {
  close,
  EMPTY,
  firstCases,
  inOrder,
  openIn,
  prepareCases,
  saving,
  storeFileIn,
  type Job,
  type Place,
} from './job.ts';
import { must, mustOpen } from './open-office.ts';
import { caseAt, orderFor, withCase } from './world.ts';

const KEPT = { hourly: 2, daily: 0, weekly: 0 };

const backingUp: Job = {
  name: 'backup',
  before: firstCases(3),
  prepare: async (folder) => {
    prepareCases(folder, 3);
    for (const hour of ['06', '07', '08']) await backupAt(folder, `2026-11-01T${hour}:00:00.000Z`);
    writeFileSync(path.join(backupFolder(folder), 'cases-000009-20261101T083000Z.sqlite.part'), 'cut off');
  },
  isOpenFirst: true,
  steps: inOrder(firstCases(3), [
    (world) => saving(world, 'case-1', 2, 'request'),
    (world) => ({
      after: world,
      run: async (at) => {
        const { audit, database, file } = openIn(at);
        noteAnchor(at.folder, audit.head());
        must('backup', await backUpIfDue(database, file, '2026-11-02T10:00:00.000Z', KEPT));
      },
    }),
    (world) => saving(world, 'case-1', 3, 'request'),
  ]),
};

/** A backup of the store in a folder, as it is. */
async function backupAt(folder: string, at: string): Promise<void> {
  const office = mustOpen(folder, 1);
  must('backup', await makeBackup(office.database, office.file, at));
  office.close();
}

const later = withCase(withCase(firstCases(2), caseAt('case-1', 5)), caseAt('case-3', 5));

/** A backup of two cases, and a store that has gone on since. */
async function prepareBackupAndMore(folder: string): Promise<void> {
  prepareCases(folder, 2);
  await backupAt(folder, '2026-11-01T08:00:00.000Z');
  const office = mustOpen(folder, 1);
  must('save', office.cases.save(orderFor(caseAt('case-1', 5), 'request')));
  must('save', office.cases.save(orderFor(caseAt('case-3', 5), 'request')));
  office.close();
}

function restore({ folder }: Place): void {
  const newest = listBackups(folder)[0];
  if (newest === undefined) throw new Error('There is no backup');
  must(
    'restore',
    restoreFrom(path.join(backupFolder(folder), newest.name), storeFileIn(folder), '2026-11-02T11:00:00.000Z'),
  );
}

const restoring: Job = {
  name: 'restore',
  before: later,
  prepare: prepareBackupAndMore,
  isOpenFirst: true,
  steps: inOrder(later, [close, () => ({ after: firstCases(2), run: restore })]),
};

/** A store that is damaged, with a journal beside it as a killed run leaves it. */
async function prepareDamaged(folder: string): Promise<void> {
  await prepareBackupAndMore(folder);
  truncateSync(storeFileIn(folder), 5_000);
  writeFileSync(`${storeFileIn(folder)}-wal`, 'not a journal at all');
}

const restoringDamaged: Job = {
  name: 'restore over a damaged store',
  before: EMPTY,
  prepare: prepareDamaged,
  isOpenFirst: false,
  steps: inOrder(EMPTY, [() => ({ after: firstCases(2), run: restore })]),
  mayRefuse: ['damaged'],
};

const startingAfresh: Job = {
  name: 'start afresh',
  before: EMPTY,
  prepare: prepareDamaged,
  isOpenFirst: false,
  steps: inOrder(EMPTY, [
    (world) => ({
      after: world,
      run: ({ folder }) => must('start afresh', startAfresh(storeFileIn(folder), '2026-11-02T11:00:00.000Z')),
    }),
  ]),
  mayRefuse: ['damaged'],
};

const POINTER = 'data-folder.json';

/** Where a start looks for the cases: the folder that was noted, or the one they were in before. */
function pointedTo(folder: string): string {
  const pointer = path.join(folder, POINTER);
  return path.join(folder, existsSync(pointer) ? readFileSync(pointer, 'utf8') : 'old');
}

const moving: Job = {
  name: 'move to another folder',
  before: later,
  prepare: async (folder) => {
    mkdirSync(path.join(folder, 'old'));
    await prepareBackupAndMore(path.join(folder, 'old'));
  },
  isOpenFirst: false,
  opens: pointedTo,
  steps: inOrder(later, [
    (world) => ({
      after: world,
      run: ({ folder }) => {
        const remember = () => replaceFile(path.join(folder, POINTER), 'moved');
        must('move', moveStore(path.join(folder, 'old'), path.join(folder, 'moved'), remember));
      },
    }),
  ]),
};

/** What is done with the store's files, each to be cut off at every call. */
export const FILE_WORK: readonly Job[] = [backingUp, restoring, restoringDamaged, startingAfresh, moving];
