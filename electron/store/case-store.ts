import type { Database } from 'node-sqlite3-wasm';
import * as v from 'valibot';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import { MAX_PAST_TEXTS } from '../../shared/bridge/contract.ts';
import type { AuditAct, VersionAct } from '../../shared/bridge/history-contract.ts';
import type { Shelf } from '../../shared/bridge/library-contract.ts';
import { BookmarkSchema, type Bookmark, type OpenedCase } from '../../shared/bridge/messages.ts';
import type { CaseFile } from '../../shared/case/case-file.ts';
import { explainCaseFileError, readCaseFile } from '../../shared/case/read-case-file.ts';
import { UndoTrailSchema, type UndoTrail } from '../../shared/case/undo-trail.ts';
import type { CaseListing } from '../../shared/library/case-listing.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { actsIn } from './acts-in.ts';
import type { AuditTrail, Desk } from './audit-trail.ts';
import { SHELF_ACTS, type CaseListings } from './case-listings.ts';
import type { CaseSearch } from './case-search.ts';
import { LISTING_INDEX, markDerived } from './derived-tables.ts';
import { emptyJournal } from './empty-journal.ts';
import { sha256Of } from './sha256.ts';
import { PURPOSES, type Payloads } from './payload.ts';
import { inPlace } from './in-place.ts';
import { reasoningIn } from './reasoning-in.ts';
import { isSqliteError } from './sqlite-code.ts';
import { guarded } from './store-problem.ts';
import { shelfOf } from './shelf-of.ts';
import { inTransaction } from './transaction.ts';
import type { VersionStore } from './version-store.ts';

/** A case to be saved, with what the list shows of it and what was done. */
export type SaveOrder = {
  readonly caseFile: CaseFile;
  readonly bookmark: Bookmark | null;
  readonly undoable: UndoTrail | null;
  readonly listing: CaseListing;
  /** "edited" where the officer just works on it; each other act is a save point by itself. */
  readonly act: VersionAct;
  /** What the audit trail is to know besides: an act of its own name, and words. */
  readonly note?: { readonly act?: AuditAct; readonly detail?: string };
};

/** The cases on this computer. Takes and gives case files, never rows. */
export type CaseStore = {
  readonly get: (id: string) => Result<OpenedCase, BridgeError>;
  /** True also for a case that cannot be read. */
  readonly has: (id: string) => Result<boolean, BridgeError>;
  /** Committed and synced when it returns; gives the instant of saving. */
  readonly save: (order: SaveOrder) => Result<string, BridgeError>;
  /** Makes a save point of what was changed in a case, or in all of them. */
  readonly settle: (id: string | null) => Result<void, BridgeError>;
  readonly shelve: (ids: readonly string[], shelf: Shelf) => Result<void, BridgeError>;
  /** For good: the case, its versions and what the search knows of it. Only from the bin; gives how many. */
  readonly purge: (ids: readonly string[], reason: string) => Result<number, BridgeError>;
  /** The words of factors in other cases, latest case first; cases that cannot be read are passed over. */
  readonly pastReasoning: (exceptId: string) => Result<string[], BridgeError>;
  /** Of practice: at once, with all that belongs to it. */
  readonly remove: (id: string) => Result<void, BridgeError>;
  /** True while the latest save of some case has failed, so that the screen holds more than the disk. */
  readonly isBehind: () => boolean;
};

/** What a store of cases rests on. */
export type StoreParts = {
  readonly database: Database;
  readonly payloads: Payloads;
  readonly audit: AuditTrail;
  readonly versions: VersionStore;
  readonly listings: CaseListings;
  readonly search: CaseSearch;
  readonly desk: Desk;
  /** Named in messages. */
  readonly folder: string;
  /** Gives the instant of saving. */
  readonly now: () => string;
};

/** Work on one page for longer than this becomes a save point; in ms of running time, which no change of clock affects. */
const RUN_MS = 60_000;

/** Cases with the same reference are the same request: a what-if, an example opened twice. */
const MAX_PAST_CASES = 25;

type Row = {
  readonly text: string;
  readonly bookmark: Bookmark | null;
  readonly undoable: unknown;
  readonly savedAt: string;
  readonly isRunOpen: boolean;
};

/** The store over an open database. */
export function caseStore(parts: StoreParts): CaseStore {
  const { database, payloads, audit, versions, listings, search, desk, folder, now } = parts;
  const isInPlace = inPlace(database);
  const behind = new Set<string>();
  /** When the last save point of a case was made in this run of the app; in ms of running time. */
  const pointAt = new Map<string, number>();

  function rowOf(id: string): Row | null {
    const row = database.get(
      'SELECT bookmark, undoable, saved_at, is_run_open, digest, body FROM main.cases WHERE id = ?',
      [id],
    );
    if (row === null) return null;
    const text = payloads.readText(PURPOSES.body(id), row['body']);
    if (row['digest'] !== null && row['digest'] !== sha256Of(text)) throw new Error('Not as it was saved');
    return {
      text,
      bookmark: bookmarkOf(row['bookmark']),
      undoable: row['undoable'],
      savedAt: String(row['saved_at']),
      isRunOpen: row['is_run_open'] === 1,
    };
  }

  /** A save point: the text as it is becomes a version, and the trail says so. */
  function point(id: string, text: string, act: VersionAct, page: string, note: SaveOrder['note'] = {}): void {
    const savedAt = now();
    const number = versions.add(id, text, { savedAt, account: desk.account, act, page });
    const auditAct = note.act ?? (act === 'edited' ? 'saved' : act);
    const detail = [`version ${number}`, note.detail ?? ''].filter((words) => words !== '').join('; ');
    audit.append({ act: auditAct, caseId: id, digest: sha256Of(text), detail });
    pointAt.set(id, performance.now());
  }

  function closeRun(id: string, row: Row): void {
    if (!row.isRunOpen) return;
    point(id, row.text, 'edited', row.bookmark?.page ?? 'request');
    database.run('UPDATE main.cases SET is_run_open = 0 WHERE id = ?', [id]);
  }

  function isPointDue(id: string, row: Row, page: string): boolean {
    return row.bookmark?.page !== page || performance.now() - (pointAt.get(id) ?? 0) > RUN_MS;
  }

  function write(order: SaveOrder): string {
    const { caseFile, bookmark } = order;
    const { id } = caseFile;
    const page = bookmark?.page ?? 'request';
    const text = JSON.stringify(caseFile);
    // What is damaged is no version: it is written over, as when a case is put back from its history.
    const found = readRow(id);
    const row = found === 'damaged' ? null : found;
    const savedAt = now();
    const acts = actsIn(order, row?.text ?? null);
    const isChanged = row?.text !== text;
    if (row !== null && isChanged) {
      // A case of before there were versions: what it was must not be lost with its first change.
      if (!versions.has(id)) point(id, row.text, 'edited', row.bookmark?.page ?? 'request');
      if (!row.isRunOpen) audit.append({ act: 'edited', caseId: id, digest: sha256Of(row.text) });
      else if (acts.length > 0 || isPointDue(id, row, page)) closeRun(id, row);
    }
    const isRunOpen = acts.length === 0 && (isChanged || row?.isRunOpen === true);
    put(order, text, { savedAt, isChanged, isRunOpen });
    for (const [act, note] of acts) point(id, text, act, page, note);
    if (isRunOpen && !pointAt.has(id)) pointAt.set(id, performance.now());
    listings.put(id, order.listing, null);
    return savedAt;
  }

  function put(
    { caseFile, bookmark, undoable }: SaveOrder,
    text: string,
    { savedAt, isChanged, isRunOpen }: { savedAt: string; isChanged: boolean; isRunOpen: boolean },
  ): void {
    const { id } = caseFile;
    const place = bookmark === null ? null : JSON.stringify(bookmark);
    const trail = undoable === null ? null : payloads.text(PURPOSES.undoable(id), JSON.stringify(undoable));
    if (!isChanged) {
      database.run('UPDATE main.cases SET is_run_open = ?, bookmark = ?, undoable = ? WHERE id = ?', [
        ...[isRunOpen ? 1 : 0, place, trail, id],
      ]);
      return;
    }
    database.run(
      `INSERT INTO main.cases (id, saved_at, is_run_open, bookmark, undoable, digest, body) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET saved_at = excluded.saved_at, is_run_open = excluded.is_run_open,
         bookmark = excluded.bookmark, undoable = excluded.undoable, digest = excluded.digest, body = excluded.body`,
      [id, savedAt, isRunOpen ? 1 : 0, place, trail, sha256Of(text), payloads.text(PURPOSES.body(id), text)],
    );
    markDerived(database, id, 'is_searchable', false);
  }

  return {
    get: (id) => {
      const row = guarded('get', folder, () => readRow(id));
      if (!row.ok) return row;
      if (row.value === null) return err({ code: 'notFound' });
      const read = row.value === 'damaged' ? null : readCaseFile(row.value.text);
      if (read?.ok === true && row.value !== 'damaged') {
        const { bookmark, savedAt, undoable } = row.value;
        return ok({ caseFile: read.value, bookmark, savedAt, undoable: undoableOf(id, undoable) });
      }
      const lines =
        read === null || read.ok
          ? ['$: this case is damaged in the store. Restore it from its history or from a backup.']
          : explainCaseFileError(read.error);
      guarded('list', folder, () => listings.put(id, null, lines.join('\n')));
      return err({ code: 'caseUnreadable', lines });
    },
    has: (id) => guarded('has', folder, () => database.get('SELECT 1 FROM main.cases WHERE id = ?', [id]) !== null),
    save: (order) => {
      const { id } = order.caseFile;
      if (!isInPlace()) {
        behind.add(id);
        return err({ code: 'storeGone', folder });
      }
      // Within somebody else's transaction it is theirs to say what became of it.
      const isOwn = !(database.isOpen && database.inTransaction);
      const saved = guarded('save', folder, () => inTransaction(database, () => write(order)));
      if (saved.ok) behind.delete(id);
      else if (isOwn) behind.add(id);
      return saved;
    },
    settle: (id) =>
      guarded('settle', folder, () =>
        inTransaction(database, () => {
          const open = database.all('SELECT id FROM main.cases WHERE is_run_open = 1 AND (?1 IS NULL OR id = ?1)', [
            id,
          ]);
          for (const { id: each } of open) {
            const row = readRow(String(each));
            if (row === 'damaged') database.run('UPDATE main.cases SET is_run_open = 0 WHERE id = ?', [String(each)]);
            else if (row !== null) closeRun(String(each), row);
          }
        }),
      ),
    shelve: (ids, shelf) =>
      guarded('shelve', folder, () =>
        inTransaction(database, () => {
          for (const id of ids) {
            database.run('UPDATE main.cases SET shelf = ?, shelved_at = ? WHERE id = ? AND shelf <> ?', [
              ...[shelf, now(), id, shelf],
            ]);
            listings.moved(id);
            audit.append({ act: SHELF_ACTS[shelf], caseId: id });
          }
        }),
      ),
    purge: (ids, reason) => {
      const purged = guarded('purge', folder, () =>
        inTransaction(database, () => ids.filter((id) => purgeOne(id, reason)).length),
      );
      // So that no page of what is gone stays behind in the journal.
      if (purged.ok) guarded('checkpoint', folder, () => emptyJournal(database));
      return purged;
    },
    pastReasoning: (exceptId) =>
      guarded('pastReasoning', folder, () =>
        database
          .all(
            `SELECT id FROM (SELECT number FROM listings INDEXED BY ${LISTING_INDEX}
               WHERE shelf <> 'bin' AND reference <> coalesce((SELECT reference FROM listings WHERE id = ?), '')
               ORDER BY saved_at DESC LIMIT ${MAX_PAST_CASES})
             JOIN listings USING (number) ORDER BY saved_at DESC`,
            [exceptId],
          )
          .flatMap(({ id }) => {
            const row = readRow(String(id));
            return row === null || row === 'damaged' ? [] : reasoningIn(row.text);
          })
          .slice(0, MAX_PAST_TEXTS),
      ),
    remove: (id) => {
      const removed = guarded('remove', folder, () => inTransaction(database, () => erase(id)));
      if (removed.ok) behind.delete(id);
      return removed;
    },
    isBehind: () => behind.size > 0,
  };

  /** The row, or that it is there and cannot be read. */
  function readRow(id: string): Row | 'damaged' | null {
    try {
      return rowOf(id);
    } catch (cause) {
      if (isSqliteError(cause)) throw cause;
      return 'damaged';
    }
  }

  function purgeOne(id: string, reason: string): boolean {
    if (shelfOf(database, id) !== 'bin') return false;
    const known = readRow(id);
    const digest = known === null || known === 'damaged' ? null : sha256Of(known.text);
    const reference = listings.get(id)?.reference ?? '';
    erase(id);
    audit.append({ act: 'purged', caseId: id, digest, detail: [reference, reason].filter(Boolean).join(': ') });
    return true;
  }

  function erase(id: string): void {
    search.remove(id);
    listings.remove(id);
    database.run('DELETE FROM main.cases WHERE id = ?', [id]);
  }

  /** A trail that makes no sense any more is no reason not to open a case. */
  function undoableOf(id: string, stored: unknown): UndoTrail | null {
    try {
      return stored === null
        ? null
        : v.parse(UndoTrailSchema, JSON.parse(payloads.readText(PURPOSES.undoable(id), stored)));
    } catch {
      return null;
    }
  }
}

/** A bookmark that makes no sense any more is no reason not to open a case. */
function bookmarkOf(text: unknown): Bookmark | null {
  try {
    return text === null ? null : v.parse(BookmarkSchema, JSON.parse(String(text)));
  } catch {
    return null;
  }
}
