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
  /** The columns of each table that the migrations make, as a test holds them: looked for at each start. */
  readonly columns: Readonly<Record<string, string>>;
};

/** The tables that both kinds have. */
const SHARED_COLUMNS = {
  cases: 'number id saved_at shelf shelved_at is_run_open bookmark undoable digest body',
  versions: 'case_id number saved_at account act page is_whole digest payload',
  audit: 'seq at account machine act case_id digest hash detail',
  settings: 'name value',
} as const;

/** "cpoi": the office's cases. */
export const CASEWORK: StoreKind = {
  file: 'cases.sqlite',
  applicationId: 0x63706f69,
  migrations: [migration0001, migration0002, migration0003, migration0004],
  columns: { ...SHARED_COLUMNS, assets: 'digest kind bytes', brought_in: 'case_id number received_at trail' },
};

/** "cppr": practice, apart from casework so that neither can be taken for the other. Its tables of cases are the same. */
export const PRACTICE: StoreKind = {
  file: 'practice.sqlite',
  applicationId: 0x63707072,
  migrations: [migration0001, migrationTraining, migration0003],
  columns: { ...SHARED_COLUMNS, training: 'kind id trainee_id body' },
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
