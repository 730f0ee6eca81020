import { setImmediate } from 'node:timers/promises';
import { searchTextOf } from '../../shared/library/search-text.ts';
import type { CaseParts } from './case-parts.ts';
import { isToDerive, toDerive, type Derived } from './derived-tables.ts';
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
  if (!database.isOpen) return;
  const ids = toDerive(database, what);
  for (let first = 0; first < ids.length; first += BREATH) {
    const works: (() => void)[] = [];
    // Another question may have had it made meanwhile.
    const left = ids.slice(first, first + BREATH).filter((id) => isToDerive(database, what, id));
    for (const id of left) works.push(await prepare(id));
    if (!database.isOpen) return;
    inTransaction(database, () => {
      for (const work of works) work();
    });
    await setImmediate();
    if (!database.isOpen) return;
  }
}
