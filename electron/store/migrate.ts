import type { Database } from 'node-sqlite3-wasm';
import { migration0001 } from './migrations/0001-cases.ts';
import { migration0002 } from './migrations/0002-assets.ts';

/** In order; the number of those applied is the database's user_version. */
const MIGRATIONS = [migration0001, migration0002] as const;

/** The newest shape of the store that this app knows. */
export const STORE_VERSION: number = MIGRATIONS.length;

/** "cpoi": marks the file as ours. */
export const APPLICATION_ID = 0x63706f69;

/** Brings a store of an older shape, or an empty one (version 0), to the newest: all steps or none. */
export function migrate(database: Database, from: number): void {
  if (from === STORE_VERSION) return;
  inTransaction(database, () => {
    for (const sql of MIGRATIONS.slice(from)) database.exec(sql);
    database.exec(`PRAGMA application_id=${APPLICATION_ID}`);
    database.exec(`PRAGMA user_version=${STORE_VERSION}`);
  });
}

function inTransaction(database: Database, work: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    work();
    database.exec('COMMIT');
  } catch (cause) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw cause;
  }
}
