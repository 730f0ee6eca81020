import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeBackup } from '../../../../electron/store/backups.ts';
import { moveStore } from '../../../../electron/store/move-store.ts';
import { replaceFile } from '../../../../electron/store/replace-file.ts';
import { maintainedCase } from '../../../support/build-case.ts';
import { openStore, order } from '../../../support/open-store.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** A folder with a closed store and a backup of it. */
async function closedStore(): Promise<string> {
  const { folder, cases, office } = openStore();
  cases.save(order(maintainedCase()));
  await makeBackup(office.database, office.file, '2026-11-23T15:00:00.000Z');
  office.close();
  return folder;
}

describe('moveStore', () => {
  it('notes the new folder when everything is there, and before anything goes', async () => {
    const from = await closedStore();
    const to = path.join(temporaryFolder(), 'deep', 'down');
    const store = readFileSync(path.join(from, 'cases.sqlite'));
    let seen: unknown = null;
    const done = moveStore(from, to, () => {
      seen = [readdirSync(to).sort(), existsSync(path.join(from, 'cases.sqlite'))];
    });
    expect(done).toEqual({ ok: true, value: undefined });
    expect(seen).toEqual([['backups', 'cases.sqlite'], true]);
    expect(readFileSync(path.join(to, 'cases.sqlite'))).toEqual(store);
    expect(readdirSync(path.join(to, 'backups'))).toEqual(['cases-000001-20261123T150000Z.sqlite']);
    expect(readdirSync(from)).toEqual(['audit.anchor.json']);
    expect(openStore(to).cases.get('case-1')).toMatchObject({ ok: true, value: { caseFile: maintainedCase() } });
  });

  it('takes along what was put aside, and goes nowhere where such a copy lies', async () => {
    const from = await closedStore();
    const kept = ['cases-kept-20261124T100000.sqlite', 'cases-kept-20261124T100000.sqlite-wal'];
    for (const name of kept) writeFileSync(path.join(from, name), name);
    const [taken, to] = [temporaryFolder(), temporaryFolder()];
    writeFileSync(path.join(taken, kept[0] ?? ''), 'of another store');
    expect(moveStore(from, taken, () => undefined)).toMatchObject({ ok: false, error: { code: 'moveFailed' } });
    expect(readFileSync(path.join(taken, kept[0] ?? ''), 'utf8')).toBe('of another store');
    expect(moveStore(from, to, () => undefined).ok).toBe(true);
    expect(readdirSync(to).sort()).toEqual(['backups', ...kept, 'cases.sqlite'].sort());
    expect(readdirSync(from)).toEqual(['audit.anchor.json']);
  });

  it('leaves everything where it was when the new folder cannot be noted', async () => {
    const from = await closedStore();
    const to = temporaryFolder();
    const before = readdirSync(from).sort();
    const done = moveStore(from, to, () => {
      throw new Error('Cannot be noted');
    });
    expect(done).toMatchObject({ ok: false, error: { code: 'moveFailed', folder: to } });
    expect(readdirSync(from).sort()).toEqual(before);
    expect(existsSync(path.join(to, 'cases.sqlite'))).toBe(false);
  });

  it('can be done again where a run was cut off while it copied', async () => {
    const from = await closedStore();
    const to = temporaryFolder();
    writeFileSync(path.join(to, 'cases.sqlite.part'), 'half a store');
    expect(moveStore(from, to, () => undefined).ok).toBe(true);
    expect(readdirSync(to).sort()).toEqual(['backups', 'cases.sqlite']);
  });

  it('takes no other store for an empty place, and none that is open', async () => {
    const [from, other] = [await closedStore(), await closedStore()];
    expect(moveStore(from, other, () => undefined)).toMatchObject({
      ok: false,
      error: { lines: ['Another store lies there. Choose an empty folder.'] },
    });
    const { folder, cases } = openStore();
    cases.save(order(maintainedCase()));
    expect(moveStore(folder, temporaryFolder(), () => undefined)).toMatchObject({
      ok: false,
      error: { lines: [expect.stringContaining('could not be closed')] },
    });
  });
});

describe('replaceFile', () => {
  it('puts a text in place, and leaves what was there where it cannot', () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'pointer.json');
    replaceFile(file, 'one');
    replaceFile(file, 'two');
    expect(readFileSync(file, 'utf8')).toBe('two');
    mkdirSync(path.join(folder, 'taken', 'full'), { recursive: true });
    expect(() => replaceFile(path.join(folder, 'taken'), 'three')).toThrow();
    expect(readdirSync(folder).sort()).toEqual(['pointer.json', 'taken']);
  });
});
