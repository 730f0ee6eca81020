import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Database } from 'node-sqlite3-wasm';
import * as v from 'valibot';
import { VersionSummarySchema, type VersionAct, type VersionSummary } from '../../shared/bridge/history-contract.ts';
import { MAX_CASE_FILE } from '../../shared/case/read-case-file.ts';
import { sha256Of } from './sha256.ts';
import { PURPOSES, type Payloads } from './payload.ts';

/** Every so many versions one is kept whole; the others as what they add to the one before. */
const WHOLE_EVERY = 20;

/** When and by whom a version was made, and how. */
export type VersionFacts = {
  readonly savedAt: string;
  readonly account: string;
  readonly act: VersionAct;
  readonly page: string;
};

/** A version with its text, as it is handed over. */
export type Version = VersionFacts & { readonly number: number; readonly text: string };

/** Every case as it was at its save points. A row, once written, is never changed. */
export type VersionStore = {
  /** Adds a version and gives its number; the text of the newest is not added twice, unless something was done to it. */
  readonly add: (caseId: string, text: string, facts: VersionFacts) => number;
  readonly has: (caseId: string) => boolean;
  readonly list: (caseId: string) => VersionSummary[];
  /** Null when there is no such version; throws when it is damaged. */
  readonly text: (caseId: string, number: number) => string | null;
  /** Oldest first, each put together when it is asked for; throws at one that is damaged. */
  readonly all: (caseId: string) => Generator<Version>;
};

type Last = { readonly number: number; readonly digest: string };

/** The versions over an open database. */
export function versionStore(database: Database, payloads: Payloads): VersionStore {
  /** The version that was last added or put together: the next one of its case, which is told by it, begins from there. */
  let latest: { readonly caseId: string; readonly number: number; readonly text: string } | null = null;

  function lastOf(caseId: string): Last | null {
    const row = database.get('SELECT number, digest FROM versions WHERE case_id = ? ORDER BY number DESC LIMIT 1', [
      caseId,
    ]);
    return row === null ? null : { number: Number(row['number']), digest: String(row['digest']) };
  }

  /** Walks from the last whole version before it, or from the version at hand where that is nearer. */
  function textOf(caseId: string, number: number): string | null {
    if (latest?.caseId === caseId && latest.number === number) return latest.text;
    const near = latest?.caseId === caseId && latest.number < number ? latest : null;
    const rows = database.all(
      `SELECT number, is_whole AS isWhole, digest, payload FROM versions WHERE case_id = ?1 AND number <= ?2 AND number > ?3
         AND number >= (SELECT max(number) FROM versions WHERE case_id = ?1 AND number <= ?2 AND is_whole = 1) ORDER BY number`,
      [caseId, number, near?.number ?? 0],
    );
    if (Number(rows.at(-1)?.['number'] ?? 0) !== number) return null;
    let bytes = new TextEncoder().encode(near?.text ?? '');
    for (const row of rows) {
      const packed = payloads.readBytes(PURPOSES.version(caseId, row['number']), row['payload']);
      bytes = unpacked(packed, row['isWhole'] === 1 ? null : bytes);
    }
    const text = new TextDecoder().decode(bytes);
    if (sha256Of(text) !== rows.at(-1)?.['digest']) throw new Error('Version damaged');
    latest = { caseId, number, text };
    return text;
  }

  function list(caseId: string): VersionSummary[] {
    return database
      .all(
        'SELECT number, saved_at AS savedAt, account AS "by", act, page FROM versions WHERE case_id = ? ORDER BY number DESC',
        [caseId],
      )
      .map((row) => v.parse(VersionSummarySchema, row));
  }

  function* all(caseId: string): Generator<Version> {
    for (const { by, ...facts } of list(caseId).reverse()) {
      const text = textOf(caseId, facts.number);
      if (text === null) throw new Error('Version missing');
      yield { ...facts, account: by, text };
    }
  }

  return {
    add: (caseId, text, facts) => {
      const last = lastOf(caseId);
      const digest = sha256Of(text);
      if (last !== null && last.digest === digest && facts.act === 'edited') return last.number;
      const number = (last?.number ?? 0) + 1;
      const before = number % WHOLE_EVERY === 1 || last === null ? null : textOf(caseId, last.number);
      const packed = pack(new TextEncoder().encode(text), before === null ? null : new TextEncoder().encode(before));
      database.run(
        `INSERT INTO versions (case_id, number, saved_at, account, act, page, is_whole, digest, payload)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          caseId,
          number,
          facts.savedAt,
          facts.account,
          facts.act,
          facts.page,
          before === null ? 1 : 0,
          digest,
          payloads.bytes(PURPOSES.version(caseId, number), packed),
        ],
      );
      latest = { caseId, number, text };
      return number;
    },
    has: (caseId) => lastOf(caseId) !== null,
    list,
    text: textOf,
    all,
  };
}

/** A version repeats nearly all of the one before, which therefore serves as the dictionary. */
function pack(bytes: Uint8Array, before: Uint8Array | null): Uint8Array {
  return new Uint8Array(deflateRawSync(bytes, before === null ? {} : { dictionary: before }));
}

function unpacked(packed: Uint8Array, before: Uint8Array | null): Uint8Array<ArrayBuffer> {
  const bounds = { maxOutputLength: MAX_CASE_FILE * 4 };
  return new Uint8Array(inflateRawSync(packed, before === null ? bounds : { ...bounds, dictionary: before }));
}
