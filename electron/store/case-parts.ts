import type { Database } from 'node-sqlite3-wasm';
import { auditTrail, type AuditTrail, type Desk } from './audit-trail.ts';
import { caseListings, type CaseListings } from './case-listings.ts';
import { caseSearch, type CaseSearch } from './case-search.ts';
import { caseStore, type CaseStore } from './case-store.ts';
import { prepareDerivedTables } from './derived-tables.ts';
import type { Payloads } from './payload.ts';
import { versionStore, type VersionStore } from './version-store.ts';

/** Everything that is kept of cases in one database: the cases, their versions, the trail, and what is derived of them. */
export type CaseParts = {
  readonly database: Database;
  readonly payloads: Payloads;
  readonly cases: CaseStore;
  readonly audit: AuditTrail;
  readonly versions: VersionStore;
  readonly listings: CaseListings;
  readonly search: CaseSearch;
};

/** Who works with the store, and by which clock. */
export type Working = { readonly desk: Desk; readonly now: () => string };

/** The parts over an open database; `folder` is named in messages. */
export function caseParts(
  database: Database,
  folder: string,
  payloads: Payloads,
  { desk, now }: Working,
  isReadOnly = false,
): CaseParts {
  prepareDerivedTables(database, payloads.isSealed || isReadOnly);
  const audit = auditTrail(database, payloads, desk, now);
  const versions = versionStore(database, payloads);
  const listings = caseListings(database);
  const search = caseSearch(database);
  const cases = caseStore({ database, payloads, audit, versions, listings, search, desk, folder, now });
  return { database, payloads, cases, audit, versions, listings, search };
}
