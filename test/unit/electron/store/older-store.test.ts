import { copyFileSync, cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAnchor } from '../../../../electron/store/audit-anchor.ts';
import { inTransaction } from '../../../../electron/store/transaction.ts';
import { verifyStore } from '../../../../electron/store/verify-store.ts';
import { emptyCase, maintainedCase } from '../../../support/build-case.ts';
import { openStore, order } from '../../../support/open-store.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** The folder as a killed run leaves it, with the journal that holds all of its work. */
function cutOff(): string {
  const { folder, cases } = openStore();
  cases.save(order(maintainedCase()));
  cases.save(order({ ...emptyCase(), id: 'case-2' }));
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true });
  rmSync(path.join(copy, 'cases.sqlite.lock'), { recursive: true });
  return copy;
}

describe('a store that is older than when it was last written to', () => {
  it('says so at the next start, in the trail for good, and in the check', async () => {
    const folder = cutOff();
    rmSync(path.join(folder, 'cases.sqlite-wal'));
    const { office } = openStore(folder);
    expect(office.notice).toMatch(/older than when Counterpoise last wrote to it.*latest changes are missing/);
    expect(office.audit.all(null).at(-1)).toMatchObject({
      act: 'closedAfterCrash',
      detail: 'entry 2, which was noted outside the store, was not in it',
    });
    expect((await verifyStore(office, 'quickly', office.anchor)).faults).toMatchObject([{ seq: 2 }]);
    office.close();
    expect(openStore(folder).office.notice).toBeNull();
  });

  it('is not taken for one where the run was cut off and nothing is missing', async () => {
    const { office } = openStore(cutOff());
    expect(office.notice).toBeNull();
    expect((await verifyStore(office, 'everything', office.anchor)).faults).toEqual([]);
  });

  it('is not taken for one where the note is older, as after a power cut', () => {
    const folder = cutOff();
    const note = path.join(folder, 'audit.anchor.json');
    const first = openStore(folder);
    copyFileSync(note, `${note}.before`);
    first.cases.shelve(['case-2'], 'bin');
    first.office.close();
    copyFileSync(`${note}.before`, note);
    expect(openStore(folder).office.notice).toBeNull();
  });
});

describe('the note of the trail', () => {
  it('is of each save point once it is committed, and of none that is not', () => {
    const { folder, cases, database } = openStore();
    cases.save(order(maintainedCase()));
    expect(readAnchor(folder)?.seq).toBe(1);
    inTransaction(database, () => {
      cases.save(order({ ...emptyCase(), id: 'case-2' }));
      expect(readAnchor(folder)?.seq).toBe(1);
    });
    cases.shelve(['case-2'], 'archive');
    expect(readAnchor(folder)?.seq).toBe(3);
  });
});
