import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Database } from 'node-sqlite3-wasm';
import { err, ok, type Result } from '../../shared/result.ts';
import type { ChainHead } from '../store/audit-trail.ts';
import { assetStore, type AssetStore } from '../store/asset-store.ts';
import { broughtInStore, type BroughtInStore } from '../store/brought-in-store.ts';
import { caseParts, type CaseParts, type Working } from '../store/case-parts.ts';
import { ANCHOR_NAME, noteAnchor, readAnchor } from '../store/audit-anchor.ts';
import { backupFolder, dropUnfinished, listBackups } from '../store/backups.ts';
import { markClosed } from '../store/closed-mark.ts';
import { openDatabase } from '../store/database.ts';
import { sha256Of } from '../store/sha256.ts';
import { CASEWORK } from '../store/migrate.ts';
import { claimOwner, clearOwner } from '../store/owner-mark.ts';
import { PLAIN, PURPOSES, type Payloads } from '../store/payload.ts';
import { clearHalves, completeRestore } from '../store/put-aside.ts';
import { settingsStore, type SettingsStore } from '../store/settings-store.ts';
import { folderFault } from '../store/folder-fault.ts';
import { sqliteCode } from '../store/sqlite-code.ts';
import type { StoreError } from '../store/store-error.ts';
import { inTransaction } from '../store/transaction.ts';
import { causeCode, logEvent } from './log.ts';

/** Said after a run that was cut off, unless the page offers the case that was open, which says the same. */
export const CUT_OFF_WORDS =
  'Counterpoise was cut off last time it ran. Everything that was saved is here; a case that was open then is as it was at its last save.';

/** The office's store, open: cases with all that belongs to them, settings, files of profiles. */
export type Office = CaseParts & {
  readonly settings: SettingsStore;
  readonly assets: AssetStore;
  /** The trails of other stores from which cases came. */
  readonly broughtIn: BroughtInStore;
  readonly folder: string;
  readonly file: string;
  /** Why nothing may be written; null when it may. */
  readonly readOnly: string | null;
  /** What was put right on opening, in words; null when nothing had to be. */
  readonly notice: string | null;
  /** The head of the trail as it had been noted outside the store before this opening. */
  readonly anchor: ChainHead | null;
  /** Makes save points of what is open, then closes the file. */
  readonly close: () => void;
};

/** A store that is there and waits for what opens its cases. */
export type Waiting = {
  readonly database: Database;
  readonly newer: number | null;
  /** When the whole file was looked over last; in ms. */
  readonly checkedAt: number;
  /** Set where a backup was put in place on opening, because the run that had begun it was cut off. */
  readonly isRestored?: boolean;
};

/** Opens the file of the store in a folder. */
export function openStoreFile(folder: string, working: Working): Result<Waiting, StoreError> {
  const other = claimOwner(folder, working.desk, Date.now());
  if (other !== null) return err({ code: 'inUse', ...other });
  const opened = openedAlone(folder, working);
  if (!opened.ok) clearOwner(folder, working.desk);
  return opened;
}

function openedAlone(folder: string, working: Working): Result<Waiting, StoreError> {
  try {
    const isRestored = completeRestore(path.join(folder, CASEWORK.file), working.now);
    clearUnfinished(folder);
    if (isGone(folder)) return err({ code: 'gone' });
    const opened = openDatabase(folder);
    return opened.ok ? ok({ ...opened.value, isRestored }) : opened;
  } catch (cause) {
    logEvent('store.notReady', { cause: causeCode(cause) });
    return err({ code: folderFault(folder) ?? 'cannotOpen' });
  }
}

/** Neither store nor journal, and yet a trail was noted here or a backup made: it was taken away, not never made. */
function isGone(folder: string): boolean {
  const file = path.join(folder, CASEWORK.file);
  if (existsSync(file) || existsSync(`${file}-wal`)) return false;
  return readAnchor(folder) !== null || listBackups(folder).length > 0;
}

/** What a run that was cut off left half-made. Not being able to clear it is no reason not to open the store. */
function clearUnfinished(folder: string): void {
  clearHalves(path.join(folder, CASEWORK.file));
  try {
    rmSync(path.join(folder, `${ANCHOR_NAME}.new`), { force: true });
    dropUnfinished(backupFolder(folder));
  } catch (cause) {
    logEvent('store.leftovers', { cause: causeCode(cause) });
  }
}

/** The office over an open file; `payloads` reads and writes its cases. Fails where a newer store is of another shape. */
export function officeOver(
  { database, newer, checkedAt, isRestored = false }: Waiting,
  folder: string,
  working: Working,
  payloads: Payloads = PLAIN,
): Result<Office, StoreError> {
  try {
    const parts = anchored(caseParts(database, folder, payloads, working, newer !== null), folder);
    const anchor = readAnchor(folder);
    return ok({
      ...parts,
      settings: settingsStore(database, folder),
      assets: assetStore(database, folder),
      broughtIn: broughtInStore(database, payloads),
      folder,
      file: path.join(folder, CASEWORK.file),
      readOnly: newer === null ? null : readOnlyWords(newer),
      notice: newer === null ? putRight(parts, isRestored, anchor) : null,
      anchor,
      close: () => {
        if (!database.isOpen) return;
        // What is settled is noted outside, too.
        if (newer === null) parts.cases.settle(null);
        try {
          database.close();
          if (newer === null) markClosed(path.join(folder, CASEWORK.file), checkedAt);
          clearOwner(folder, working.desk);
        } catch (cause) {
          logEvent('store.closeFailed', { cause: causeCode(cause) });
        }
      },
    });
  } catch (cause) {
    logEvent('store.unreadable', { cause: sqliteCode(cause) });
    database.close();
    clearOwner(folder, working.desk);
    return err({ code: newer === null ? 'damaged' : 'cannotOpen' });
  }
}

/**
 * Each growth of the trail is noted outside the store once it is committed: a journal that is lost or damaged after the
 * run was cut off leaves a store that is whole in itself, only older.
 */
function anchored(parts: CaseParts, folder: string): CaseParts {
  const { database, audit, cases } = parts;
  let noted = 0;
  const note = () => {
    if (!database.isOpen || database.inTransaction) return;
    try {
      const head = audit.head();
      if (head === null || head.seq === noted) return;
      noteAnchor(folder, head);
      noted = head.seq;
    } catch (cause) {
      // What was to be done has been done.
      logEvent('audit.notNoted', { cause: causeCode(cause) });
    }
  };
  const noting =
    <Given extends unknown[], Value>(work: (...given: Given) => Value) =>
    (...given: Given): Value => {
      const value = work(...given);
      note();
      return value;
    };
  return {
    ...parts,
    audit: { ...audit, append: noting(audit.append) },
    cases: {
      ...cases,
      save: noting(cases.save),
      settle: noting(cases.settle),
      shelve: noting(cases.shelve),
      purge: noting(cases.purge),
    },
  };
}

function readOnlyWords(version: number): string {
  return `These cases were last saved by a newer Counterpoise (store version ${version}). This one shows them and changes nothing. Install the newer Counterpoise to work on them.`;
}

function putRight(parts: CaseParts, isRestored: boolean, anchor: ChainHead | null): string | null {
  noteWhatWasThere(parts);
  const isOlder = noteIfOlder(parts, anchor);
  const cutOff = settleAfterCrash(parts);
  if (isOlder) {
    return 'The store is older than when Counterpoise last wrote to it: the latest changes are missing. The file with them (cases.sqlite-wal) may have been removed or damaged. Look through the cases that were worked on last, and the backups.';
  }
  if (!isRestored) return cutOff;
  parts.audit.append({ act: 'storeRestored', detail: 'completed after a run that was cut off' });
  return 'Counterpoise was cut off while it put another store in the place of this one: a backup, or an empty one. That has been completed now; the store of before is kept beside it.';
}

/** Cases of before there was a trail are noted as they are found, so that a later change of them shows. */
function noteWhatWasThere({ database, payloads, audit }: CaseParts): void {
  if (audit.head() !== null) return;
  inTransaction(database, () => {
    for (const { id, body } of database.all('SELECT id, body FROM main.cases ORDER BY number')) {
      const caseId = String(id);
      audit.append({ act: 'storeMigrated', caseId, digest: sha256Of(payloads.readText(PURPOSES.body(caseId), body)) });
    }
  });
}

/** An entry that was noted outside the store must be in it. Where it is not, the trail says so for good. */
function noteIfOlder({ database, audit }: CaseParts, anchor: ChainHead | null): boolean {
  if (anchor === null) return false;
  const entry = database.get('SELECT hash FROM audit WHERE seq = ?', [anchor.seq]);
  if (entry?.['hash'] === anchor.hash) return false;
  audit.append({
    act: 'closedAfterCrash',
    detail: `entry ${anchor.seq}, which was noted outside the store, was not in it`,
  });
  return true;
}

/** Work that a run left open when it was cut off is a save point now, and the trail says how that came. */
function settleAfterCrash({ database, audit, cases }: CaseParts): string | null {
  const open = Number(database.get('SELECT count(*) AS n FROM main.cases WHERE is_run_open = 1')?.['n'] ?? 0);
  if (open === 0) return null;
  audit.append({ act: 'closedAfterCrash', detail: `${open} open` });
  cases.settle(null);
  return CUT_OFF_WORDS;
}
