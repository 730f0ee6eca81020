import type { Database } from 'node-sqlite3-wasm';
import { err, ok, type Result } from '../../shared/result.ts';
import { lacksColumns } from './lacks-columns.ts';
import type { StoreKind } from './migrate.ts';
import { pragma } from './pragma.ts';
import type { StoreError } from './store-error.ts';

/**
 * Looks over a store that is open for reading, and gives its version. By reading alone, journal and all: closing a store
 * that was opened for writing plays its journal into it, and what is refused must stay as it was found. `isKnown`: a
 * large store that is just as it was closed is not read from end to end.
 */
export function lookOver(database: Database, kind: StoreKind, isKnown: boolean): Result<number, StoreError> {
  // Exclusive before anything is read: without shared memory the driver can open a WAL file in no other way.
  database.exec('PRAGMA locking_mode=EXCLUSIVE');
  database.exec('PRAGMA trusted_schema=OFF');
  database.exec('PRAGMA cell_size_check=ON');
  const version = Number(pragma(database, 'user_version'));
  if (!isKnown && pragma(database, 'quick_check') !== 'ok') return err({ code: 'damaged' });
  const isOfNow = version === kind.migrations.length;
  return isOfNow && lacksColumns(database, kind) ? err({ code: 'damaged' }) : ok(version);
}
