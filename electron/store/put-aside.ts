import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { causeCode, logEvent } from '../start/log.ts';
import { ANCHOR_NAME } from './audit-anchor.ts';
import { createDatabase, dropDatabase, dropQuietly, syncFile, syncFolder } from './create-database.ts';
import { isWholeStore } from './database.ts';
import { keptAnchor, keptFile, STORE_PARTS } from './kept-stores.ts';
import { CASEWORK } from './migrate.ts';

/**
 * Puts a backup in the place of the store, which must be closed; a damaged backup is refused before anything is moved. What was
 * there is kept beside it under a name with the time, and never deleted.
 */
export function restoreFrom(backup: string, storeFile: string, now: string): Result<void, BridgeError> {
  return replaceStore(storeFile, now, (incoming) => {
    const copy = `${incoming}.part`;
    copyFileSync(backup, copy);
    syncFile(copy);
    if (!isWholeStore(copy)) return err({ code: 'backupDamaged' });
    renameSync(copy, incoming);
    syncFolder(path.dirname(storeFile));
    return ok(undefined);
  });
}

/** Puts an empty store in the place of one that cannot be opened, which is kept beside it in the same way. */
export function startAfresh(storeFile: string, now: string): Result<void, BridgeError> {
  return replaceStore(storeFile, now, (incoming) => {
    createDatabase(incoming, CASEWORK);
    return ok(undefined);
  });
}

/**
 * Once what is to come has its name "….restore", the replacing is decided: a run that is cut off after that is completed by the
 * next start, so that there is never a moment from which a start would find no store and make an empty one.
 */
function replaceStore(
  storeFile: string,
  now: string,
  make: (incoming: string) => Result<void, BridgeError>,
): Result<void, BridgeError> {
  const incoming = incomingOf(storeFile);
  try {
    const made = make(incoming);
    if (made.ok) completeRestore(storeFile, () => now);
    else clearHalves(storeFile);
    return made;
  } catch (cause) {
    logEvent('restore.failed', { cause: causeCode(cause) });
    clearHalves(storeFile);
    // The store is in its place again, so that nothing is to be completed. Where it could not be put back, the copy stays.
    if (existsSync(storeFile)) dropQuietly(incoming);
    return err({ code: 'restoreFailed', folder: path.dirname(storeFile) });
  }
}

/** Takes away what a replacing that was not decided has left half-made; what cannot be taken away is for a later run. */
export function clearHalves(storeFile: string): void {
  try {
    for (const half of ['.part', '.new']) dropDatabase(incomingOf(storeFile) + half);
  } catch (cause) {
    logEvent('store.leftovers', { cause: causeCode(cause) });
  }
}

/**
 * Completes a restore that was decided and cut off; gives whether there was one. Throws where it cannot be, with
 * everything as it was.
 */
export function completeRestore(storeFile: string, now: () => string): boolean {
  const incoming = incomingOf(storeFile);
  if (!statSync(incoming, { throwIfNoEntry: false })?.isFile()) return false;
  const putBack = moveAside(storeFile, now());
  try {
    renameSync(incoming, storeFile);
  } catch (cause) {
    putBack();
    throw cause;
  }
  syncFolder(path.dirname(storeFile));
  return true;
}

/**
 * Keeps the store as it is under another name, with the note of its trail, which would speak against any other store. All
 * of it or, with a throw, nothing; gives what puts it back.
 */
export function moveAside(storeFile: string, now: string): () => void {
  const kept = keptFile(storeFile, now);
  const pairs: (readonly [string, string])[] = [
    // Before the store: without it nothing is said of a store, beside another store it would say what is not so.
    [path.join(path.dirname(storeFile), ANCHOR_NAME), keptAnchor(kept)],
    ...STORE_PARTS.map((part) => [storeFile + part, kept + part] as const),
  ];
  const moved: (readonly [string, string])[] = [];
  const putBack = () => {
    for (const [from, to] of moved.splice(0).reverse()) renameSync(to, from);
  };
  try {
    for (const [from, to] of pairs) {
      if (!existsSync(from)) continue;
      renameSync(from, to);
      moved.push([from, to]);
    }
  } catch (cause) {
    putBack();
    throw cause;
  }
  rmSync(`${storeFile}.lock`, { recursive: true, force: true });
  return putBack;
}

function incomingOf(storeFile: string): string {
  return `${storeFile}.restore`;
}
