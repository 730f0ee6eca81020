import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Database } from 'node-sqlite3-wasm';
import { afterAll, describe, expect, it } from 'vitest';
import { explainHandOverError, readHandOver } from '../../../../electron/hand-over/hand-over-file.ts';
import { HAND_OVER_VERSION } from '../../../../electron/hand-over/hand-over-schema.ts';
import { openSealedFile } from '../../../../electron/seal/sealed-file.ts';
import { backupFolder, listBackups } from '../../../../electron/store/backups.ts';
import { CASEWORK, PRACTICE, type StoreKind } from '../../../../electron/store/migrate.ts';
import { openPracticeStore } from '../../../../electron/store/practice-store.ts';
import { restoreFrom } from '../../../../electron/store/put-aside.ts';
import { sha256Of } from '../../../../electron/store/sha256.ts';
import { verifyStore } from '../../../../electron/store/verify-store.ts';
import { CASE_FILE_VERSION } from '../../../../shared/case/case-file.ts';
import { explainCaseFileError, readCaseFile } from '../../../../shared/case/read-case-file.ts';
import { PRACTICE_PACK_VERSION } from '../../../../shared/training/practice-case.ts';
import { readPracticePack } from '../../../../shared/training/read-practice-pack.ts';
import { noteFigure } from '../../../support/note-figure.ts';
import { openStore, working } from '../../../support/open-store.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

// Files that the code of each release wrote, kept as they came from it: what is tested is that today's code opens them.
const FIXTURES = path.resolve(import.meta.dirname, '../../../fixtures');
const PASSPHRASE = 'a lamp by the harbour wall';
const NOTHING_HERE = { packs: new Set<string>(), cases: new Set<string>() };
const upTo = (version: number, from = 1) => Array.from({ length: version - from + 1 }, (_, index) => from + index);
const CASE_VERSIONS = upTo(CASE_FILE_VERSION);
const STORE_VERSIONS = upTo(CASEWORK.migrations.length);
/** The practice side came with the second shape of the store. */
const PRACTICE_VERSIONS = upTo(PRACTICE.migrations.length, 2);
const HAND_OVER_VERSIONS = upTo(HAND_OVER_VERSION);
const PACK_VERSIONS = upTo(PRACTICE_PACK_VERSION);

afterAll(() => {
  const formats = [CASE_VERSIONS, STORE_VERSIONS, PRACTICE_VERSIONS, HAND_OVER_VERSIONS, PACK_VERSIONS].flat().length;
  noteFigure(10, formats, `${formats} released formats open`);
});

const fixture = (name: string) => readFileSync(path.join(FIXTURES, name));

/** A folder with a store as a release left it. */
function releasedStore({ file }: StoreKind, version: number): { folder: string; file: string; bytes: Buffer } {
  const folder = temporaryFolder();
  const bytes = gunzipSync(fixture(`stores/${path.parse(file).name}-${version}.sqlite.gz`));
  writeFileSync(path.join(folder, file), bytes);
  return { folder, file: path.join(folder, file), bytes };
}

/** The bodies of cases in a store, as they are to the letter, by id. */
function bodiesIn(file: string): Map<string, string> {
  const copy = path.join(temporaryFolder(), 'copy.sqlite');
  copyFileSync(file, copy);
  const database = new Database(copy);
  database.exec('PRAGMA locking_mode=EXCLUSIVE');
  const rows = database.all('SELECT id, body FROM cases');
  database.close();
  return new Map(rows.map(({ id, body }) => [String(id), String(body)]));
}

describe('a store of a release', () => {
  it.each(STORE_VERSIONS)('%i opens with every case as it was, and a copy of before is kept', async (version) => {
    const { folder, file, bytes } = releasedStore(CASEWORK, version);
    const before = bodiesIn(file);
    expect(before.size).toBe(2);
    const { office, cases } = openStore(folder);
    expect(office.notice).toBeNull();
    for (const [id, body] of before) {
      expect(cases.get(id)).toMatchObject({ ok: true, value: { caseFile: { id } } });
      const kept = office.database.get('SELECT body FROM main.cases WHERE id = ?', [id]);
      expect(String(kept?.['body'])).toBe(body);
    }
    expect(office.settings.profiles().list).toHaveLength(1);
    if (version > 1) expect(office.database.all('SELECT digest FROM assets')).toHaveLength(1);
    if (version > 3) expect(office.versions.list('first').length).toBeGreaterThan(1);
    expect((await verifyStore(office, 'everything', office.anchor)).faults).toEqual([]);
    office.close();
    const copies = listBackups(folder).map(({ name }) => readFileSync(path.join(backupFolder(folder), name)));
    expect(copies.map((copy) => bodiesOf(copy))).toEqual(version < CASEWORK.migrations.length ? [before] : []);
    // Nothing was written to it but the mode of its journal, which stands in two bytes of its head, and what counts changes.
    for (const copy of copies) expect(copy.subarray(100).equals(bytes.subarray(100))).toBe(true);
  });

  it('is migrated again from the copy that was kept, where that is restored', () => {
    const { folder, file, bytes } = releasedStore(CASEWORK, 1);
    openStore(folder).office.close();
    const [kept] = listBackups(folder);
    expect(restoreFrom(path.join(backupFolder(folder), kept?.name ?? ''), file, '2026-11-25T10:00:00.000Z').ok).toBe(
      true,
    );
    const { office } = openStore(folder);
    expect(
      new Map(office.database.all('SELECT id, body FROM main.cases').map((row) => [row['id'], row['body']])),
    ).toEqual(bodiesOf(bytes));
  });

  it('stays as it is where no copy of it can be kept', () => {
    const { folder, file, bytes } = releasedStore(CASEWORK, 2);
    writeFileSync(path.join(folder, 'backups'), 'a file where the folder should be');
    expect(() => openStore(folder)).toThrow('cannotOpen');
    expect(bodiesIn(file)).toEqual(bodiesOf(bytes));
    expect(readFileSync(file).readUInt32BE(60)).toBe(2);
  });

  it.each(PRACTICE_VERSIONS)('%i of the practice side opens with trainee and attempt', (version) => {
    const { folder } = releasedStore(PRACTICE, version);
    const opened = openPracticeStore(folder, working());
    if (!opened.ok) throw new Error(opened.error.code);
    expect(opened.value.trainees()).toMatchObject([{ id: 'trainee-1', name: 'A Trainee' }]);
    expect(opened.value.attempts()).toMatchObject({ ok: true, value: [{ id: 'attempt-1' }] });
    expect(opened.value.cases.get('attempt-1')).toMatchObject({ ok: true });
    opened.value.close();
  });
});

describe('a file of a release', () => {
  it.each(CASE_VERSIONS)('case file %i opens', (version) => {
    const read = readCaseFile(fixture(`case-version-${version}.json`).toString());
    expect(read.ok && read.value.version).toBe(CASE_FILE_VERSION);
  });

  it.each(HAND_OVER_VERSIONS)('hand-over %i opens, with its history and trail, sealed or not', async (version) => {
    const plain = new Uint8Array(fixture(`hand-over-version-${version}.counterpoise`));
    const opened = await openSealedFile(
      new Uint8Array(fixture(`hand-over-version-${version}-sealed.counterpoise`)),
      PASSPHRASE,
    );
    expect(opened.ok && sha256Of(opened.value)).toBe(sha256Of(plain));
    const read = await readHandOver(plain);
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value.cases).toMatchObject([{ caseFile: { id: 'first' }, versions: 2, trails: [{}] }]);
  });

  it.each(PACK_VERSIONS)('practice pack %i opens', (version) => {
    expect(readPracticePack(fixture(`practice-pack-version-${version}.json`).toString(), NOTHING_HERE).ok).toBe(true);
  });
});

describe('what a newer release wrote', () => {
  it('is shown and not changed by a byte, where it is a store', () => {
    const { folder, file } = releasedStore(CASEWORK, CASEWORK.migrations.length);
    const raw = new Database(file);
    raw.exec('PRAGMA locking_mode=EXCLUSIVE');
    raw.exec('PRAGMA user_version=99');
    raw.close();
    const before = readFileSync(file);
    const { office, cases } = openStore(folder);
    expect(office.readOnly).toContain('newer Counterpoise (store version 99)');
    expect(cases.get('first')).toMatchObject({ ok: true });
    expect(cases.shelve(['first'], 'bin')).toMatchObject({ ok: false, error: { code: 'readOnly' } });
    office.close();
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(existsSync(backupFolder(folder))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.startsWith('cases.sqlite'))).toEqual(['cases.sqlite']);
  });

  it('is named, where it is a case, and stays as it is in the store', () => {
    const { folder, file } = releasedStore(CASEWORK, CASEWORK.migrations.length);
    const raw = new Database(file);
    raw.exec('PRAGMA locking_mode=EXCLUSIVE');
    const newer = String(raw.get("SELECT body FROM cases WHERE id = 'first'")?.['body']).replace(
      `"version":${CASE_FILE_VERSION}`,
      '"version":99',
    );
    raw.run("UPDATE cases SET body = ?, digest = ? WHERE id = 'first'", [newer, sha256Of(newer)]);
    raw.close();
    const { office, cases } = openStore(folder);
    const opened = cases.get('first');
    expect(opened).toMatchObject({ ok: false, error: { code: 'caseUnreadable' } });
    expect(JSON.stringify(opened)).toContain('newer Counterpoise');
    expect(office.database.get("SELECT body FROM main.cases WHERE id = 'first'")?.['body']).toBe(newer);
  });

  it('is refused with the right words, where it is a file', async () => {
    const newerCase = readCaseFile(
      JSON.stringify({ ...JSON.parse(String(fixture('case-version-4.json'))), version: 99 }),
    );
    expect(newerCase.ok ? '' : explainCaseFileError(newerCase.error).join()).toContain('newer Counterpoise');
    const content = String(fixture('hand-over-version-1.counterpoise')).slice(
      '{"digest":"","content":'.length + 64,
      -2,
    );
    const other = content.replace('"version":1', '"version":99');
    const handOver = await readHandOver(Buffer.from(`{"digest":"${sha256Of(other)}","content":${other}}\n`));
    expect(handOver.ok ? '' : explainHandOverError(handOver.error).join()).toContain('newer Counterpoise');
    const pack = JSON.parse(String(fixture('practice-pack-version-1.json')));
    const newerPack = readPracticePack(JSON.stringify({ ...pack, version: 99 }), NOTHING_HERE);
    expect(newerPack.ok ? '' : newerPack.error.join()).toContain('newer Counterpoise');
  });
});

function bodiesOf(bytes: Uint8Array): Map<string, string> {
  const file = path.join(temporaryFolder(), 'cases.sqlite');
  writeFileSync(file, bytes);
  return bodiesIn(file);
}
