import { describe, expect, it, vi } from 'vitest';
import { indexAll, listAll } from '../../../../electron/store/derive-cases.ts';
import { toDerive } from '../../../../electron/store/derived-tables.ts';
import { inTransaction } from '../../../../electron/store/transaction.ts';
import { emptyCase } from '../../../support/build-case.ts';
import { pack } from '../../../support/build-pack.ts';
import { openStore, order } from '../../../support/open-store.ts';

const packOf = async () => pack;

function about(id: string, text: string) {
  const base = emptyCase();
  return order({ ...base, id, request: { ...base.request, text } });
}

/** A store of three cases whose list and search are made. */
async function threeCases() {
  const { office, database } = openStore();
  for (const id of ['case-1', 'case-2', 'case-3']) office.cases.save(about(id, `About ${id}`));
  await listAll(office, packOf);
  await indexAll(office, packOf);
  return { office, database };
}

describe('what is derived of cases', () => {
  it('fits all once it is made, and after a change is made again for that case alone', async () => {
    const { office, database } = await threeCases();
    expect(toDerive(database, 'is_searchable')).toEqual([]);
    office.cases.save(about('case-2', 'A lighthouse'));
    expect(toDerive(database, 'is_searchable')).toEqual(['case-2']);
    await indexAll(office, packOf);
    expect(office.search.find('lighthouse', null).hits.map(({ id }) => id)).toEqual(['case-2']);
    expect(toDerive(database, 'is_searchable')).toEqual([]);
  });

  it('is still to be made where its making was taken back', async () => {
    const { office, database } = await threeCases();
    office.cases.save(about('case-2', 'A lighthouse'));
    expect(() =>
      inTransaction(database, () => {
        office.search.put('case-2', { request: 'lighthouse', reasoning: '', letter: '' });
        throw new Error('Taken back');
      }),
    ).toThrow('Taken back');
    expect(toDerive(database, 'is_searchable')).toEqual(['case-2']);
    await indexAll(office, packOf);
    expect(office.search.find('lighthouse', null).hits).toHaveLength(1);
  });

  it('is made once where two questions ask for it together', async () => {
    const { office } = openStore();
    for (let count = 0; count < 50; count += 1) office.cases.save(about(`case-${count}`, 'A quarry'));
    const get = vi.spyOn(office.cases, 'get');
    await Promise.all([indexAll(office, packOf), indexAll(office, packOf)]);
    // The first breath of both is under way before either has made anything.
    expect(get.mock.calls.length).toBeLessThanOrEqual(70);
    expect(office.search.find('quarry', null).hasMore).toBe(true);
  });

  it('is looked for without reading the cases themselves', async () => {
    const { office, database } = openStore();
    office.cases.save(about('case-1', 'A quarry'));
    const all = vi.spyOn(database, 'all');
    toDerive(database, 'is_searchable');
    const asked = String(all.mock.calls[0]?.[0]);
    const plan = database.all(`EXPLAIN QUERY PLAN ${asked}`).map(({ detail }) => String(detail));
    expect(plan[0]).toMatch(/^SCAN c USING COVERING INDEX/);
  });
});
