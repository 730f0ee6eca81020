import type { Database } from 'node-sqlite3-wasm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../../../shared/bridge/history-contract.ts';
import { auditTrail, hashOf, type ChainHead } from '../../../../electron/store/audit-trail.ts';
import { inTransaction } from '../../../../electron/store/transaction.ts';
import { PLAIN } from '../../../../electron/store/payload.ts';
import { verifyStore } from '../../../../electron/store/verify-store.ts';
import type { Office } from '../../../../electron/start/office.ts';
import { noteFigure } from '../../../support/note-figure.ts';
import { openStore, working } from '../../../support/open-store.ts';

const ENTRIES = 1_000;
/** The check looks at so many entries at a time: faults are planted on both sides of that, and at the ends. */
const PLACES = [1, 2, 3, 249, 250, 251, 252, 499, 500, 501, 750, 751, 998, 999, 1_000];
const COLUMNS = ['at', 'account', 'machine', 'act', 'case_id', 'digest', 'hash', 'detail'] as const;

/** A store with a trail of its own making, and nothing to keep it from being tampered with. */
function tamperedStore(): { office: Office; database: Database; entries: AuditEntry[]; head: ChainHead | null } {
  const { office, database } = openStore();
  const trail = auditTrail(database, PLAIN, working().desk, working().now);
  inTransaction(database, () => {
    for (let count = 1; count <= ENTRIES; count += 1) trail.append({ act: 'exported', detail: `letter ${count}` });
  });
  database.exec('DROP TRIGGER audit_is_not_changed; DROP TRIGGER audit_is_not_deleted;');
  return { office, database, entries: trail.all(null), head: trail.head() };
}

function entryAt(log: readonly AuditEntry[], at: number): AuditEntry {
  const entry = log[at];
  if (entry === undefined) throw new Error(`There is no entry at ${at}`);
  return entry;
}

/** Numbers a log anew, as one would who wants nothing to show. */
function numbered(log: AuditEntry[], _done: unknown): void {
  for (const [index, entry] of log.entries()) if (entry.seq !== index + 1) log[index] = { ...entry, seq: index + 1 };
}

/** Tampers, gives the first entry at which the check finds a fault, and undoes it. */
async function foundAt({ office, database }: { office: Office; database: Database }, tamper: () => void) {
  database.exec('BEGIN');
  try {
    tamper();
    return (await verifyStore(office, 'quickly')).faults[0]?.seq ?? null;
  } finally {
    database.exec('ROLLBACK');
  }
}

describe('the audit trail', () => {
  let store: ReturnType<typeof tamperedStore>;
  beforeEach(() => {
    store = tamperedStore();
  });

  it('is whole as it was written, entry by entry after the one before', async () => {
    expect(await verifyStore(store.office, 'quickly', store.head)).toMatchObject({ entries: ENTRIES, faults: [] });
    store.entries.forEach((entry, index) => {
      expect(entry.hash).toBe(hashOf(entry, store.entries[index - 1]?.hash ?? ''));
    });
  });

  it('shows every entry that was changed, in any column', async () => {
    for (const seq of PLACES) {
      for (const column of COLUMNS) {
        const value = column === 'act' ? 'opened' : column === 'at' ? '2020-01-01T00:00:00.000Z' : 'changed';
        const seen = await foundAt(store, () =>
          store.database.run(`UPDATE audit SET ${column} = ? WHERE seq = ?`, [value, seq]),
        );
        expect([seq, column, seen]).toEqual([seq, column, seq]);
      }
    }
  });

  it('shows an entry that was changed with a hash that fits it, by the one after', async () => {
    for (const seq of PLACES.slice(0, -1)) {
      const entry = store.entries[seq - 1];
      if (entry === undefined) throw new Error('No such entry');
      const changed = { ...entry, detail: 'changed' };
      const hash = hashOf(changed, store.entries[seq - 2]?.hash ?? '');
      const seen = await foundAt(store, () =>
        store.database.run('UPDATE audit SET detail = ?, hash = ? WHERE seq = ?', [changed.detail, hash, seq]),
      );
      expect(seen).toBe(seq + 1);
    }
  });

  it('shows where an entry was taken out, with the gap and with the gap closed', async () => {
    for (const seq of PLACES.slice(0, -1)) {
      const gap = await foundAt(store, () => store.database.run('DELETE FROM audit WHERE seq = ?', [seq]));
      expect(gap).toBe(seq + 1);
      const closed = await foundAt(store, () => {
        store.database.run('DELETE FROM audit WHERE seq = ?', [seq]);
        // By way of negative numbers, so that none is there twice on the way.
        store.database.run('UPDATE audit SET seq = -(seq - 1) WHERE seq > ?', [seq]);
        store.database.run('UPDATE audit SET seq = -seq WHERE seq < 0');
      });
      expect(closed).toBe(seq);
    }
  });

  it('shows where two entries were swapped', async () => {
    for (const seq of PLACES.slice(0, -1)) {
      const seen = await foundAt(store, () => {
        store.database.run('UPDATE audit SET seq = -1 WHERE seq = ?', [seq]);
        store.database.run('UPDATE audit SET seq = ? WHERE seq = ?', [seq, seq + 1]);
        store.database.run('UPDATE audit SET seq = ? WHERE seq = -1', [seq + 1]);
      });
      expect(seen).toBe(seq);
    }
  });

  it.each([
    ['another', `'made up'`],
    ['the same again', 'detail'],
  ])('shows where %s was put in', async (_, detail) => {
    for (const seq of PLACES) {
      const seen = await foundAt(store, () => {
        store.database.run('UPDATE audit SET seq = -(seq + 1) WHERE seq > ?', [seq]);
        store.database.run('UPDATE audit SET seq = -seq WHERE seq < 0');
        store.database.run(
          `INSERT INTO audit (seq, at, account, machine, act, case_id, digest, hash, detail)
           SELECT seq + 1, at, account, machine, act, case_id, digest, hash, ${detail} FROM audit WHERE seq = ?`,
          [seq],
        );
      });
      expect(seen).toBe(seq + 1);
    }
  });

  it.each([
    ['changed', (log: AuditEntry[], at: number) => log.splice(at, 1, { ...entryAt(log, at), detail: 'changed' }), 0],
    ['taken out', (log: AuditEntry[], at: number) => log.splice(at, 1), 1],
    ['taken out and the gap closed', (log: AuditEntry[], at: number) => numbered(log, log.splice(at, 1)), 0],
    [
      'swapped with the next',
      (log: AuditEntry[], at: number) => numbered(log, log.splice(at, 0, ...log.splice(at + 1, 1))),
      0,
    ],
    ['doubled', (log: AuditEntry[], at: number) => numbered(log, log.splice(at, 0, entryAt(log, at))), 1],
    [
      'put before',
      (log: AuditEntry[], at: number) => numbered(log, log.splice(at, 0, { ...entryAt(log, at), detail: 'made up' })),
      0,
    ],
  ])('shows every single one of a thousand entries that was %s, at its number', async (how, tamper, behind) => {
    const { entries, office } = store;
    // The last entry has no next one, and nothing follows where it was.
    for (let at = 0; at < ENTRIES - 1; at += 1) {
      const log = [...entries];
      tamper(log, at);
      const from = (seq: number, limit: number) => log.filter((entry) => entry.seq >= seq).slice(0, limit);
      const { faults } = await verifyStore({ ...office, audit: { ...office.audit, from } }, 'quickly');
      expect(faults[0]?.seq).toBe(at + 1 + behind);
    }
    noteFigure(25, ENTRIES - 1, `${ENTRIES - 1} entries ${how}`);
  });

  it('shows a tail that was cut off by what was noted outside, and only so', async () => {
    const { office, database, head } = store;
    for (const from of [1, 500, 1_000]) {
      database.exec('BEGIN');
      database.run('DELETE FROM audit WHERE seq >= ?', [from]);
      expect((await verifyStore(office, 'quickly')).faults).toEqual([]);
      expect((await verifyStore(office, 'quickly', head)).faults).toMatchObject([{ seq: 1_000 }]);
      database.exec('ROLLBACK');
    }
  });

  it('names an entry that cannot be read, and goes on behind it', async () => {
    store.database.run("UPDATE audit SET act = 'invented' WHERE seq = 500");
    store.database.run("UPDATE audit SET account = 'x' WHERE seq = 700");
    const { faults, entries } = await verifyStore(store.office, 'quickly');
    expect(faults).toEqual([
      { seq: 500, caseId: null, says: 'The audit trail cannot be read at entry 500.' },
      expect.objectContaining({ seq: 700 }),
    ]);
    expect(entries).toBe(ENTRIES);
  });
});

describe('a trail as the app keeps it', () => {
  it('cannot be changed or shortened through the database', () => {
    const { office, database } = openStore();
    office.audit.append({ act: 'printed' });
    expect(() => database.run("UPDATE audit SET act = 'opened'")).toThrow(/append only/);
    expect(() => database.run('DELETE FROM audit')).toThrow(/append only/);
  });

  it('gives pages of the newest first, without a gap', () => {
    const { office } = openStore();
    for (let count = 0; count < 450; count += 1) office.audit.append({ act: 'printed', detail: String(count) });
    const seen: number[] = [];
    for (let before: number | null = null, hasMore = true; hasMore; ) {
      const page = office.audit.read(null, before);
      seen.push(...page.entries.map(({ seq }) => seq));
      before = seen.at(-1) ?? null;
      hasMore = page.hasMore;
    }
    expect(seen).toEqual(Array.from({ length: 450 }, (_, index) => 450 - index));
  });
});

describe('a clock that was set back', () => {
  it('changes neither the order nor the chain, and is noted', () => {
    const instants = ['2026-11-25T10:00:00.000Z', '2026-11-24T09:00:00.000Z', '2026-11-24T09:00:01.000Z'];
    const desk = { account: 'officer', machine: 'desk-1' };
    const { office } = openStore(undefined, { desk, now: () => instants.shift() ?? '2026-11-24T09:00:02.000Z' });
    for (const act of ['opened', 'printed', 'copied'] as const) office.audit.append({ act });
    expect(office.audit.all(null).map(({ seq, act, detail }) => [seq, act, detail])).toEqual([
      [1, 'opened', ''],
      [2, 'printed', 'the clock was set back'],
      [3, 'copied', ''],
    ]);
  });
});
