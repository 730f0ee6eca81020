import { describe, expect, it } from 'vitest';
import { verifyStore } from '../../../../electron/store/verify-store.ts';
import { emptyCase, maintainedCase } from '../../../support/build-case.ts';
import { openStore, order } from '../../../support/open-store.ts';

/** A store with two cases, of which the second was worked on. */
function store() {
  const opened = openStore();
  opened.cases.save(order(maintainedCase()));
  opened.cases.save(order({ ...emptyCase(), id: 'case-2' }));
  opened.cases.save(order({ ...maintainedCase(), id: 'case-2' }));
  return opened;
}

describe('verifyStore', () => {
  it('finds nothing in what the app did itself, whatever it was', async () => {
    const { office, cases } = store();
    cases.settle(null);
    cases.save(order({ ...maintainedCase(), id: 'case-2', marking: 'OFFICIAL' }, { act: 'changedWhole' }));
    cases.shelve(['case-1'], 'bin');
    cases.purge(['case-1'], 'No longer needed');
    cases.save(order(emptyCase(), { act: 'broughtIn' }));
    expect((await verifyStore(office, 'everything', office.audit.head())).faults).toEqual([]);
  });

  it.each([
    ['a case that is settled', 'case-1'],
    ['a case that is being worked on', 'case-2'],
  ])('names %s whose text was changed in the file', async (_, id) => {
    const { office, database } = store();
    database.run("UPDATE cases SET body = replace(body, 'OFFICIAL', 'OFFICIAl') WHERE id = ?", [id]);
    expect((await verifyStore(office, 'quickly')).faults).toEqual([
      { seq: null, caseId: id, says: expect.stringContaining('not as it was saved') },
    ]);
  });

  it('names a settled case that was changed together with the digest beside it', async () => {
    const { office, database } = store();
    database.run("UPDATE cases SET body = replace(body, 'OFFICIAL', 'OFFICIAl'), digest = NULL WHERE id = 'case-1'");
    expect((await verifyStore(office, 'quickly')).faults).toEqual([
      { seq: null, caseId: 'case-1', says: 'A case was changed without an entry in the audit trail.' },
    ]);
  });

  it('names a case that is gone, and a version that is damaged', async () => {
    const { office, database } = store();
    database.run("DELETE FROM cases WHERE id = 'case-2'");
    database.run("UPDATE versions SET payload = zeroblob(9) WHERE case_id = 'case-1'");
    const { faults } = await verifyStore(office, 'everything');
    expect(faults.map(({ caseId, says }) => [caseId, says])).toEqual([
      ['case-1', 'Version 1 of a case is damaged.'],
      ['case-2', 'A case of the audit trail is gone, and the trail does not say why.'],
    ]);
  });

  it('names a history that cannot be read, and looks at the next case', async () => {
    const { office, database } = store();
    database.run("UPDATE versions SET act = 'invented' WHERE case_id = 'case-1'");
    database.run("UPDATE cases SET body = '' WHERE id = 'case-2'");
    const { faults } = await verifyStore(office, 'everything');
    expect(faults.map(({ caseId }) => caseId)).toEqual(['case-1', 'case-2']);
  });

  it('answers with a fault where the tables themselves cannot be read', async () => {
    const { office, database } = store();
    database.exec('ALTER TABLE audit RENAME TO taken; ALTER TABLE cases RENAME TO taken_too;');
    const { faults } = await verifyStore({ ...office, audit: { ...office.audit, head: () => null } }, 'everything');
    expect(faults.map(({ says }) => says)).toEqual([
      'The audit trail cannot be read from entry 1 on.',
      'The cases cannot all be read: the store is damaged.',
    ]);
  });

  it('says nothing of a store that is closed meanwhile, and does not fail', async () => {
    const { office, cases, database } = openStore();
    for (let number = 1; number <= 30; number += 1) cases.save(order({ ...emptyCase(), id: `case-${number}` }));
    const report = verifyStore(office, 'quickly', office.audit.head());
    database.close();
    expect(await report).toEqual({ entries: 0, faults: [], head: null });
  });
});
