import { onTestFinished } from 'vitest';
import type { HandOverDesk } from '../../electron/hand-over/hand-over-desk.ts';
import { assetStore } from '../../electron/store/asset-store.ts';
import { auditTrail } from '../../electron/store/audit-trail.ts';
import { broughtInStore } from '../../electron/store/brought-in-store.ts';
import { caseListings } from '../../electron/store/case-listings.ts';
import { caseSearch } from '../../electron/store/case-search.ts';
import { caseStore } from '../../electron/store/case-store.ts';
import { openDatabase } from '../../electron/store/database.ts';
import { prepareDerivedTables } from '../../electron/store/derived-tables.ts';
import { PLAIN } from '../../electron/store/payload.ts';
import { versionStore } from '../../electron/store/version-store.ts';
import type { CaseFile } from '../../shared/case/case-file.ts';
import type { VersionAct } from '../../shared/bridge/history-contract.ts';
import { listingOf } from '../../shared/library/case-listing.ts';
import { pack } from './build-pack.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A store of its own with somebody who works at it. Instants are a second apart, from the same one. */
export function handOverDesk(account = 'NORTHMOOR\\jsmith', machine = 'NM-0231'): HandOverDesk {
  const folder = temporaryFolder();
  const opened = openDatabase(folder);
  if (!opened.ok) throw new Error(`The store did not open: ${opened.error.code}`);
  const { database } = opened.value;
  onTestFinished(() => {
    if (database.isOpen) database.close();
  });
  prepareDerivedTables(database, false);
  let instants = 0;
  const now = () => new Date(Date.UTC(2026, 10, 23, 14, 0, instants++)).toISOString();
  const desk = { account, machine };
  const audit = auditTrail(database, PLAIN, desk, now);
  const versions = versionStore(database, PLAIN);
  const [listings, search] = [caseListings(database), caseSearch(database)];
  const cases = caseStore({ database, payloads: PLAIN, audit, versions, listings, search, desk, folder, now });
  return {
    ...{ database, cases, versions, audit, desk, now },
    broughtIn: broughtInStore(database, PLAIN),
    assets: assetStore(database, folder),
    packOf: () => Promise.resolve(pack),
    appVersion: '0.1.0',
    dataFolder: folder,
  };
}

/** Saves a case, as the officer's work does. */
export function saveAt({ cases }: HandOverDesk, caseFile: CaseFile, act: VersionAct = 'edited'): void {
  const bookmark = { page: 'scope', claimId: null };
  const saved = cases.save({ caseFile, bookmark, undoable: null, listing: listingOf(caseFile, pack, 'scope'), act });
  if (!saved.ok) throw new Error(saved.error.code);
}
