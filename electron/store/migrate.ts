import type { Database } from 'node-sqlite3-wasm';
import { inTransaction } from './transaction.ts';
import { migration0001 } from './migrations/0001-cases.ts';
import { migration0002 } from './migrations/0002-assets.ts';
import { migration0003 } from './migrations/0003-casework.ts';
import { migration0004 } from './migrations/0004-brought-in.ts';
import { migrationTraining } from './migrations/0001-training.ts';

/** A store of its own file, marked as ours, with its migrations in order: the number applied is its user_version. */
export type StoreKind = {
  readonly file: string;
  /** In the file's header; tells our stores from others and from each other. */
  readonly applicationId: number;
  readonly migrations: readonly string[];
};

/** "cpoi": the office's cases. */
export const CASEWORK: StoreKind = {
  file: 'cases.sqlite',
  applicationId: 0x63706f69,
  migrations: [migration0001, migration0002, migration0003, migration0004],
};

/** "cppr": practice, apart from casework so that neither can be taken for the other. Its tables of cases are the same. */
export const PRACTICE: StoreKind = {
  file: 'practice.sqlite',
  applicationId: 0x63707072,
  migrations: [migration0001, migrationTraining, migration0003],
};

/** Brings a store of an older shape, or an empty one (version 0), to the newest: all steps or none. */
export function migrate(database: Database, from: number, { migrations, applicationId }: StoreKind): void {
  if (from === migrations.length) return;
  inTransaction(database, () => {
    for (const sql of migrations.slice(from)) database.exec(sql);
    database.exec(`PRAGMA application_id=${applicationId}`);
    database.exec(`PRAGMA user_version=${migrations.length}`);
  });
}
