import type { Database } from 'node-sqlite3-wasm';
import * as v from 'valibot';
import { AuditEntrySchema, type AuditAct, type AuditEntry } from '../../shared/bridge/history-contract.ts';
import { sha256Of } from './sha256.ts';
import { PURPOSES, type Payloads } from './payload.ts';
import { inTransaction } from './transaction.ts';

/** Who works here: the account and the machine, as the operating system names them. */
export type Desk = { readonly account: string; readonly machine: string };

/** What is noted: an act, of which case, with what else is to be known and the digest of the case. */
export type Note = {
  readonly act: AuditAct;
  readonly caseId?: string | null;
  readonly detail?: string;
  readonly digest?: string | null;
};

/** The head of the chain. */
export type ChainHead = { readonly seq: number; readonly hash: string };

/** The entries in one answer, and in one breath of checking. */
const PAGE = 200;

/** Entries are in the order of their numbers, whatever the clock says; a clock that goes back further than this is noted. */
const CLOCK_MAY_DIFFER_MS = 60_000;
const CLOCK_BACK = 'the clock was set back';

/** The trail of what was done: only ever added to, each entry bound to the one before by its hash. */
export type AuditTrail = {
  /** Part of the caller's transaction, so that no change is without its entry and no entry without its change. */
  readonly append: (note: Note) => void;
  /** Newest first; of one case, or of all. */
  readonly read: (caseId: string | null, before: number | null) => { entries: AuditEntry[]; hasMore: boolean };
  /** All entries of a case, or of the store, oldest first. */
  readonly all: (caseId: string | null) => AuditEntry[];
  readonly head: () => ChainHead | null;
  /** Entries from a number on, oldest first, no more than `limit`: for checking in breaths. */
  readonly from: (seq: number, limit: number) => AuditEntry[];
};

const COLUMNS = 'seq, at, account, machine, act, case_id AS caseId, digest, hash, detail';

/** The trail of an open store; `now` gives the instant. */
export function auditTrail(database: Database, payloads: Payloads, desk: Desk, now: () => string): AuditTrail {
  const last = (): (ChainHead & { readonly at: string }) | null => {
    const row = database.get('SELECT seq, hash, at FROM audit ORDER BY seq DESC LIMIT 1');
    return row === null ? null : { seq: Number(row['seq']), hash: String(row['hash']), at: String(row['at']) };
  };
  const entry = (row: Readonly<Record<string, unknown>>): AuditEntry =>
    v.parse(AuditEntrySchema, { ...row, detail: payloads.readText(PURPOSES.audit(row['seq']), row['detail']) });
  const entries = (sql: string, values: (string | number | null)[]) => database.all(sql, values).map(entry);
  return {
    append: ({ act, caseId = null, detail = '', digest = null }) =>
      inTransaction(database, () => {
        const before = last();
        const seq = (before?.seq ?? 0) + 1;
        const at = now();
        const isBack = before !== null && Date.parse(before.at) - Date.parse(at) > CLOCK_MAY_DIFFER_MS;
        const said = isBack ? [detail, CLOCK_BACK].filter((words) => words !== '').join('; ') : detail;
        const plain = { seq, at, ...desk, act, caseId, digest, detail: said };
        const hash = hashOf(plain, before?.hash ?? '');
        database.run(
          'INSERT INTO audit (seq, at, account, machine, act, case_id, digest, hash, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
          [seq, at, desk.account, desk.machine, act, caseId, digest, hash, payloads.text(PURPOSES.audit(seq), said)],
        );
      }),
    read: (caseId, before) => {
      const found = entries(
        `SELECT ${COLUMNS} FROM audit WHERE (?1 IS NULL OR case_id = ?1) AND (?2 IS NULL OR seq < ?2)
         ORDER BY seq DESC LIMIT ${PAGE + 1}`,
        [caseId, before],
      );
      return { entries: found.slice(0, PAGE), hasMore: found.length > PAGE };
    },
    all: (caseId) =>
      caseId === null
        ? entries(`SELECT ${COLUMNS} FROM audit ORDER BY seq`, [])
        : entries(`SELECT ${COLUMNS} FROM audit WHERE case_id = ? ORDER BY seq`, [caseId]),
    head: () => {
      const entry = last();
      return entry === null ? null : { seq: entry.seq, hash: entry.hash };
    },
    from: (seq, limit) => entries(`SELECT ${COLUMNS} FROM audit WHERE seq >= ? ORDER BY seq LIMIT ?`, [seq, limit]),
  };
}

/**
 * The hash of an entry after the one before: SHA-256 over a JSON list in this order, which is written out in
 * docs/store.md so that the chain can be checked without this app. Details are hashed as they read, sealed or not.
 */
export function hashOf(entry: Omit<AuditEntry, 'hash'>, previous: string): string {
  const { seq, at, account, machine, act, caseId, digest, detail } = entry;
  return sha256Of(JSON.stringify([previous, seq, at, account, machine, act, caseId, digest, detail]));
}
