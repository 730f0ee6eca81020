import { existsSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Database } from 'node-sqlite3-wasm';
import { err, ok, type Result } from '../../shared/result.ts';
import { causeCode, logEvent } from '../start/log.ts';
import { migration0001 } from './migrations/0001-cases.ts';

/** In order; the number of those applied is the database's user_version. */
const MIGRATIONS = [migration0001] as const;

/** "cpoi": marks the file as ours. */
const APPLICATION_ID = 0x63706f69;

/** Why the store cannot be opened. Whatever the reason, the file is left as it is. */
export type StoreError =
  | { readonly code: 'empty' }
  | { readonly code: 'damaged' }
  | { readonly code: 'foreign' }
  | { readonly code: 'newer'; readonly version: number; readonly understood: number }
  | { readonly code: 'cannotOpen' };

/**
 * Opens the case store in a folder, making it if there is none. The caller must hold the single-instance lock: a lock
 * left behind by a killed run is cleared here. The settings are those that survive a kill at any point (security brief,
 * 3.2); "saved" means committed and synced.
 */
export function openDatabase(folder: string): Result<Database, StoreError> {
  const file = path.join(folder, 'cases.sqlite');
  const isNew = !existsSync(file);
  if (!isNew && statSync(file).size === 0) return err({ code: 'empty' });
  clearStaleLock(`${file}.lock`);
  let database: Database | undefined;
  try {
    database = new Database(file);
    return prepare(database, isNew);
  } catch (cause) {
    logEvent('store.open', { cause: causeCode(cause) });
    database?.close();
    return err({ code: isDamage(cause) ? 'damaged' : 'cannotOpen' });
  }
}

function prepare(database: Database, isNew: boolean): Result<Database, StoreError> {
  database.exec('PRAGMA locking_mode=EXCLUSIVE');
  database.exec('PRAGMA journal_mode=WAL');
  database.exec('PRAGMA synchronous=FULL');
  database.exec('PRAGMA foreign_keys=ON');
  database.exec('PRAGMA trusted_schema=OFF');
  if (!isNew && pragma(database, 'application_id') !== APPLICATION_ID) return refuse(database, { code: 'foreign' });
  const version = pragma(database, 'user_version');
  if (version > MIGRATIONS.length) return refuse(database, { code: 'newer', version, understood: MIGRATIONS.length });
  if (!isNew && database.get('PRAGMA quick_check')?.['quick_check'] !== 'ok') return refuse(database, { code: 'damaged' });
  migrate(database, version);
  return ok(database);
}

function migrate(database: Database, from: number): void {
  if (from === MIGRATIONS.length) return;
  inTransaction(database, () => {
    for (const sql of MIGRATIONS.slice(from)) database.exec(sql);
    database.exec(`PRAGMA application_id=${APPLICATION_ID}`);
    database.exec(`PRAGMA user_version=${MIGRATIONS.length}`);
  });
}

/** Runs some work as one transaction: all of it or, if it throws, none. */
export function inTransaction<Value>(database: Database, work: () => Value): Value {
  database.exec('BEGIN IMMEDIATE');
  try {
    const value = work();
    database.exec('COMMIT');
    return value;
  } catch (cause) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw cause;
  }
}

function refuse(database: Database, error: StoreError): Result<Database, StoreError> {
  logEvent('store.refused', { reason: error.code });
  database.close();
  return err(error);
}

function pragma(database: Database, name: string): number {
  return Number(database.get(`PRAGMA ${name}`)?.[name] ?? 0);
}

function isDamage(cause: unknown): boolean {
  return cause instanceof Error && /not a database|malformed|corrupt/i.test(cause.message);
}

/** The driver's lock is an empty folder beside the file; a folder with something in it is not its lock and stays. */
function clearStaleLock(lock: string): void {
  if (!existsSync(lock) || readdirSync(lock).length > 0) return;
  rmdirSync(lock);
  logEvent('store.staleLockCleared');
}

/** The error in words: what happened, what it means, what to do. */
export function explainStoreError(error: StoreError, folder: string): string {
  const where = `The case store is cases.sqlite in ${folder}. It was left as it is.`;
  switch (error.code) {
    case 'empty':
      return `The case store is an empty file. Something has emptied it, and starting with it would look as if there were no cases. Restore it from a backup, or move it away to start afresh.\n\n${where}`;
    case 'damaged':
      return `The case store is damaged. Restore it from a backup, or ask your support desk to recover it.\n\n${where}`;
    case 'foreign':
      return `The case store was not made by Counterpoise. Move it away, or choose another data folder.\n\n${where}`;
    case 'newer':
      return `The case store was written by a newer Counterpoise (version ${error.version}; this one understands ${error.understood}). Install the newer Counterpoise to open it.\n\n${where}`;
    case 'cannotOpen':
      return `The case store cannot be opened. The folder may be read-only, full or gone.\n\n${where}`;
  }
}
