import { describe, expect, it } from 'vitest';
import type { Office } from '../../../../electron/start/office.ts';
import type { CaseFile } from '../../../../shared/case/case-file.ts';
import { NO_FILTER, type CaseFilter } from '../../../../shared/bridge/library-contract.ts';
import { emptyCase, maintainedCase } from '../../../support/build-case.ts';
import { openStore, order } from '../../../support/open-store.ts';

const TODAY = '2026-11-24';

function ask({ listings }: Office, filter: Partial<CaseFilter> = {}, today = TODAY) {
  const query = { filter: { ...NO_FILTER, ...filter }, sort: { by: 'saved' as const, isDescending: true } };
  return listings.query({ ...query, offset: 0, limit: 100 }, today);
}

function handledBy(owner: string, tags: string[], caseFile: CaseFile): CaseFile {
  return { ...caseFile, handling: { ...caseFile.handling, owner, tags } };
}

describe('what a list says of all cases', () => {
  function threeCases() {
    const opened = openStore();
    for (const caseFile of [
      handledBy('officer-2', ['drones', 'aviation'], maintainedCase()),
      handledBy('officer-1', ['drones'], { ...maintainedCase(), id: 'case-2' }),
      handledBy('', [], { ...emptyCase(), id: 'case-3' }),
    ])
      opened.cases.save(order(caseFile));
    return opened;
  }

  it('is how many there are, and each thing to filter by, once and in order', () => {
    expect(ask(threeCases().office)).toMatchObject({
      total: 3,
      shelves: { active: 3, archive: 0, bin: 0 },
      overdue: 0,
      tags: ['aviation', 'drones'],
      owners: ['officer-1', 'officer-2'],
      provisions: ['24(2)', '31(3)'],
    });
  });

  it('is nothing in an empty store', () => {
    expect(ask(openStore().office)).toEqual({
      ...{ cases: [], total: 0, overdue: 0, tags: [], owners: [], provisions: [] },
      shelves: { active: 0, archive: 0, bin: 0 },
    });
  });

  it('keeps up with cases that are moved, taken away, and worked on', () => {
    const { cases, office } = threeCases();
    ask(office);
    cases.shelve(['case-2'], 'bin');
    expect(ask(office)).toMatchObject({ total: 2, shelves: { active: 2, archive: 0, bin: 1 } });
    expect(ask(office, { shelf: 'bin' }).total).toBe(1);
    cases.remove('case-1');
    expect(ask(office)).toMatchObject({ shelves: { active: 1, archive: 0, bin: 1 }, tags: ['drones'] });
    cases.save(order(handledBy('officer-9', ['boats'], { ...emptyCase(), id: 'case-3' })));
    expect(ask(office)).toMatchObject({ owners: ['officer-1', 'officer-9'], tags: ['boats', 'drones'] });
  });

  it('counts what is overdue as at the day that is asked for', () => {
    const { office } = threeCases();
    expect([TODAY, '2026-12-02', TODAY].map((today) => ask(office, {}, today).overdue)).toEqual([0, 2, 0]);
  });

  it.each<[string, Partial<CaseFilter>, number]>([
    ['a word of the reference', { text: '0419' }, 2],
    ['a tag', { tag: 'aviation' }, 1],
    ['an owner', { owner: 'officer-1' }, 1],
    ['a provision', { provision: '24(2)' }, 2],
    ['waiting for the requester', { due: 'waiting' }, 0],
    ['a day that has passed', { due: 'overdue' }, 0],
  ])('gives the number of those with %s', (_, filter, total) => {
    const answer = ask(threeCases().office, filter);
    expect(answer.total).toBe(total);
    expect(answer.cases).toHaveLength(total);
  });
});
