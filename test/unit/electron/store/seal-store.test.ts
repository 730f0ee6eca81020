import { copyFileSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Database } from 'node-sqlite3-wasm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { newKeyRing, openKeyRing } from '../../../../electron/seal/key-ring.ts';
import { sealedPayloads } from '../../../../electron/seal/sealed-payloads.ts';
import { hashOf } from '../../../../electron/store/audit-trail.ts';
import { PLAIN, type Payloads } from '../../../../electron/store/payload.ts';
import { clearTraces, sealCases, sealStateOf } from '../../../../electron/store/seal-store.ts';
import type { CaseFile } from '../../../../shared/case/case-file.ts';
import { OPEN_LISTING } from '../../../support/build-listing.ts';
import { emptyCase } from '../../../support/build-case.ts';
import { openBare, partsOver } from '../../../support/open-parts.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const made = newKeyRing('correct horse battery staple');
const COUNT = 5;

/** Words that stand nowhere but where each is put. */
const CANARIES = ['heronbody', 'heronundo', 'herondetail', 'heronlisting', 'heronsearch', 'heronearlier', 'herongone'];

function caseOf(number: number, words: string): CaseFile {
  const caseFile = emptyCase();
  const request = { ...caseFile.request, reference: `FOI-${number}`, text: words };
  return { ...caseFile, id: `case-${number}`, request };
}

function opened(folder: string): Database {
  const database = openBare(folder);
  onTestFinished(() => {
    if (database.isOpen) database.close();
  });
  return database;
}

/** A store with some history: saved, worked on, looked for, one case purged, so that free pages hold words too. */
function filledStore() {
  const folder = temporaryFolder();
  const database = opened(folder);
  const { cases, audit, search } = partsOver(database, folder);
  for (let number = 1; number <= COUNT; number++) {
    const id = `case-${number}`;
    for (const [act, words] of [
      ['created', 'heronearlier '.repeat(50)],
      ['changedWhole', `heronbody ${'words '.repeat(3000)}`],
    ] as const) {
      const saved = cases.save({
        caseFile: caseOf(number, words),
        bookmark: null,
        undoable: {
          version: 4,
          past: [{ page: 'request', claimId: null, changes: [{ path: ['request'], value: 'heronundo' }] }],
          future: [],
        },
        listing: { ...OPEN_LISTING, reference: `FOI-${number}`, subject: 'heronlisting' },
        act,
        note: { detail: 'herondetail' },
      });
      if (!saved.ok) throw new Error('Not saved');
    }
    search.put(id, { request: 'heronsearch', reasoning: '', letter: '' });
  }
  cases.save({
    ...{ caseFile: caseOf(9, 'herongone '.repeat(2000)), bookmark: null, undoable: null, act: 'created' },
    listing: OPEN_LISTING,
  });
  cases.shelve(['case-9'], 'bin');
  cases.purge(['case-9'], 'done with');
  return { folder, database, audit };
}

/** Everything that the sealing rewrites, as it reads. */
function wordsOf(database: Database, payloads: Payloads) {
  const text = (sql: string, purposeOf: (row: Record<string, unknown>) => string) =>
    database.all(sql).map((row) => {
      const { value, ...others } = row as Record<string, unknown>;
      return [others, value === null ? null : payloads.readText(purposeOf(row), value)];
    });
  return {
    bodies: text('SELECT number, id, saved_at, shelf, body AS value FROM main.cases', ({ id }) => `body|${id}`),
    undo: text('SELECT id, undoable AS value FROM main.cases', ({ id }) => `undoable|${id}`),
    audit: text(
      'SELECT seq, at, account, machine, act, case_id, digest, hash, detail AS value FROM audit',
      ({ seq }) => `audit|${seq}`,
    ),
    versions: database
      .all('SELECT * FROM versions')
      .map(({ payload, ...row }) => [
        row,
        Buffer.from(payloads.readBytes(`version|${row['case_id']}|${row['number']}`, payload)).toString('base64'),
      ]),
  };
}

function hits(folder: string, words: readonly (string | Uint8Array)[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .flatMap((name) => {
      const bytes = readFileSync(path.join(folder, name));
      return words
        .filter((word) => bytes.includes(Buffer.from(word)))
        .map((word) => `${name}: ${Buffer.from(word).toString('hex')}`);
    });
}

async function sealed() {
  const { ring, dataKey } = await made;
  const store = filledStore();
  const before = wordsOf(store.database, PLAIN);
  const payloads = sealedPayloads(dataKey);
  const order = { from: PLAIN, to: payloads, ring, alongside: () => undefined, folder: store.folder };
  return { ...store, before, payloads, order, ring, dataKey };
}

describe('sealCases', () => {
  it('leaves no word of any case in the files, and everything readable by the key', async () => {
    const { folder, database, before, payloads, order, ring } = await sealed();
    const packed = database
      .all('SELECT payload FROM versions WHERE is_whole = 1')
      .map(({ payload }) => (payload as Uint8Array).slice(0, 24));
    expect(hits(folder, CANARIES).length).toBeGreaterThanOrEqual(5);
    expect(hits(folder, packed).length).toBeGreaterThan(0);
    expect(sealStateOf(database)).toEqual({ kind: 'plain' });

    expect(sealCases(database, order)).toEqual({ ok: true, value: true });
    expect(hits(folder, CANARIES)).toEqual([]);
    expect(hits(folder, packed)).toEqual([]);
    expect(wordsOf(database, payloads)).toEqual(before);
    expect(sealStateOf(database)).toEqual({ kind: 'sealed', ring });

    // And none comes back with the list and the search, which are in memory, nor with the next save or the closing.
    const parts = partsOver(database, folder, payloads);
    parts.search.put('case-1', { request: 'heronsearch', reasoning: '', letter: '' });
    parts.audit.append({ act: 'opened', caseId: 'case-1', detail: 'herondetail' });
    expect(parts.search.find('heronsearch', null).hits).toEqual([]);
    expect(hits(folder, CANARIES)).toEqual([]);
    database.close();
    expect(hits(folder, CANARIES)).toEqual([]);
  });

  it('is taken back to the last byte, the chain of the audit trail unbroken throughout', async () => {
    const { folder, database, before, payloads, order } = await sealed();
    sealCases(database, order);
    database.close();
    const again = opened(folder);
    expect(sealStateOf(again).kind).toBe('sealed');
    const parts = partsOver(again, folder, payloads);
    expect(parts.versions.text('case-1', 1)).toContain('heronearlier');
    expect(chainFaults(parts.audit.all(null))).toEqual([]);
    expect(sealCases(again, { ...order, from: payloads, to: PLAIN, ring: null })).toEqual({ ok: true, value: true });
    expect(wordsOf(again, PLAIN)).toEqual(before);
    expect(sealStateOf(again)).toEqual({ kind: 'plain' });
    expect(chainFaults(partsOver(again, folder).audit.all(null))).toEqual([]);
    expect(partsOver(again, folder).cases.get('case-1').ok).toBe(true);
  });

  it('opens by its own passphrase, and says whether that was wrong or the keys are damaged', async () => {
    const { database, order, dataKey } = await sealed();
    sealCases(database, order);
    const kept = sealStateOf(database);
    const ring = kept.kind === 'sealed' ? kept.ring : null;
    expect(await openKeyRing(ring, 'correct horse battery staple')).toEqual({ ok: true, value: dataKey });
    expect(await openKeyRing(ring, 'wrong horse')).toEqual({ ok: false, error: 'wrongPassphrase' });
    database.run("UPDATE settings SET value = replace(value, '\"logN\":17', '\"logN\":16') WHERE name = 'keyRing'");
    expect(sealStateOf(database)).toEqual({ kind: 'damaged' });
    database.run("DELETE FROM settings WHERE name = 'keyRing'");
    expect(sealStateOf(database)).toEqual({ kind: 'damaged' });
  });

  it('writes its entry of the audit trail in the same transaction', async () => {
    const { folder, database, payloads, order } = await sealed();
    const { audit } = partsOver(database, folder, payloads);
    sealCases(database, { ...order, alongside: () => audit.append({ act: 'storeSealed' }) });
    expect(audit.read(null, null).entries[0]?.act).toBe('storeSealed');
    expect(chainFaults(audit.all(null))).toEqual([]);
  });

  it('changes nothing when something fails on the way', async () => {
    const { database, before, order } = await sealed();
    const failing = () => {
      throw new Error('no');
    };
    expect(sealCases(database, { ...order, alongside: failing }).ok).toBe(false);
    expect(wordsOf(database, PLAIN)).toEqual(before);
    expect(sealStateOf(database)).toEqual({ kind: 'plain' });
    expect(database.get("SELECT count(*) AS n FROM case_texts WHERE case_texts MATCH 'heronsearch'")).toEqual({
      n: COUNT,
    });
  });

  it('refuses to take the seal off what it cannot read, and names it', async () => {
    const { folder, database, payloads, order } = await sealed();
    sealCases(database, order);
    partsOver(database, folder, payloads);
    database.run("UPDATE main.cases SET body = (SELECT body FROM main.cases WHERE id = 'case-1') WHERE id = 'case-2'");
    const undone = sealCases(database, { ...order, from: payloads, to: PLAIN, ring: null });
    expect(undone).toEqual({ ok: false, error: { code: 'sealingRefused', lines: ['Case case-2'] } });
    expect(sealStateOf(database).kind).toBe('sealed');
    expect(database.get("SELECT count(*) AS n FROM main.cases WHERE typeof(body) = 'text'")).toEqual({ n: 0 });
  });
});

describe('a kill while sealing', () => {
  it('at any text or statement before the commit leaves the store as it was', async () => {
    const { folder, database, before, payloads, order } = await sealed();
    const left: string[] = [];
    const to = killable(payloads, () => left.push(leftBy(folder)));
    sealCases(database, { ...order, to, alongside: () => left.push(leftBy(folder)) });
    // Two texts a case, two versions of each and of the one that is gone, and the trail.
    expect(left.length).toBeGreaterThanOrEqual(COUNT * 4 + 15);
    for (const copy of left) {
      const again = openBare(copy);
      expect(sealStateOf(again)).toEqual({ kind: 'plain' });
      expect(wordsOf(again, PLAIN)).toEqual(before);
      expect(partsOver(again, copy).cases.get('case-1').ok).toBe(true);
      again.close();
    }
  });

  it('at any statement after the commit leaves it sealed, and the next start clears the traces', async () => {
    const { folder, database, before, payloads, order, ring } = await sealed();
    const left: string[] = [];
    const exec = database.exec.bind(database);
    database.exec = (sql) => {
      if (isCommitted(database)) left.push(leftBy(folder));
      return exec(sql);
    };
    sealCases(database, order);
    expect(left.length).toBe(4);
    for (const copy of left) {
      const again = openBare(copy);
      expect(sealStateOf(again)).toEqual({ kind: 'sealed', ring });
      expect(wordsOf(again, payloads)).toEqual(before);
      expect(clearTraces(again)).toBe(true);
      expect(hits(copy, CANARIES)).toEqual([]);
      expect(again.get("SELECT 1 FROM settings WHERE name = 'traces'")).toBe(null);
      again.close();
    }
  });
});

/** The files as a run that is killed now would leave them. */
function leftBy(folder: string): string {
  const copy = temporaryFolder();
  for (const name of readdirSync(folder))
    if (!name.endsWith('.lock')) copyFileSync(path.join(folder, name), path.join(copy, name));
  return copy;
}

function killable(payloads: Payloads, onText: () => void): Payloads {
  return {
    ...payloads,
    text: (purpose, text) => {
      onText();
      return payloads.text(purpose, text);
    },
    bytes: (purpose, bytes) => {
      onText();
      return payloads.bytes(purpose, bytes);
    },
  };
}

function isCommitted(database: Database): boolean {
  return !database.inTransaction && sealStateOf(database).kind === 'sealed';
}

function chainFaults(entries: readonly (Parameters<typeof hashOf>[0] & { readonly hash: string })[]): number[] {
  return entries
    .filter((entry, index) => hashOf(entry, entries[index - 1]?.hash ?? '') !== entry.hash)
    .map(({ seq }) => seq);
}
