import type { Database } from 'node-sqlite3-wasm';
import { dropSetting, putSetting, settingOf } from './setting.ts';

/** Raised when the shape or the making of derived tables changes: they are then made anew from the cases. */
const DERIVED_VERSION = '3';
/**
 * Holds all that a list is filtered and sorted by, so that whatever is asked for, no row is read but those that are shown.
 * The planner does not always see that: a query names it.
 */
export const LISTING_INDEX = 'listings_to_choose_from';
/** The setting that says which version the tables of a store are of. */
const MADE = 'derived';

/**
 * The cases of which something derived may not fit, once all have been looked at: so that nobody need look at all of
 * them again. It may name one that fits after all, and never lacks one that does not.
 */
const suspects = new WeakMap<Database, Map<Derived, Set<string>>>();

/** So many are asked for one by one; more, all at once. */
const FEW = 200;

/**
 * The tables behind the list and the search. All that stands in them is derived from the cases, so they can be dropped
 * and made anew at any time.
 * `inMemory`: of a sealed store, whose words must not lie in the clear, and of one that is open for reading only.
 */
export function prepareDerivedTables(database: Database, inMemory: boolean): void {
  suspects.delete(database);
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
    CREATE INDEX ${schema}.listings_by_due ON listings (shelf, due_on);
    CREATE INDEX ${schema}.${LISTING_INDEX} ON listings (shelf, due_on IS NULL, due_on, saved_at DESC, reference, subject,
      received_on, stage, outcome, owner, provisions, tags, waiting_since, retention_review_on);
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
  if (!isFresh) suspects.get(database)?.get(what)?.add(id);
  database.run(
    `INSERT INTO derived (number, ${what}) SELECT number, ? FROM main.cases WHERE id = ?
     ON CONFLICT (number) DO UPDATE SET ${what} = excluded.${what}`,
    [isFresh ? 1 : 0, id],
  );
}

/** The cases of which what is derived does not fit. */
export function toDerive(database: Database, what: Derived): string[] {
  const known = suspects.get(database) ?? new Map<Derived, Set<string>>();
  suspects.set(database, known);
  const suspected = known.get(what);
  const ids =
    suspected === undefined || suspected.size > FEW
      ? allToDerive(database, what)
      : [...suspected].filter((id) => isToDerive(database, what, id));
  known.set(what, new Set(ids));
  return ids;
}

function allToDerive(database: Database, what: Derived): string[] {
  // The sign keeps to the small index of ids: in the order of the table itself, each case would be read for it.
  const sql = `SELECT id FROM main.cases AS c LEFT JOIN derived AS d USING (number)
    WHERE coalesce(d.${what}, 0) = 0 ORDER BY +c.number`;
  return database.all(sql).map(({ id }) => String(id));
}

/** Whether what is derived of a case does not fit it; false where there is no such case. */
export function isToDerive(database: Database, what: Derived, id: string): boolean {
  const sql = `SELECT 1 FROM main.cases LEFT JOIN derived AS d USING (number) WHERE id = ? AND coalesce(d.${what}, 0) = 0`;
  return database.get(sql, [id]) !== null;
}

/** Every listing is to be made again. */
export function forgetListings(database: Database): void {
  suspects.get(database)?.delete('is_listed');
  database.exec('UPDATE derived SET is_listed = 0');
}
