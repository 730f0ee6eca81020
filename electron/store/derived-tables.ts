import type { Database } from 'node-sqlite3-wasm';
import { dropSetting, putSetting, settingOf } from './setting.ts';

/** Raised when the shape or the making of derived tables changes: they are then made anew from the cases. */
const DERIVED_VERSION = '2';
/** The setting that says which version the tables of a store are of. */
const MADE = 'derived';

/** What is known to fit every case, so that nobody need look: until something is marked as not fitting. */
const fitting = new WeakMap<Database, Set<Derived>>();

/**
 * The tables behind the list and the search. All that stands in them is derived from the cases, so they can be dropped
 * and made anew at any time.
 * `inMemory`: of a sealed store, whose words must not lie in the clear, and of one that is open for reading only.
 */
export function prepareDerivedTables(database: Database, inMemory: boolean): void {
  fitting.delete(database);
  const schema = inMemory ? 'temp' : 'main';
  if (inMemory) {
    database.exec('PRAGMA temp_store=MEMORY');
    dropFromMemory(database);
  } else {
    if (settingOf(database, MADE) === JSON.stringify(DERIVED_VERSION)) return;
    dropDerivedTables(database);
  }
  database.exec(`
    CREATE TABLE ${schema}.listings (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      shelf TEXT NOT NULL,
      saved_at TEXT NOT NULL,
      reference TEXT NOT NULL,
      subject TEXT NOT NULL,
      received_on TEXT,
      created_on TEXT NOT NULL,
      state TEXT NOT NULL,
      stage TEXT NOT NULL,
      outcome TEXT NOT NULL,
      provisions TEXT NOT NULL,
      tags TEXT NOT NULL,
      owner TEXT NOT NULL,
      marking TEXT NOT NULL,
      due_on TEXT,
      due_kind TEXT,
      waiting_since TEXT,
      issued_on TEXT,
      retention_review_on TEXT,
      open_points INTEGER NOT NULL,
      branch_of TEXT,
      review_of TEXT,
      problem TEXT
    ) STRICT;
    CREATE INDEX ${schema}.listings_by_due ON listings (shelf, due_on IS NULL, due_on, saved_at DESC);
    CREATE INDEX ${schema}.listings_by_saved ON listings (shelf, saved_at DESC);
    CREATE INDEX ${schema}.listings_by_reference ON listings (shelf, reference COLLATE NOCASE);
    CREATE INDEX ${schema}.listings_by_received ON listings (shelf, received_on);
    CREATE INDEX ${schema}.listings_by_subject ON listings (shelf, subject COLLATE NOCASE);
    CREATE INDEX ${schema}.listings_by_owner ON listings (shelf, owner);
    CREATE INDEX ${schema}.listings_by_words ON listings (shelf, reference, subject, tags);
    CREATE VIRTUAL TABLE ${schema}.case_texts USING fts5(
      request, reasoning, letter, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
    );
    INSERT INTO ${schema}.case_texts (case_texts, rank) VALUES ('secure-delete', 1);
    CREATE TABLE ${schema}.derived (
      number INTEGER PRIMARY KEY,
      is_listed INTEGER NOT NULL DEFAULT 0,
      is_searchable INTEGER NOT NULL DEFAULT 0
    ) STRICT;
  `);
  if (!inMemory) putSetting(database, MADE, DERIVED_VERSION);
}

/** Leaves nothing of them, as before a store is sealed. */
export function dropDerivedTables(database: Database): void {
  dropFromMemory(database);
  database.exec(`
    DROP TABLE IF EXISTS main.listings;
    DROP TABLE IF EXISTS main.case_texts;
    DROP TABLE IF EXISTS main.derived;
  `);
  dropSetting(database, MADE);
}

function dropFromMemory(database: Database): void {
  database.exec(`
    DROP TABLE IF EXISTS temp.listings;
    DROP TABLE IF EXISTS temp.case_texts;
    DROP TABLE IF EXISTS temp.derived;
  `);
}

/** What is derived of cases, and whether it still fits them. */
export type Derived = 'is_listed' | 'is_searchable';

/** Notes that what is derived of a case fits it again, or no longer does. */
export function markDerived(database: Database, id: string, what: Derived, isFresh: boolean): void {
  if (!isFresh) fitting.get(database)?.delete(what);
  database.run(
    `INSERT INTO derived (number, ${what}) SELECT number, ? FROM main.cases WHERE id = ?
     ON CONFLICT (number) DO UPDATE SET ${what} = excluded.${what}`,
    [isFresh ? 1 : 0, id],
  );
}

/** The next cases, after one, of which what is derived does not fit. */
export function nextToDerive(
  database: Database,
  what: Derived,
  after: number,
  limit: number,
): { readonly number: number; readonly id: string }[] {
  const known = fitting.get(database) ?? new Set();
  fitting.set(database, known);
  if (known.has(what)) return [];
  const next = database
    .all(
      `SELECT c.number, c.id FROM main.cases AS c LEFT JOIN derived AS d USING (number)
       WHERE coalesce(d.${what}, 0) = 0 AND c.number > ? ORDER BY c.number LIMIT ?`,
      [after, limit],
    )
    .map((row) => ({ number: Number(row['number']), id: String(row['id']) }));
  if (next.length === 0 && after === 0) known.add(what);
  return next;
}

/** Every listing is to be made again. */
export function forgetListings(database: Database): void {
  database.exec('UPDATE derived SET is_listed = 0');
  fitting.get(database)?.delete('is_listed');
}
