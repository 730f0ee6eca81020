import { copyFileSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { copyFile, open, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Database } from 'node-sqlite3-wasm';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import type { BackupSummary, OfficeSettings } from '../../shared/bridge/store-contract.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { causeCode, logEvent } from '../start/log.ts';
import { backupsToDrop, isBackupDue, type Made } from './backup-plan.ts';
import { dropQuietly, makeFolder, syncFile, syncFolder } from './create-database.ts';
import { copyWhileStill, emptyJournal } from './empty-journal.ts';
import { instantOf, stampOf } from './file-stamp.ts';
import { sealStateOf } from './seal-store.ts';

type Backup = BackupSummary & Made;

/**
 * Number first, so that the order of names is the order of making even after the clock was set back. What was sealed says
 * so, because nobody should have to open a copy to know whether a finder could read it.
 */
const NAME = /^cases-(\d{6,})-(\d{8}T\d{6})Z(-sealed)?\.sqlite$/;

/** The backups in a data folder, newest first. A folder that cannot be read has none. */
export function listBackups(dataFolder: string): Backup[] {
  const folder = backupFolder(dataFolder);
  try {
    return readdirSync(folder)
      .flatMap((name): Backup[] => {
        const match = NAME.exec(name);
        if (match === null) return [];
        const [, number = '', stamp = '', sealed] = match;
        const { size } = statSync(path.join(folder, name));
        return [{ name, number: Number(number), madeAt: instantOf(stamp), size, isSealed: sealed !== undefined }];
      })
      .sort((a, b) => b.number - a.number);
  } catch {
    return [];
  }
}

/** The same as the page shows them. */
export function backupSummaries(dataFolder: string): BackupSummary[] {
  return listBackups(dataFolder).map(summaryOf);
}

function summaryOf({ name, madeAt, size, isSealed }: Backup): BackupSummary {
  return { name, madeAt, size, isSealed };
}

export function backupFolder(dataFolder: string): string {
  return path.join(dataFolder, 'backups');
}

/** Where a backup lies. The name must be that of one that is there. */
export function backupFile(dataFolder: string, name: string): string | null {
  return listBackups(dataFolder).some((backup) => backup.name === name)
    ? path.join(backupFolder(dataFolder), name)
    : null;
}

let underWay: Promise<Result<BackupSummary, BridgeError>> | null = null;

/**
 * Copies the store as it is, beside the main path; work goes on meanwhile. The copy gets its name once it is on the disk.
 * One at a time: two would take the same number, and each would sweep away what the other has not finished.
 */
export async function makeBackup(
  database: Database,
  storeFile: string,
  now: string,
): Promise<Result<BackupSummary, BridgeError>> {
  while (underWay !== null) await underWay;
  underWay = copyStore(database, storeFile, now);
  try {
    return await underWay;
  } finally {
    underWay = null;
  }
}

async function copyStore(
  database: Database,
  storeFile: string,
  now: string,
): Promise<Result<BackupSummary, BridgeError>> {
  const folder = backupFolder(path.dirname(storeFile));
  const stem = nextStem(path.dirname(storeFile), now);
  const unfinished = path.join(folder, `${stem}.part`);
  try {
    const isSealed = isStoreSealed(database);
    const name = nameOf(stem, isSealed);
    makeFolder(folder);
    dropUnfinished(folder);
    await copyWhileStill(database, () => copyFile(storeFile, unfinished));
    await sync(unfinished);
    await rename(unfinished, path.join(folder, name));
    syncFolder(folder);
    const { size } = statSync(path.join(folder, name));
    return ok({ name, madeAt: `${now.slice(0, 19)}.000Z`, size, isSealed });
  } catch (cause) {
    logEvent('backup.failed', { cause: causeCode(cause) });
    dropQuietly(unfinished);
    return err({ code: 'backupFailed', folder });
  }
}

/**
 * Copies a store that is about to be brought to a newer shape, so that there is a way back; a backup like any other, kept
 * and let go of by the same rule. Throws where it cannot be made: what cannot be kept is not changed.
 */
export function backUpBeforeMigrating(database: Database, storeFile: string, now: string): void {
  const folder = backupFolder(path.dirname(storeFile));
  const file = path.join(folder, nameOf(nextStem(path.dirname(storeFile), now), isStoreSealed(database)));
  makeFolder(folder);
  emptyJournal(database);
  try {
    copyFileSync(storeFile, `${file}.part`);
    syncFile(`${file}.part`);
    renameSync(`${file}.part`, file);
  } catch (cause) {
    dropQuietly(`${file}.part`);
    throw cause;
  }
  syncFolder(folder);
}

/** What the name of the next backup begins with: its number is one more than any before. */
function nextStem(dataFolder: string, now: string): string {
  const number = (listBackups(dataFolder)[0]?.number ?? 0) + 1;
  return `cases-${String(number).padStart(6, '0')}-${stampOf(now)}Z`;
}

function nameOf(stem: string, isSealed: boolean): string {
  return `${stem}${isSealed ? '-sealed' : ''}.sqlite`;
}

/** Keys that are damaged keep cases sealed all the same. */
function isStoreSealed(database: Database): boolean {
  return sealStateOf(database).kind !== 'plain';
}

/** Makes a backup if one is due, and lets go of those that are no longer kept. */
export async function backUpIfDue(
  database: Database,
  storeFile: string,
  now: string,
  counts: OfficeSettings['backups'],
): Promise<Result<boolean, BridgeError>> {
  const dataFolder = path.dirname(storeFile);
  if (!isBackupDue(listBackups(dataFolder)[0], now)) return ok(false);
  const made = await makeBackup(database, storeFile, now);
  if (!made.ok) return made;
  for (const { name } of backupsToDrop(listBackups(dataFolder), counts)) {
    rmSync(path.join(backupFolder(dataFolder), name), { force: true });
  }
  return ok(true);
}

/**
 * Takes backups away for good, by name; names that are not there are passed over. Gives those that went: fewer than asked
 * where a file is held or the folder cannot be written to, which the log says.
 */
export function deleteBackups(dataFolder: string, names: readonly string[]): BackupSummary[] {
  const folder = backupFolder(dataFolder);
  const gone = listBackups(dataFolder).filter(({ name }) => {
    if (!names.includes(name)) return false;
    try {
      rmSync(path.join(folder, name));
      return true;
    } catch (cause) {
      logEvent('backup.notDeleted', { cause: causeCode(cause) });
      return false;
    }
  });
  if (gone.length > 0) syncFolder(folder);
  return gone.map(summaryOf);
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Drops backups that a run left unfinished when it was cut off. */
export function dropUnfinished(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.part')) rmSync(path.join(folder, name), { force: true });
  }
}
