import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Office } from '../../../../electron/start/office.ts';
import { listAll } from '../../../../electron/store/derive-cases.ts';
import { forgetListings } from '../../../../electron/store/derived-tables.ts';
import { NO_FILTER, type CaseSummary, type SortKey } from '../../../../shared/bridge/library-contract.ts';
import { emptyCase, maintainedCase } from '../../../support/build-case.ts';
import { pack } from '../../../support/build-pack.ts';
import { openStore, order } from '../../../support/open-store.ts';
import { smallVolume } from '../../../support/small-volume.ts';

const BOOKMARK = { page: 'assessment.weighing', claimId: 'claim-24' };

function listOf(
  { listings }: Office,
  sort: { by: SortKey; isDescending: boolean } = { by: 'reference', isDescending: false },
): CaseSummary[] {
  return listings.query({ filter: NO_FILTER, sort, offset: 0, limit: 100 }, '2026-11-24').cases;
}

describe('caseStore', () => {
  it('gives back what was saved, after closing and opening too', () => {
    const first = openStore();
    first.cases.save(order(maintainedCase(), { bookmark: BOOKMARK }));
    first.database.close();
    const { cases } = openStore(first.folder);
    expect(cases.get('case-1')).toEqual({
      ok: true,
      value: { caseFile: maintainedCase(), bookmark: BOOKMARK, savedAt: expect.any(String), undoable: null },
    });
  });

  it('lists what is known of a case, the latest saved first', () => {
    const { cases, office } = openStore();
    cases.save(order(maintainedCase()));
    cases.save(order({ ...emptyCase(), id: 'case-2', issuedOn: '2026-11-20' }));
    expect(listOf(office, { by: 'saved', isDescending: true })).toMatchObject([
      { id: 'case-2', reference: '', issuedOn: '2026-11-20', stage: 'issued', dueOn: null, problem: null },
      {
        id: 'case-1',
        reference: 'NP-2026-0419',
        subject: 'People smuggling offences',
        receivedOn: '2026-11-02',
        dueOn: '2026-12-01',
        stage: 'drafting',
        outcome: 'maintained',
        provisions: ['24(2)', '31(3)'],
        shelf: 'active',
        problem: null,
      },
    ]);
  });

  it('replaces a case that is saved again, in the list and in the body', () => {
    const { cases, office } = openStore();
    cases.save(order(emptyCase()));
    cases.save(order(maintainedCase()));
    expect(listOf(office).map(({ reference }) => reference)).toEqual(['NP-2026-0419']);
    expect(cases.get('case-1')).toMatchObject({ ok: true, value: { caseFile: maintainedCase() } });
  });

  it('removes a case, and then does not know it', () => {
    const { cases } = openStore();
    cases.save(order(emptyCase()));
    expect(cases.has('case-1')).toEqual({ ok: true, value: true });
    expect(cases.remove('case-1').ok).toBe(true);
    expect(cases.has('case-1')).toEqual({ ok: true, value: false });
    expect(cases.get('case-1')).toEqual({ ok: false, error: { code: 'notFound' } });
  });

  it.each([
    ['is torn', '{"schema": "counterpoise/case", "ver', /JSON/],
    ['comes from a newer app', '{"schema": "counterpoise/case", "version": 99}', /newer Counterpoise/],
  ])('lists a case that %s with its problem once opening has shown it, and keeps it', (_, body, problem) => {
    const { cases, database, office } = openStore();
    cases.save(order(maintainedCase()));
    database.run('UPDATE cases SET body = ?, digest = NULL', [body]);
    expect(cases.get('case-1')).toMatchObject({ ok: false, error: { code: 'caseUnreadable' } });
    expect(listOf(office)[0]).toMatchObject({ id: 'case-1', problem: expect.stringMatching(problem) });
    expect(cases.has('case-1')).toEqual({ ok: true, value: true });
    expect(database.get('SELECT body FROM cases')).toEqual({ body });
  });

  it('lists a case that cannot be read when the list is made anew, and lets it be saved over', async () => {
    const { cases, database, office } = openStore();
    cases.save(order(maintainedCase()));
    cases.save(order({ ...emptyCase(), id: 'case-2' }));
    database.run(`UPDATE cases SET body = json_remove(body, '$.request.text'), digest = NULL WHERE id = 'case-1'`);
    forgetListings(database);
    await listAll(office, async () => pack);
    const problems = new Map(listOf(office).map(({ id, problem }) => [id, problem]));
    expect(problems.get('case-1')).toContain('$.request.text');
    expect(problems.get('case-2')).toBeNull();
    cases.save(order(maintainedCase()));
    expect(listOf(office).map(({ problem }) => problem)).toEqual([null, null]);
  });

  it('opens no case that is not as it was saved, and takes what the officer still has of it', () => {
    const { cases, database, office } = openStore();
    cases.save(order(maintainedCase()));
    database.run("UPDATE cases SET body = replace(body, 'smuggling', 'smugglind')");
    expect(cases.get('case-1')).toMatchObject({
      ok: false,
      error: { code: 'caseUnreadable', lines: [expect.stringContaining('damaged')] },
    });
    expect(cases.settle(null).ok).toBe(true);
    expect([...office.versions.all('case-1')].map(({ text }) => JSON.parse(text))).toEqual([maintainedCase()]);
    expect(cases.save(order(maintainedCase(), { act: 'restored' })).ok).toBe(true);
    expect(cases.get('case-1')).toMatchObject({ ok: true, value: { caseFile: maintainedCase() } });
    expect(office.audit.all('case-1').map(({ act }) => act)).toEqual(['created', 'restored']);
  });

  it('opens a case whose bookmark makes no sense any more', () => {
    const { cases, database } = openStore();
    cases.save(order(maintainedCase(), { bookmark: BOOKMARK }));
    database.run(`UPDATE cases SET bookmark = '{"gone": true}'`);
    expect(cases.get('case-1')).toMatchObject({ ok: true, value: { bookmark: null } });
  });

  it('says that the disk is full, keeps what was saved before, and goes on when there is room again', ({ skip }) => {
    const folder = smallVolume('size=2m');
    if (folder === null) return skip('no volume can be mounted here');
    const { cases } = openStore(folder);
    cases.save(order(maintainedCase()));
    const filler = path.join(folder, 'filler');
    try {
      writeFileSync(filler, new Uint8Array(4_000_000));
    } catch {
      // The volume is full now, which is what this is for.
    }
    const large = { ...maintainedCase(), request: { ...maintainedCase().request, text: 'x'.repeat(400_000) } };
    expect(cases.save(order(large))).toEqual({ ok: false, error: { code: 'diskFull' } });
    expect(cases.isBehind()).toBe(true);
    expect(cases.get('case-1')).toMatchObject({ ok: true, value: { caseFile: maintainedCase() } });
    rmSync(filler);
    expect(cases.save(order(large)).ok).toBe(true);
    expect(cases.isBehind()).toBe(false);
    expect(cases.get('case-1')).toMatchObject({ ok: true, value: { caseFile: large } });
  });

  it('answers with an error and not with a throw when the store has gone', () => {
    const { database, cases } = openStore();
    database.close();
    const error = { ok: false, error: { code: 'storeUnavailable' } };
    expect(cases.get('case-1')).toEqual(error);
    expect(cases.save(order(emptyCase()))).toEqual(error);
    expect(cases.shelve(['case-1'], 'bin')).toEqual(error);
    expect(cases.remove('case-1')).toEqual(error);
  });

  it('says that the folder has gone while it was running, and does not call saved what nobody would find', () => {
    const { cases, folder } = openStore();
    cases.save(order(maintainedCase()));
    const elsewhere = `${folder}-unplugged`;
    renameSync(folder, elsewhere);
    const changed = { ...maintainedCase(), marking: 'OFFICIAL' as const };
    expect(cases.save(order(changed))).toEqual({ ok: false, error: { code: 'storeGone', folder } });
    expect(cases.isBehind()).toBe(true);
    renameSync(elsewhere, folder);
    expect(cases.save(order(changed)).ok).toBe(true);
    expect(cases.isBehind()).toBe(false);
  });
});
