import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  backUpIfDue,
  backupFile,
  backupFolder,
  deleteBackups,
  listBackups,
  makeBackup,
} from '../../../../electron/store/backups.ts';
import { restoreFrom } from '../../../../electron/store/put-aside.ts';
import { edited, emptyCase, maintainedCase } from '../../../support/build-case.ts';
import { openStore, order } from '../../../support/open-store.ts';
import { smallVolume } from '../../../support/small-volume.ts';

const COUNTS = { hourly: 2, daily: 0, weekly: 0 };

describe('makeBackup', () => {
  it('makes a store that holds everything which was saved, and can be restored', async () => {
    const { office, folder, cases } = openStore();
    cases.save(order(maintainedCase()));
    const made = await makeBackup(office.database, office.file, '2026-11-23T15:00:00.000Z');
    expect(made).toMatchObject({ ok: true, value: { name: 'cases-000001-20261123T150000Z.sqlite' } });
    cases.save(order({ ...maintainedCase(), id: 'case-2' }));
    office.close();
    const file = backupFile(folder, 'cases-000001-20261123T150000Z.sqlite');
    expect(restoreFrom(file ?? '', office.file, '2026-11-23T16:00:00.000Z')).toEqual({ ok: true, value: undefined });
    const again = openStore(folder).cases;
    expect(again.get('case-1')).toMatchObject({ ok: true, value: { caseFile: maintainedCase() } });
    expect(again.get('case-2')).toMatchObject({ ok: false, error: { code: 'notFound' } });
  });

  it('is whole though work goes on while it is made', async () => {
    const { office, folder, cases } = openStore();
    cases.save(order(maintainedCase()));
    const making = makeBackup(office.database, office.file, '2026-11-23T15:00:00.000Z');
    for (let count = 0; count < 20; count += 1) {
      cases.save(order(edited(emptyCase(), { kind: 'setMarking', marking: 'OFFICIAL' }), { act: 'restored' }));
    }
    expect((await making).ok).toBe(true);
    office.close();
    const [backup] = listBackups(folder);
    restoreFrom(path.join(backupFolder(folder), backup?.name ?? ''), office.file, '2026-11-23T16:00:00.000Z');
    const { database, cases: restored } = openStore(folder);
    expect(database.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
    expect(restored.get('case-1')).toMatchObject({ ok: true, value: { caseFile: maintainedCase() } });
  });

  it('is made after one that is under way, and both are kept', async () => {
    const { office, folder, cases } = openStore();
    cases.save(order(maintainedCase()));
    const make = () => makeBackup(office.database, office.file, '2026-11-23T15:00:00.000Z');
    const made = await Promise.all([make(), make(), make()]);
    expect(made.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(listBackups(folder).map(({ number }) => number)).toEqual([3, 2, 1]);
    expect(readdirSync(backupFolder(folder))).toHaveLength(3);
  });

  it('is whole though a case is purged while it is made, and nothing of that stays in the journal', async () => {
    const { office, folder, cases } = openStore();
    cases.save(order(maintainedCase()));
    const making = makeBackup(office.database, office.file, '2026-11-23T15:00:00.000Z');
    cases.shelve(['case-1'], 'bin');
    expect(cases.purge(['case-1'], 'Retention')).toEqual({ ok: true, value: 1 });
    const journal = () => statSync(`${office.file}-wal`).size;
    expect(journal()).toBeGreaterThan(0);
    expect((await making).ok).toBe(true);
    expect(journal()).toBe(0);
    office.close();
    const [backup] = listBackups(folder);
    restoreFrom(path.join(backupFolder(folder), backup?.name ?? ''), office.file, '2026-11-23T16:00:00.000Z');
    const { database, cases: restored } = openStore(folder);
    expect(database.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
    expect(restored.get('case-1')).toMatchObject({ ok: true, value: { caseFile: maintainedCase() } });
  });

  it('says where none could be made, and leaves nothing half-made', async () => {
    const { office, folder } = openStore();
    writeFileSync(backupFolder(folder), 'a file where the folder should be');
    const made = await makeBackup(office.database, office.file, '2026-11-23T15:00:00.000Z');
    expect(made).toEqual({ ok: false, error: { code: 'backupFailed', folder: backupFolder(folder) } });
    rmSync(backupFolder(folder));
    expect((await makeBackup(office.database, office.file, '2026-11-23T15:00:00.000Z')).ok).toBe(true);
  });

  it('on a full disk leaves the backups of before, and the store can be saved to', async ({ skip }) => {
    const folder = smallVolume('size=900k');
    if (folder === null) return skip('no volume can be mounted here');
    const { office, cases } = openStore(folder);
    cases.save(order(maintainedCase()));
    expect((await makeBackup(office.database, office.file, '2026-11-23T15:00:00.000Z')).ok).toBe(true);
    const before = readdirSync(backupFolder(folder));
    const filler = path.join(folder, 'filler');
    try {
      writeFileSync(filler, new Uint8Array(4_000_000));
    } catch {
      // The volume is full now, which is what this is for.
    }
    expect((await makeBackup(office.database, office.file, '2026-11-23T16:00:00.000Z')).ok).toBe(false);
    expect(readdirSync(backupFolder(folder))).toEqual(before);
    rmSync(filler);
    expect(cases.save(order(emptyCase(), { act: 'restored' })).ok).toBe(true);
  });
});

describe('backUpIfDue', () => {
  it('numbers on when the clock was set back, and keeps the newest by number', async () => {
    const { office, folder } = openStore();
    for (const now of ['2026-11-23T15:00:00.000Z', '2026-11-23T17:00:00.000Z', '2026-11-22T09:00:00.000Z']) {
      expect(await backUpIfDue(office.database, office.file, now, COUNTS)).toEqual({ ok: true, value: true });
    }
    expect(listBackups(folder).map(({ name }) => name)).toEqual([
      'cases-000003-20261122T090000Z.sqlite',
      'cases-000002-20261123T170000Z.sqlite',
    ]);
  });

  it('makes none within the hour', async () => {
    const { office, folder } = openStore();
    await backUpIfDue(office.database, office.file, '2026-11-23T15:00:00.000Z', COUNTS);
    expect(await backUpIfDue(office.database, office.file, '2026-11-23T15:59:59.000Z', COUNTS)).toEqual({
      ok: true,
      value: false,
    });
    expect(listBackups(folder)).toHaveLength(1);
  });
});

describe('deleteBackups', () => {
  it('takes away those that are named, and nothing else', async () => {
    const { office, folder } = openStore();
    for (const hour of ['15', '16', '17']) {
      await makeBackup(office.database, office.file, `2026-11-23T${hour}:00:00.000Z`);
    }
    const [, second, first] = listBackups(folder);
    const names = [second?.name ?? '', '../cases.sqlite', 'cases-000099-20261123T150000Z.sqlite'];
    expect(deleteBackups(folder, names)).toMatchObject([{ name: second?.name }]);
    expect(listBackups(folder).map(({ number }) => number)).toEqual([3, 1]);
    expect(existsSync(office.file)).toBe(true);
    expect(first?.number).toBe(1);
  });

  it('says which went where one cannot be deleted', async () => {
    const { office, folder } = openStore();
    await makeBackup(office.database, office.file, '2026-11-23T15:00:00.000Z');
    // A folder in the place of the file cannot be deleted as a file, whoever asks.
    const held = 'cases-000002-20261123T160000Z.sqlite';
    mkdirSync(path.join(backupFolder(folder), held));
    const gone = deleteBackups(folder, [held, 'cases-000001-20261123T150000Z.sqlite']);
    expect(gone.map(({ name }) => name)).toEqual(['cases-000001-20261123T150000Z.sqlite']);
    expect(listBackups(folder).map(({ name }) => name)).toEqual([held]);
  });
});

describe('listBackups', () => {
  it('knows only whole backups of its own, and none of them by a path', () => {
    const { folder } = openStore();
    mkdirSync(backupFolder(folder));
    for (const name of [
      'notes.txt',
      'cases-000001-20261123T150000Z.sqlite.part',
      'cases-000007-20261123T150000Z.sqlite',
    ]) {
      writeFileSync(path.join(backupFolder(folder), name), 'x');
    }
    expect(listBackups(folder)).toEqual([
      {
        name: 'cases-000007-20261123T150000Z.sqlite',
        number: 7,
        madeAt: '2026-11-23T15:00:00.000Z',
        size: 1,
        isSealed: false,
      },
    ]);
    expect(backupFile(folder, '../cases.sqlite')).toBeNull();
  });

  it('has lost what a cut-off run left half-made once the store is opened again', () => {
    const { folder, office } = openStore();
    mkdirSync(backupFolder(folder));
    const part = path.join(backupFolder(folder), 'cases-000001-20261123T150000Z.sqlite.part');
    writeFileSync(part, 'half');
    office.close();
    openStore(folder);
    expect(existsSync(part)).toBe(false);
  });
});
