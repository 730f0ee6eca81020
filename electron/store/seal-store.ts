import type { Database } from 'node-sqlite3-wasm';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { readKeyRing, type KeyRing } from '../seal/key-ring.ts';
import { causeCode, logEvent } from '../start/log.ts';
import { dropDerivedTables, prepareDerivedTables } from './derived-tables.ts';
import { emptyJournal } from './empty-journal.ts';
import { PURPOSES, type Payloads } from './payload.ts';
import { dropSetting, putSetting, settingOf } from './setting.ts';
import { guarded } from './store-problem.ts';
import { isSqliteError, sqliteCode } from './sqlite-code.ts';
import { inTransaction } from './transaction.ts';

/** From which way of writing to which, and the ring that opens the new one: null where it is not sealed. */
export type SealOrder = {
  readonly from: Payloads;
  readonly to: Payloads;
  readonly ring: KeyRing | null;
  /** Done in the same transaction, at its end: the entry of the audit trail, written by a trail that uses `to`. */
  readonly alongside: () => void;
  /** Named in messages. */
  readonly folder: string;
};

/** What a store says of its seal before any key is at hand. */
export type SealState =
  | { readonly kind: 'plain' }
  | { readonly kind: 'sealed'; readonly ring: KeyRing }
  /** Cases are sealed, and what opens them is gone or not as it was written. */
  | { readonly kind: 'damaged' };

const RING = 'keyRing';
/** Stands in the settings from the change itself until no trace of before is left in the files. */
const UNCLEAN = 'traces';

/** How a store is sealed. To be asked before anything is read from it. */
export function sealStateOf(database: Database): SealState {
  const kept = settingOf(database, RING);
  if (kept === null) return hasSealedText(database) ? { kind: 'damaged' } : { kind: 'plain' };
  const ring = readKeyRing(kept);
  return ring.ok ? { kind: 'sealed', ring: ring.value } : { kind: 'damaged' };
}

/** Puts another ring for the same data key in the place of the one that is kept, as after a change of passphrase. */
export function keepKeyRing(database: Database, ring: KeyRing): void {
  putSetting(database, RING, ring);
}

/**
 * Writes every text of cases anew, from one way of writing to the other, in one transaction: all of it or nothing, at
 * whatever point the computer stops. Lists and search are to be made anew afterwards, and all stores over this database,
 * which still write the former way. Not to be called within a transaction. False when it is done, but traces of before
 * may be left in the files, for which `clearTraces` can be tried again.
 */
export function sealCases(database: Database, order: SealOrder): Result<boolean, BridgeError> {
  const unreadable: string[] = [];
  const done = guarded('seal', order.folder, () => {
    database.exec('PRAGMA secure_delete=ON');
    database.exec('PRAGMA temp_store=MEMORY');
    inTransaction(database, () => {
      rewrite(database, order, unreadable);
      if (unreadable.length > 0) throw new Error('Unreadable');
      dropDerivedTables(database);
      if (order.ring === null) dropSetting(database, RING);
      else keepKeyRing(database, order.ring);
      putSetting(database, UNCLEAN, true);
      prepareDerivedTables(database, order.to.isSealed);
      order.alongside();
    });
  });
  if (unreadable.length > 0) return err({ code: 'sealingRefused', lines: unreadable.slice(0, 20) });
  return done.ok ? ok(clearTraces(database)) : done;
}

/**
 * Clears what an earlier state has left in free parts of the files: to be called after sealing, and once a store was
 * opened, in case the run that sealed it was cut off. Gives whether nothing is left; a copy that is being made, or a store
 * too large for the memory of the driver, is a reason for false. What the disk itself keeps of deleted blocks is beyond any
 * program's reach.
 */
export function clearTraces(database: Database): boolean {
  if (settingOf(database, UNCLEAN) === null) return true;
  try {
    database.exec('PRAGMA secure_delete=ON');
    if (!emptyJournal(database)) return false;
    database.exec('VACUUM');
    emptyJournal(database);
    dropSetting(database, UNCLEAN);
    return true;
  } catch (cause) {
    const code = sqliteCode(cause);
    logEvent('store.tracesLeft', { cause: code === 'Error' ? causeCode(cause) : code });
    return false;
  }
}

/** Every column that holds texts of cases, as the stores write it. */
function rewrite(database: Database, { from, to }: SealOrder, unreadable: string[]): void {
  const each = (place: string, work: () => void) => {
    try {
      work();
    } catch (cause) {
      if (isSqliteError(cause)) throw cause;
      unreadable.push(place);
    }
  };
  const again = (purpose: string, stored: unknown) => to.text(purpose, from.readText(purpose, stored));
  const references = referencesOf(database);
  const nameOf = (id: string) => references.get(id) ?? id;

  for (const { id: value } of database.all('SELECT id FROM main.cases')) {
    const id = String(value);
    each(`Case ${nameOf(id)}`, () => {
      const row = database.get('SELECT body, undoable FROM main.cases WHERE id = ?', [id]);
      const undoable = row?.['undoable'] ?? null;
      database.run('UPDATE main.cases SET body = ?, undoable = ? WHERE id = ?', [
        again(PURPOSES.body(id), row?.['body']),
        undoable === null ? null : again(PURPOSES.undoable(id), undoable),
        id,
      ]);
    });
  }
  for (const { id: value, number } of database.all('SELECT case_id AS id, number FROM versions')) {
    const [id, version] = [String(value), Number(number)];
    const purpose = PURPOSES.version(id, version);
    each(`Case ${nameOf(id)}, version ${version} of its history`, () => {
      const row = database.get('SELECT payload FROM versions WHERE case_id = ? AND number = ?', [id, version]);
      const payload = to.bytes(purpose, from.readBytes(purpose, row?.['payload']));
      database.run('UPDATE versions SET payload = ? WHERE case_id = ? AND number = ?', [payload, id, version]);
    });
  }
  for (const { id: value, number } of database.all('SELECT case_id AS id, number FROM brought_in')) {
    const [id, trail] = [String(value), Number(number)];
    each(`Case ${nameOf(id)}, the trail that it came with`, () => {
      const row = database.get('SELECT trail FROM brought_in WHERE case_id = ? AND number = ?', [id, trail]);
      const text = again(PURPOSES.broughtIn(id, trail), row?.['trail']);
      database.run('UPDATE brought_in SET trail = ? WHERE case_id = ? AND number = ?', [text, id, trail]);
    });
  }
  for (const { seq: value } of database.all('SELECT seq FROM audit')) {
    const seq = Number(value);
    each(`Entry ${seq} of the audit trail`, () => {
      const detail = database.get('SELECT detail FROM audit WHERE seq = ?', [seq])?.['detail'];
      database.run('UPDATE audit SET detail = ? WHERE seq = ?', [again(PURPOSES.audit(seq), detail), seq]);
    });
  }
}

/** Under what reference the officer knows each case, as far as the list is made. */
function referencesOf(database: Database): ReadonlyMap<string, string> {
  const rows = database.all("SELECT id, reference FROM listings WHERE reference <> ''");
  return new Map(rows.map(({ id, reference }) => [String(id), String(reference)]));
}

/** One case tells: they are sealed and unsealed all together. To look for a sealed one would be to read every case. */
function hasSealedText(database: Database): boolean {
  return database.get('SELECT typeof(body) AS kind FROM main.cases LIMIT 1')?.['kind'] === 'blob';
}
