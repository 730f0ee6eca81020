import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Database } from 'node-sqlite3-wasm';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../../electron/store/database.ts';
import { explainStoreError, type StoreError } from '../../../../electron/store/store-error.ts';
import { openStore } from '../../../support/open-store.ts';
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
    expect(pragma('user_version')).toBe(2);
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

  it('refuses the database of another program and does not touch its settings', () => {
    const folder = temporaryFolder();
    const other = new Database(path.join(folder, 'cases.sqlite'));
    other.exec('CREATE TABLE theirs (a)');
    other.close();
    expect(refused(folder)).toEqual({ code: 'foreign' });
  });

  it('refuses a store of a newer version', () => {
    const { folder } = closedStore();
    const { database } = openStore(folder);
    database.exec('PRAGMA user_version=7');
    database.close();
    expect(refused(folder)).toEqual({ code: 'newer', version: 7, understood: 2 });
  });

  it('says so when the folder cannot be written to, or is not there', ({ skip }) => {
    expect(openDatabase(path.join(temporaryFolder(), 'missing'))).toEqual({ ok: false, error: { code: 'cannotOpen' } });
    const folder = smallVolume('size=64k,ro');
    if (folder === null) return skip('no volume can be mounted here');
    expect(openDatabase(folder)).toEqual({ ok: false, error: { code: 'cannotOpen' } });
  });

  it('explains every refusal with the place of the file and what to do', () => {
    const errors: StoreError[] = [
      { code: 'empty' },
      { code: 'missing' },
      { code: 'damaged' },
      { code: 'foreign' },
      { code: 'newer', version: 7, understood: 2 },
      { code: 'cannotOpen' },
    ];
    for (const error of errors) expect(explainStoreError(error, '/data')).toContain('cases.sqlite in /data');
  });
});
