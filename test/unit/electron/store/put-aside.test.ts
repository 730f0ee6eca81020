import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAnchor } from '../../../../electron/store/audit-anchor.ts';
import { completeRestore, moveAside, restoreFrom, startAfresh } from '../../../../electron/store/put-aside.ts';
import { verifyStore } from '../../../../electron/store/verify-store.ts';
import { maintainedCase } from '../../../support/build-case.ts';
import { openStore, order } from '../../../support/open-store.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const NOW = '2026-11-24T10:00:00.000Z';

/** A folder with a closed store of one case, and beside it a backup of a store of another. */
function storeAndBackup(): { folder: string; file: string; backup: string } {
  const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
  for (const [place, id] of [
    [folder, 'case-1'],
    [elsewhere, 'case-2'],
  ] as const) {
    const { cases, office } = openStore(place);
    cases.save(order({ ...maintainedCase(), id }));
    if (id === 'case-1') cases.save(order(maintainedCase(), { act: 'changedWhole' }));
    office.close();
  }
  return { folder, file: path.join(folder, 'cases.sqlite'), backup: path.join(elsewhere, 'cases.sqlite') };
}

const idsIn = (folder: string) =>
  openStore(folder)
    .database.all('SELECT id FROM cases')
    .map(({ id }) => id);
const keptIn = (folder: string) => readdirSync(folder).filter((name) => name.includes('-kept-'));

describe('restoreFrom', () => {
  it('puts the backup in place and keeps the store of before, to the byte', () => {
    const { folder, file, backup } = storeAndBackup();
    const before = readFileSync(file);
    expect(restoreFrom(backup, file, NOW)).toEqual({ ok: true, value: undefined });
    expect(readFileSync(path.join(folder, 'cases-kept-20261124T100000.sqlite'))).toEqual(before);
    expect(idsIn(folder)).toEqual(['case-2']);
  });

  it('takes the note of the trail aside with its store, so that it does not speak against the one restored', async () => {
    const { folder, file, backup } = storeAndBackup();
    expect(readAnchor(folder)).toMatchObject({ seq: 2 });
    restoreFrom(backup, file, NOW);
    const { office } = openStore(folder);
    expect(office.notice).toBeNull();
    expect((await verifyStore(office, 'everything', office.anchor)).faults).toEqual([]);
  });

  it('leaves everything as it was where the backup cannot be read', () => {
    const { folder, file } = storeAndBackup();
    const before = readFileSync(file);
    const done = restoreFrom(path.join(folder, 'backups', 'gone.sqlite'), file, NOW);
    expect(done).toEqual({ ok: false, error: { code: 'restoreFailed', folder } });
    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['audit.anchor.json', 'cases.sqlite', 'cases.sqlite.closed.json']);
  });

  it('puts the store back where the backup cannot take its place', () => {
    const { folder, file, backup } = storeAndBackup();
    const before = readFileSync(file);
    // A folder of that name, with something in it, cannot be moved over.
    mkdirSync(path.join(`${file}.restore`, 'in-the-way'), { recursive: true });
    expect(restoreFrom(backup, file, NOW).ok).toBe(false);
    rmSync(`${file}.restore`, { recursive: true, force: true });
    expect(readFileSync(file)).toEqual(before);
    expect(idsIn(folder)).toEqual(['case-1']);
  });

  it('never takes a name under which a store is kept already', () => {
    const { folder, file, backup } = storeAndBackup();
    for (let count = 0; count < 3; count += 1) expect(restoreFrom(backup, file, NOW).ok).toBe(true);
    expect(keptIn(folder).filter((name) => name.endsWith('.sqlite'))).toHaveLength(3);
  });
});

describe('a restore that was cut off', () => {
  it.each([
    ['before the store was put aside', () => undefined],
    ['after the store was put aside', (file: string) => void moveAside(file, NOW)],
    [
      'with the journal of the store left',
      (file: string) => {
        moveAside(file, NOW);
        writeFileSync(`${file}-wal`, 'what was left');
      },
    ],
  ])('%s is completed by the next start, which says so', (_, cutOff) => {
    const { folder, file, backup } = storeAndBackup();
    writeFileSync(`${file}.restore`, readFileSync(backup));
    cutOff(file);
    const { office, database } = openStore(folder);
    expect(database.all('SELECT id FROM cases')).toEqual([{ id: 'case-2' }]);
    expect(office.notice).toMatch(/put another store in the place.*completed/);
    expect(office.audit.all(null).at(-1)?.act).toBe('storeRestored');
    expect(keptIn(folder).some((name) => name.endsWith('.sqlite'))).toBe(true);
    expect(existsSync(`${file}.restore`)).toBe(false);
    office.close();
    expect(openStore(folder).office.notice).toBeNull();
  });

  it.each(['.restore.part', '.restore.new'])('while %s was made is as if it had not been begun', (half) => {
    const { folder, file, backup } = storeAndBackup();
    writeFileSync(file + half, readFileSync(backup).subarray(0, 5_000));
    writeFileSync(`${file}${half}-wal`, 'words of cases');
    mkdirSync(`${file}${half}.lock`);
    expect(idsIn(folder)).toEqual(['case-1']);
    expect(readdirSync(folder).filter((name) => name.includes('.restore'))).toEqual([]);
  });

  it('is not completed where there was none', () => {
    const { folder, file } = storeAndBackup();
    expect(completeRestore(file, () => NOW)).toBe(false);
    expect(keptIn(folder)).toEqual([]);
  });
});

describe('startAfresh', () => {
  it('puts an empty store in place and keeps the one of before, to the byte', () => {
    const { folder, file } = storeAndBackup();
    writeFileSync(file, 'no store at all '.repeat(100));
    expect(startAfresh(file, NOW)).toEqual({ ok: true, value: undefined });
    expect(idsIn(folder)).toEqual([]);
    expect(readFileSync(path.join(folder, 'cases-kept-20261124T100000.sqlite'), 'utf8')).toContain('no store at all');
  });

  it('leaves the store in its place where an empty one cannot be made', () => {
    const { folder, file } = storeAndBackup();
    mkdirSync(path.join(`${file}.restore`, 'in-the-way'), { recursive: true });
    expect(startAfresh(file, NOW)).toEqual({ ok: false, error: { code: 'restoreFailed', folder } });
    rmSync(`${file}.restore`, { recursive: true, force: true });
    expect(idsIn(folder)).toEqual(['case-1']);
  });
});

describe('moveAside', () => {
  it('keeps the store with all that belongs to it, and can put it back', () => {
    const { folder, file } = storeAndBackup();
    writeFileSync(`${file}-wal`, 'journal');
    const before = readdirSync(folder).sort();
    const putBack = moveAside(file, NOW);
    expect(readdirSync(folder).sort()).toEqual([
      'cases-kept-20261124T100000.sqlite',
      'cases-kept-20261124T100000.sqlite-wal',
      'cases-kept-20261124T100000.sqlite.audit.anchor.json',
      'cases-kept-20261124T100000.sqlite.closed.json',
    ]);
    putBack();
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  it('moves nothing where not all of it can be moved', () => {
    const { folder, file } = storeAndBackup();
    writeFileSync(`${file}-wal`, 'journal');
    const before = readdirSync(folder).sort();
    const inTheWay = path.join(folder, `cases-kept-20261124T100000.sqlite.audit.anchor.json`);
    mkdirSync(path.join(inTheWay, 'theirs'), { recursive: true });
    expect(() => moveAside(file, NOW)).toThrow();
    rmSync(inTheWay, { recursive: true });
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  it('lets a store be started afresh without anything being said against it', async () => {
    const { folder, file } = storeAndBackup();
    moveAside(file, NOW);
    const { office, database } = openStore(folder);
    expect(database.all('SELECT id FROM cases')).toEqual([]);
    expect(office.notice).toBeNull();
    expect((await verifyStore(office, 'quickly', office.anchor)).faults).toEqual([]);
  });
});
