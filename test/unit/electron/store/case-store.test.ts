import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseStore } from '../../../../electron/store/case-store.ts';
import { emptyCase, maintainedCase } from '../../../support/build-case.ts';
import { openStore } from '../../../support/open-store.ts';
import { smallVolume } from '../../../support/small-volume.ts';

const BOOKMARK = { page: 'weighing', claimId: 'claim-24' };

describe('caseStore', () => {
  it('gives back what was saved, after closing and opening too', () => {
    const first = openStore();
    first.cases.save(maintainedCase(), BOOKMARK, 'Weighing');
    first.database.close();
    const { cases } = openStore(first.folder);
    expect(cases.get('case-1')).toEqual({
      ok: true,
      value: { caseFile: maintainedCase(), bookmark: BOOKMARK, savedAt: '2026-11-23T14:00:00.000Z' },
    });
  });

  it('lists what the columns say, the latest saved first', () => {
    const { cases } = openStore();
    cases.save(maintainedCase(), null, 'Weighing');
    cases.save({ ...emptyCase(), id: 'case-2', issuedOn: '2026-11-20' }, null, 'New');
    expect(cases.list()).toEqual({
      ok: true,
      value: [
        {
          id: 'case-2',
          reference: '',
          subject: '',
          receivedOn: null,
          state: 'New',
          savedAt: '2026-11-23T14:00:01.000Z',
          issuedOn: '2026-11-20',
          problem: null,
        },
        {
          id: 'case-1',
          reference: 'NP-2026-0419',
          subject: 'People smuggling offences',
          receivedOn: '2026-11-02',
          state: 'Weighing',
          savedAt: '2026-11-23T14:00:00.000Z',
          issuedOn: null,
          problem: null,
        },
      ],
    });
  });

  it('replaces a case that is saved again, in the columns and in the body', () => {
    const { cases } = openStore();
    cases.save(emptyCase(), null, 'New');
    cases.save(maintainedCase(), null, 'Weighing');
    const list = cases.list();
    expect(list.ok && list.value.map(({ reference, state }) => [reference, state])).toEqual([
      ['NP-2026-0419', 'Weighing'],
    ]);
  });

  it('removes a case, and then does not know it', () => {
    const { cases } = openStore();
    cases.save(emptyCase(), null, 'New');
    expect(cases.has('case-1')).toEqual({ ok: true, value: true });
    expect(cases.remove('case-1').ok).toBe(true);
    expect(cases.has('case-1')).toEqual({ ok: true, value: false });
    expect(cases.get('case-1')).toEqual({ ok: false, error: { code: 'notFound' } });
  });

  it.each([
    ['is torn', '{"schema": "counterpoise/case", "ver', /damaged/],
    ['comes from a newer app', '{"schema": "counterpoise/case", "version": 99}', /newer Counterpoise/],
  ])('lists a case that %s with its problem, and keeps it', (_, body, problem) => {
    const { cases, database } = openStore();
    cases.save(maintainedCase(), null, 'Weighing');
    database.run('UPDATE cases SET body = ?', [body]);
    const list = cases.list();
    expect(list.ok && list.value[0]).toMatchObject({
      reference: 'NP-2026-0419',
      problem: expect.stringMatching(problem),
    });
    expect(cases.get('case-1')).toMatchObject({ ok: false, error: { code: 'caseUnreadable' } });
    expect(cases.has('case-1')).toEqual({ ok: true, value: true });
    expect(database.get('SELECT body FROM cases')).toEqual({ body });
  });

  it('lists a case of the wrong shape with its problem once opening has shown it', () => {
    const { cases, database } = openStore();
    cases.save(maintainedCase(), null, 'Weighing');
    database.run(`UPDATE cases SET body = json_remove(body, '$.request.text')`);
    expect(cases.get('case-1')).toMatchObject({
      ok: false,
      error: { lines: [expect.stringContaining('$.request.text')] },
    });
    const list = cases.list();
    expect(list.ok && list.value[0]?.problem).toContain('$.request.text');
    cases.save(maintainedCase(), null, 'Weighing');
    const after = cases.list();
    expect(after.ok && after.value[0]?.problem).toBeNull();
  });

  it('does not let one bad row hide the others', () => {
    const { cases, database } = openStore();
    cases.save(maintainedCase(), null, 'Weighing');
    cases.save({ ...emptyCase(), id: 'case-2' }, null, 'New');
    database.run(`UPDATE cases SET received_on = 'soon', saved_at = 'yesterday' WHERE id = 'case-1'`);
    const list = cases.list();
    expect(list.ok && list.value.map(({ id, problem }) => [id, problem === null])).toEqual([
      ['case-1', false],
      ['case-2', true],
    ]);
  });

  it('opens a case whose bookmark makes no sense any more', () => {
    const { cases, database } = openStore();
    cases.save(maintainedCase(), BOOKMARK, 'Weighing');
    database.run(`UPDATE cases SET bookmark = '{"gone": true}'`);
    expect(cases.get('case-1')).toMatchObject({ ok: true, value: { bookmark: null } });
  });

  it('says that the disk is full, keeps what was saved before, and goes on when there is room again', ({ skip }) => {
    const folder = smallVolume('size=2m');
    if (folder === null) return skip('no volume can be mounted here');
    const { cases } = openStore(folder);
    cases.save(maintainedCase(), null, 'Weighing');
    const filler = path.join(folder, 'filler');
    try {
      writeFileSync(filler, new Uint8Array(4_000_000));
    } catch {
      // The volume is full now, which is what this is for.
    }
    const large = { ...maintainedCase(), request: { ...maintainedCase().request, text: 'x'.repeat(400_000) } };
    expect(cases.save(large, null, 'Weighing')).toEqual({ ok: false, error: { code: 'diskFull' } });
    expect(cases.isBehind()).toBe(true);
    expect(cases.get('case-1')).toMatchObject({ ok: true, value: { caseFile: maintainedCase() } });
    rmSync(filler);
    expect(cases.save(large, null, 'Weighing').ok).toBe(true);
    expect(cases.isBehind()).toBe(false);
    expect(cases.get('case-1')).toMatchObject({ ok: true, value: { caseFile: large } });
  });

  it('answers with an error and not with a throw when the store has gone', () => {
    const { database, folder } = openStore();
    const cases = caseStore(database, folder, () => '2026-11-23T14:00:00.000Z');
    database.close();
    const error = { ok: false, error: { code: 'storeUnavailable' } };
    expect(cases.list()).toEqual(error);
    expect(cases.get('case-1')).toEqual(error);
    expect(cases.save(emptyCase(), null, 'New')).toEqual(error);
    expect(cases.remove('case-1')).toEqual(error);
  });
});
