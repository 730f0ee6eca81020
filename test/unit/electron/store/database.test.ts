import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Database } from 'node-sqlite3-wasm';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../../electron/store/database.ts';
import { columnsOf } from '../../../../electron/store/lacks-columns.ts';
import { CASEWORK, migrate, PRACTICE } from '../../../../electron/store/migrate.ts';
import { explainStoreError, type StoreError } from '../../../../electron/store/store-error.ts';
import { maintainedCase } from '../../../support/build-case.ts';
import { openStore, order } from '../../../support/open-store.ts';
import { smallVolume } from '../../../support/small-volume.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** A folder with a store in it that was closed as it should be. */
function closedStore(): { folder: string; file: string } {
  const folder = temporaryFolder();
  openStore(folder).database.close();
  return { folder, file: path.join(folder, 'cases.sqlite') };
}

/** Opens, expects a refusal, and expects the file to be byte for byte what it was. */
function refused(folder: string): StoreError {
  const file = path.join(folder, 'cases.sqlite');
  const before = existsSync(file) ? readFileSync(file) : null;
  const result = openDatabase(folder);
  if (result.ok) throw new Error('The store was opened');
  expect(existsSync(file) ? readFileSync(file) : null).toEqual(before);
  expect(existsSync(`${file}.lock`)).toBe(false);
  return result.error;
}

describe('openDatabase', () => {
  it('makes a store where there is none, with the settings that survive a kill', () => {
    const { database, folder } = openStore();
    const pragma = (name: string) => Object.values(database.get(`PRAGMA ${name}`) ?? {})[0];
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('locking_mode')).toBe('exclusive');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('user_version')).toBe(4);
    expect(pragma('application_id')).toBe(0x63706f69);
    expect(readdirSync(folder).filter((name) => name.includes('.new'))).toEqual([]);
  });

  it('opens a store again after it was closed', () => {
    openStore(closedStore().folder);
  });

  it('clears the lock that a killed run left behind', () => {
    const { folder, file } = closedStore();
    mkdirSync(`${file}.lock`);
    openStore(folder);
  });

  it('does not take away a lock folder with something in it', () => {
    const { folder, file } = closedStore();
    mkdirSync(`${file}.lock`);
    writeFileSync(path.join(`${file}.lock`, 'theirs'), '');
    expect(openDatabase(folder)).toEqual({ ok: false, error: { code: 'cannotOpen' } });
    expect(existsSync(path.join(`${file}.lock`, 'theirs'))).toBe(true);
  });

  it('finishes making a store where a killed run had begun to', () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'cases.sqlite.new'), 'half a store');
    mkdirSync(path.join(folder, 'cases.sqlite.new.lock'));
    openStore(folder);
    expect(readdirSync(folder).filter((name) => name.includes('.new'))).toEqual([]);
  });

  it('refuses an empty file, which would look like a store without cases', () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'cases.sqlite'), '');
    expect(refused(folder)).toEqual({ code: 'empty' });
  });

  it('refuses to start afresh beside the journal of a store that has been taken away', () => {
    const { folder, file } = closedStore();
    writeFileSync(`${file}-wal`, 'the latest changes');
    renameSync(file, `${file}.elsewhere`);
    expect(refused(folder)).toEqual({ code: 'missing' });
    expect(readFileSync(`${file}-wal`, 'utf8')).toBe('the latest changes');
  });

  it.each(['not a database', 'x'.repeat(10_000), `SQLite format 3\0${'x'.repeat(50)}`])(
    'refuses a file that is no database',
    (content) => {
      const folder = temporaryFolder();
      writeFileSync(path.join(folder, 'cases.sqlite'), content);
      expect(refused(folder)).toEqual({ code: 'damaged' });
    },
  );

  it('refuses a store whose pages are damaged', () => {
    const { folder, file } = closedStore();
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 100, 4096);
    writeFileSync(file, bytes);
    expect(refused(folder)).toEqual({ code: 'damaged' });
  });

  it('refuses a store that is damaged in a page which opening alone would not read', () => {
    const { folder, file } = closedStore();
    const bytes = readFileSync(file);
    const last = bytes.length - 4096;
    expect(last).toBeGreaterThanOrEqual(4096);
    bytes.fill(0x5a, last);
    writeFileSync(file, bytes);
    expect(refused(folder)).toEqual({ code: 'damaged' });
  });

  it('refuses a damaged store with its journal, and leaves both to the byte', () => {
    const { folder } = closedStore();
    openStore(folder).cases.save(order(maintainedCase()));
    const copy = temporaryFolder();
    const [file, journal] = [path.join(copy, 'cases.sqlite'), path.join(copy, 'cases.sqlite-wal')];
    const bytes = readFileSync(path.join(folder, 'cases.sqlite'));
    bytes.fill(0x5a, 4096 * 2);
    writeFileSync(file, bytes);
    // Whole in itself: opened for writing, it would be played into the store.
    writeFileSync(journal, readFileSync(path.join(folder, 'cases.sqlite-wal')));
    const before = readFileSync(journal);
    expect(refused(copy)).toEqual({ code: 'damaged' });
    expect(readFileSync(journal)).toEqual(before);
  });

  it('refuses a store in whose schema a letter was changed, and leaves it to the byte', () => {
    const { folder, file } = closedStore();
    const bytes = readFileSync(file);
    const at = bytes.indexOf('act TEXT NOT NULL,\n    case_id');
    expect(at).toBeGreaterThan(0);
    bytes.write('b', at);
    writeFileSync(file, bytes);
    expect(refused(folder)).toEqual({ code: 'damaged' });
  });

  it.each([CASEWORK, PRACTICE])(
    'looks for the columns that the migrations make, no more and no less: $file',
    (kind) => {
      const database = new Database();
      migrate(database, 0, kind);
      const expected = Object.entries(kind.columns).map(
        ([table, names]) => [table, new Set(names.split(' '))] as const,
      );
      expect(columnsOf(database)).toEqual(new Map(expected));
      database.close();
    },
  );

  it('refuses the database of another program and does not touch its settings', () => {
    const folder = temporaryFolder();
    const other = new Database(path.join(folder, 'cases.sqlite'));
    other.exec('CREATE TABLE theirs (a)');
    other.close();
    expect(refused(folder)).toEqual({ code: 'foreign' });
  });

  it('opens a store of a newer version for reading only, says so, and leaves it as it is', () => {
    const { folder, file } = closedStore();
    const first = openStore(folder);
    first.cases.save(order(maintainedCase()));
    first.office.close();
    const raw = new Database(file);
    raw.exec('PRAGMA locking_mode=EXCLUSIVE');
    raw.exec('PRAGMA user_version=7');
    raw.close();
    const before = readFileSync(file);
    const { office } = openStore(folder);
    expect(office.readOnly).toMatch(/newer Counterpoise \(store version 7\).*changes nothing/);
    expect(office.cases.get('case-1')).toMatchObject({ ok: true, value: { caseFile: maintainedCase() } });
    office.close();
    expect(readFileSync(file)).toEqual(before);
  });

  it('says so when the folder cannot be written to, or is not there', ({ skip }) => {
    expect(openDatabase(path.join(temporaryFolder(), 'missing'))).toEqual({ ok: false, error: { code: 'folderGone' } });
    const folder = smallVolume('size=64k,ro');
    if (folder === null) return skip('no volume can be mounted here');
    expect(openDatabase(folder)).toEqual({ ok: false, error: { code: 'folderReadOnly' } });
  });

  it('explains every refusal in words that say what to do', () => {
    const errors: StoreError[] = [
      { code: 'empty' },
      { code: 'missing' },
      { code: 'gone' },
      { code: 'damaged' },
      { code: 'foreign' },
      { code: 'keysDamaged' },
      { code: 'folderReadOnly' },
      { code: 'folderFull' },
      { code: 'folderGone' },
      { code: 'inUse', machine: 'desk-2', account: 'colleague' },
      { code: 'cannotOpen' },
    ];
    for (const error of errors) expect(explainStoreError(error)).toMatch(/^The (case store|data folder)|^There is/);
  });
});
