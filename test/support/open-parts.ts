import type { Database } from 'node-sqlite3-wasm';
import { auditTrail, type AuditTrail } from '../../electron/store/audit-trail.ts';
import { caseListings } from '../../electron/store/case-listings.ts';
import { caseSearch, type CaseSearch } from '../../electron/store/case-search.ts';
import { caseStore, type CaseStore } from '../../electron/store/case-store.ts';
import { openDatabase } from '../../electron/store/database.ts';
import { prepareDerivedTables } from '../../electron/store/derived-tables.ts';
import { PLAIN, type Payloads } from '../../electron/store/payload.ts';
import { versionStore, type VersionStore } from '../../electron/store/version-store.ts';

/** The parts of a store, each of which tests may ask by itself. */
export type Parts = {
  readonly cases: CaseStore;
  readonly versions: VersionStore;
  readonly audit: AuditTrail;
  readonly search: CaseSearch;
};

/** The bare database in a folder, made if there is none. */
export function openBare(folder: string): Database {
  const opened = openDatabase(folder);
  if (!opened.ok) throw new Error(`The store did not open: ${opened.error.code}`);
  return opened.value.database;
}

/** The stores over a database, writing as they are told; each instant is a second after the one before. */
export function partsOver(database: Database, folder: string, payloads: Payloads = PLAIN): Parts {
  prepareDerivedTables(database, payloads.isSealed);
  const desk = { account: 'officer', machine: 'desk-1' };
  let instants = 0;
  const now = () => new Date(Date.UTC(2026, 10, 23, 14, 0, instants++)).toISOString();
  const audit = auditTrail(database, payloads, desk, now);
  const versions = versionStore(database, payloads);
  const listings = caseListings(database);
  const search = caseSearch(database);
  const cases = caseStore({ database, payloads, audit, versions, listings, search, desk, folder, now });
  return { cases, versions, audit, search };
}
