import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { Database } from 'node-sqlite3-wasm';
import { err, ok, type Result } from '../../shared/result.ts';
import { causeCode, logEvent } from '../start/log.ts';
import { backUpBeforeMigrating } from './backups.ts';
import { isAsClosed, takeMark } from './closed-mark.ts';
import { createDatabase, syncFolder } from './create-database.ts';
import { lookOver } from './look-over.ts';
import { CASEWORK, migrate, type StoreKind } from './migrate.ts';
import { pragma } from './pragma.ts';
import { clearStaleLock } from './stale-lock.ts';
import { sqliteCode } from './sqlite-code.ts';
import { folderFault } from './folder-fault.ts';
import type { StoreError } from './store-error.ts';

/** An open store. `newer` is its version where a newer app has written it: it is read and never written then. */
export type OpenDatabase = {
  readonly database: Database;
  readonly newer: number | null;
  /** When the whole file was looked over last; in ms. */
  readonly checkedAt: number;
};

/** Of the fixed header of every SQLite file: its length, its first words, and where the application's mark stands. */
const HEADER = { length: 100, words: 'SQLite format 3\0', applicationIdAt: 68 } as const;

/** Enough for what the list of an office of many years is chosen from, which is gone through at each question. */
const CACHE_KB = 16_384;

/**
 * Opens a store in a folder, making it if there is none. The caller must hold the single-instance lock: a lock
 * left behind by a killed run is cleared here. The settings are those that survive a kill at any point (a rollback
 * journal is ignored under this driver's locking); "saved" means committed and synced.
 */
export function openDatabase(folder: string, kind: StoreKind = CASEWORK): Result<OpenDatabase, StoreError> {
  const file = path.join(folder, kind.file);
  let database: Database | undefined;
  try {
    clearStaleLock(file);
    const fault = existsSync(file) ? faultOf(file, kind) : make(file, kind);
    if (fault !== null) return refuse(fault);
    database = new Database(file, { fileMustExist: true, readOnly: true });
    const now = Date.now();
    const isKnown = isAsClosed(file, now);
    const looked = lookOver(database, kind, isKnown);
    // A newer store stays open as it is: for reading alone.
    if (looked.ok && looked.value > kind.migrations.length)
      return ok({ database, newer: looked.value, checkedAt: now });
    database.close();
    if (!looked.ok) return refuse(looked.error);
    const lastCheck = takeMark(file);
    database = new Database(file, { fileMustExist: true });
    prepare(database, looked.value, kind, file);
    // The driver does not see to it that a journal's name outlives a power cut; what is saved stands there first.
    syncFolder(folder);
    return ok({ database, newer: null, checkedAt: isKnown && lastCheck !== null ? lastCheck : now });
  } catch (cause) {
    const code = sqliteCode(cause);
    logEvent('store.openFailed', { cause: code === 'Error' ? causeCode(cause) : code });
    closeQuietly(database);
    if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB') return err({ code: 'damaged' });
    return err({ code: folderFault(folder) ?? 'cannotOpen' });
  }
}

/** Whether a file is a store of ours and whole, as a copy is looked at before it takes the place of anything. */
export function isWholeStore(file: string, kind: StoreKind = CASEWORK): boolean {
  let database: Database | undefined;
  try {
    clearStaleLock(file);
    if (faultOf(file, kind) !== null) return false;
    database = new Database(file, { fileMustExist: true });
    database.exec('PRAGMA locking_mode=EXCLUSIVE');
    return pragma(database, 'quick_check') === 'ok';
  } catch {
    return false;
  } finally {
    closeQuietly(database);
  }
}

/** A journal without its store would be played into the new one: the store has been taken away, not never made. */
function make(file: string, kind: StoreKind): StoreError | null {
  if (existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0) return { code: 'missing' };
  createDatabase(file, kind);
  return null;
}

/** What is wrong with the file, by reading alone: a file that is not ours must not even have its journal mode changed. */
function faultOf(file: string, kind: StoreKind): StoreError | null {
  const header = Buffer.alloc(HEADER.length);
  const descriptor = openSync(file, 'r');
  try {
    const length = readSync(descriptor, header, 0, HEADER.length, 0);
    if (length === 0) return { code: 'empty' };
    if (length < HEADER.length || header.toString('latin1', 0, HEADER.words.length) !== HEADER.words)
      return { code: 'damaged' };
    return header.readUInt32BE(HEADER.applicationIdAt) === kind.applicationId ? null : { code: 'foreign' };
  } finally {
    closeSync(descriptor);
  }
}

/** Sets up a store for writing and brings it to the newest shape. Throws where it cannot be written to. */
function prepare(database: Database, version: number, kind: StoreKind, file: string): void {
  database.exec('PRAGMA locking_mode=EXCLUSIVE');
  if (pragma(database, 'journal_mode=WAL') !== 'wal') throw new Error('No write-ahead journal');
  database.exec('PRAGMA synchronous=FULL');
  database.exec('PRAGMA foreign_keys=ON');
  database.exec('PRAGMA trusted_schema=OFF');
  database.exec('PRAGMA cell_size_check=ON');
  database.exec('PRAGMA secure_delete=ON');
  database.exec(`PRAGMA cache_size=-${CACHE_KB}`);
  // Practice has no backups: nobody's decision rests on it.
  if (version < kind.migrations.length && kind === CASEWORK)
    backUpBeforeMigrating(database, file, new Date().toISOString());
  migrate(database, version, kind);
}

function refuse(error: StoreError): Result<OpenDatabase, StoreError> {
  logEvent('store.refused', { reason: error.code });
  return err(error);
}

function closeQuietly(database: Database | undefined): void {
  try {
    database?.close();
  } catch {
    // It could not be opened; that is already being reported.
  }
}
