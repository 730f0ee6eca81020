import type { Database } from 'node-sqlite3-wasm';
import { onTestFinished } from 'vitest';
import { officeOver, openStoreFile, type Office } from '../../electron/start/office.ts';
import type { Working } from '../../electron/store/case-parts.ts';
import type { CaseStore, SaveOrder } from '../../electron/store/case-store.ts';
import type { CaseFile } from '../../shared/case/case-file.ts';
import { PAGE_IDS } from '../../shared/case/place.ts';
import { listingOf } from '../../shared/library/case-listing.ts';
import { pack } from './build-pack.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Somebody at a desk whose clock goes a second further at each look, from the same instant. */
export function working(account = 'officer'): Working {
  let looks = 0;
  return {
    desk: { account, machine: 'desk-1' },
    now: () => new Date(Date.UTC(2026, 10, 23, 14, 0, looks++)).toISOString(),
  };
}

/** A store in a folder, a fresh one by default; closed with the test. */
export function openStore(
  folder: string = temporaryFolder(),
  who: Working = working(),
): { database: Database; cases: CaseStore; folder: string; office: Office } {
  const file = openStoreFile(folder, who);
  if (!file.ok) throw new Error(`The store did not open: ${file.error.code}`);
  const opened = officeOver(file.value, folder, who);
  if (!opened.ok) throw new Error(`The store did not open: ${opened.error.code}`);
  const office = opened.value;
  onTestFinished(() => office.close());
  return { database: office.database, cases: office.cases, folder, office };
}

/** A case as it is to be saved, worked on at a page. */
export function order(caseFile: CaseFile, patch: Partial<SaveOrder> = {}): SaveOrder {
  const bookmark = patch.bookmark ?? null;
  const page = PAGE_IDS.find((each) => each === bookmark?.page) ?? 'request';
  return { caseFile, bookmark, undoable: null, listing: listingOf(caseFile, pack, page), act: 'edited', ...patch };
}
