import { setImmediate } from 'node:timers/promises';
import { searchTextOf } from '../../shared/library/search-text.ts';
import type { CaseParts } from './case-parts.ts';
import { nextToDerive, type Derived } from './derived-tables.ts';
import { listed, type PackOf } from './listed.ts';
import { inTransaction } from './transaction.ts';

/** Cases in one breath: the app answers between two of them. */
const BREATH = 20;

/**
 * Makes the listings of cases that have none, as after an update, or when the holidays have changed. A case that cannot be
 * read is listed with what keeps it from being read.
 */
export function listAll(parts: CaseParts, packOf: PackOf): Promise<void> {
  return derive(parts, 'is_listed', async (id) => {
    const stored = parts.cases.get(id);
    // What cannot be read has been listed as such by the store itself.
    if (!stored.ok) return () => undefined;
    const { caseFile, bookmark } = stored.value;
    const listing = await listed(packOf, caseFile, bookmark);
    return () => parts.listings.put(id, listing, null);
  });
}

/** Makes what the search looks through, for cases that were changed since. */
export function indexAll(parts: CaseParts, packOf: PackOf): Promise<void> {
  return derive(parts, 'is_searchable', async (id) => {
    const stored = parts.cases.get(id);
    const texts = stored.ok
      ? searchTextOf(stored.value.caseFile, await packOf(stored.value.caseFile))
      : { request: '', reasoning: '', letter: '' };
    return () => parts.search.put(id, texts);
  });
}

async function derive(
  { database }: CaseParts,
  what: Derived,
  prepare: (id: string) => Promise<() => void>,
): Promise<void> {
  let last = 0;
  while (database.isOpen) {
    const rows = nextToDerive(database, what, last, BREATH);
    if (rows.length === 0) return;
    const works: (() => void)[] = [];
    for (const { id } of rows) works.push(await prepare(id));
    if (!database.isOpen) return;
    inTransaction(database, () => {
      for (const work of works) work();
    });
    last = rows.at(-1)?.number ?? last;
    await setImmediate();
  }
}
