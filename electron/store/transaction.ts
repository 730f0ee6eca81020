import type { Database } from 'node-sqlite3-wasm';

/** Does the work as one: all of it is committed, or none. Within another transaction it is part of that one. */
export function inTransaction<Value>(database: Database, work: () => Value): Value {
  if (database.inTransaction) return work();
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
