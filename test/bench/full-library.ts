import { officeOver, openStoreFile, type Office } from '../../electron/start/office.ts';
import { inTransaction } from '../../electron/store/transaction.ts';
import type { CaseFile } from '../../shared/case/case-file.ts';
import { listingOf } from '../../shared/library/case-listing.ts';
import { searchTextOf } from '../../shared/library/search-text.ts';
import { WORDS } from './searches.ts';
import type { LawPack } from '../../shared/law/law-pack.ts';

/** Cases in one commit: building the library is not what is measured. */
const BATCH = 200;

/** The same sequence of numbers below 1 each time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

function caseNumber(index: number, example: CaseFile, next: () => number): CaseFile {
  const words = Array.from({ length: 120 }, () => WORDS[Math.floor(next() ** 3 * WORDS.length)]);
  const month = String(1 + (index % 12)).padStart(2, '0');
  const day = String(1 + (index % 27)).padStart(2, '0');
  return {
    ...example,
    id: `case-${index}`,
    createdAt: `2026-${month}-${day}T09:00:00.000Z`,
    handling: { ...example.handling, owner: `officer-${index % 9}`, tags: [`tag-${index % 40}`] },
    request: {
      ...example.request,
      reference: `NP-2026-${String(index).padStart(5, '0')}`,
      subject: words.slice(0, 6).join(' '),
      receivedOn: `2026-${month}-${day}`,
      text: words.join(' '),
    },
    issuedOn: index % 3 === 0 ? `2026-${month}-28` : null,
  };
}

/** Opens the office of a data folder, as the app does, without a window. */
export function openOffice(folder: string): Office {
  const working = { desk: { account: 'bench', machine: 'bench' }, now: () => new Date().toISOString() };
  const file = openStoreFile(folder, working);
  const opened = file.ok ? officeOver(file.value, folder, working) : file;
  if (!opened.ok) throw new Error(`The store did not open: ${opened.error.code}`);
  return opened.value;
}

/** Adds cases until there are so many, listed and searchable. `from` is how many there are. */
export function addCases(office: Office, from: number, to: number, example: CaseFile, pack: LawPack): void {
  const next = numbers(7 + from);
  for (let first = from; first < to; first += BATCH) {
    inTransaction(office.database, () => {
      for (let index = first; index < Math.min(to, first + BATCH); index += 1) {
        const caseFile = caseNumber(index, example, next);
        const listing = listingOf(caseFile, pack, 'request');
        const saved = office.cases.save({ caseFile, bookmark: null, undoable: null, listing, act: 'created' });
        if (!saved.ok) throw new Error(`Not saved: ${saved.error.code}`);
        office.search.put(caseFile.id, searchTextOf(caseFile, pack));
      }
    });
  }
}
