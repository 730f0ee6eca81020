import { closeSync, existsSync, openSync, readdirSync, readSync, rmdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Database } from 'node-sqlite3-wasm';
import { err, ok, type Result } from '../../shared/result.ts';
import { causeCode, logEvent } from '../start/log.ts';
import { createDatabase } from './create-database.ts';
import { CASEWORK, migrate, type StoreKind } from './migrate.ts';
import { sqliteCode } from './sqlite-code.ts';
import type { StoreError } from './store-error.ts';

/** Of the fixed header of every SQLite file: its length, its first words, and where the application's mark stands. */
const HEADER = { length: 100, words: 'SQLite format 3\0', applicationIdAt: 68 } as const;

/**
 * Opens a store in a folder, making it if there is none. The caller must hold the single-instance lock: a lock
 * left behind by a killed run is cleared here. The settings are those that survive a kill at any point (a rollback
 * journal is ignored under this driver's locking); "saved" means committed and synced.
 */
export function openDatabase(folder: string, kind: StoreKind = CASEWORK): Result<Database, StoreError> {
  const file = path.join(folder, kind.file);
  let database: Database | undefined;
  try {
    clearStaleLock(`${file}.lock`);
    const fault = existsSync(file) ? faultOf(file, kind) : make(file, kind);
    if (fault !== null) return refuse(fault);
    database = new Database(file, { fileMustExist: true });
    const error = prepare(database, kind);
    if (error === null) return ok(database);
    database.close();
    return refuse(error);
  } catch (cause) {
    const code = sqliteCode(cause);
    logEvent('store.openFailed', { cause: code === 'Error' ? causeCode(cause) : code });
    closeQuietly(database);
    return err({ code: code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB' ? 'damaged' : 'cannotOpen' });
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

/** Checks and sets up an open store; gives what speaks against using it. */
function prepare(database: Database, kind: StoreKind): StoreError | null {
  // Exclusive before WAL: without shared memory the driver can open a WAL file in no other way.
  database.exec('PRAGMA locking_mode=EXCLUSIVE');
  const version = Number(pragma(database, 'user_version'));
  const understood = kind.migrations.length;
  if (version > understood) return { code: 'newer', version, understood };
  if (pragma(database, 'journal_mode=WAL') !== 'wal') return { code: 'cannotOpen' };
  database.exec('PRAGMA synchronous=FULL');
  database.exec('PRAGMA foreign_keys=ON');
  database.exec('PRAGMA trusted_schema=OFF');
  if (pragma(database, 'quick_check') !== 'ok') return { code: 'damaged' };
  migrate(database, version, kind);
  return null;
}

/** The first value that a pragma answers with. */
function pragma(database: Database, name: string): unknown {
  return Object.values(database.get(`PRAGMA ${name}`) ?? {})[0];
}

function refuse(error: StoreError): Result<Database, StoreError> {
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

/** The driver's lock is an empty folder beside the file; a folder with something in it is not its lock and stays. */
function clearStaleLock(lock: string): void {
  if (!existsSync(lock) || readdirSync(lock).length > 0) return;
  rmdirSync(lock);
  logEvent('store.staleLockCleared');
}
