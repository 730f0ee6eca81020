import { copyFileSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { causeCode, logEvent } from '../start/log.ts';
import { backupFolder, listBackups } from './backups.ts';
import { CLOSED } from './closed-mark.ts';
import { dropQuietly, makeFolder, syncFile, syncFolder } from './create-database.ts';
import { fileDigest } from './file-digest.ts';
import { keptFiles } from './kept-stores.ts';
import { CASEWORK, PRACTICE } from './migrate.ts';

const STORES = [CASEWORK.file, PRACTICE.file];

/**
 * Moves the stores, their backups and what was put aside to another folder. Everything is copied, synced and compared
 * first; then `remember` notes for every later start where the cases lie, and throws where it cannot; only then does what
 * was there go. The stores must be closed. Whatever fails, and wherever the run is cut off, the next start finds the cases.
 */
export function moveStore(from: string, to: string, remember: () => void): Result<void, BridgeError> {
  const backups = listBackups(from).map(({ name }) => path.relative(from, path.join(backupFolder(from), name)));
  const stores = STORES.filter((name) => existsSync(path.join(from, name)));
  const files = [...stores, ...keptFiles(from), ...backups];
  const refusal = refusalOf(from, to, files);
  if (refusal !== null) return err({ code: 'moveFailed', folder: to, lines: [refusal] });
  try {
    makeFolder(to);
    if (backups.length > 0) makeFolder(backupFolder(to));
    for (const name of files) copyWhole(path.join(from, name), path.join(to, name));
    if (backups.length > 0) syncFolder(backupFolder(to));
    syncFolder(to);
    remember();
  } catch (cause) {
    logEvent('move.failed', { cause: causeCode(cause) });
    for (const name of files) dropQuietly(path.join(to, name));
    return err({
      code: 'moveFailed',
      folder: to,
      lines: ['See that there is space and that files can be written there, and try again.'],
    });
  }
  dropMoved(from, files);
  return ok(undefined);
}

/** A copy that has its name only once it is on the disk and equal to what it is of. */
function copyWhole(from: string, to: string): void {
  const unfinished = `${to}.part`;
  try {
    copyFileSync(from, unfinished);
    syncFile(unfinished);
    if (fileDigest(from) !== fileDigest(unfinished)) throw new Error('Copy differs');
    renameSync(unfinished, to);
  } catch (cause) {
    dropQuietly(unfinished);
    throw cause;
  }
}

/** The cases lie in the other folder now; what cannot be dropped here is only a copy. */
function dropMoved(from: string, files: readonly string[]): void {
  try {
    for (const name of files) rmSync(path.join(from, name), { force: true });
    for (const name of STORES) rmSync(path.join(from, name + CLOSED), { force: true });
    rmSync(backupFolder(from), { recursive: true, force: true });
  } catch (cause) {
    logEvent('move.copyLeft', { cause: causeCode(cause) });
  }
}

function refusalOf(from: string, to: string, files: readonly string[]): string | null {
  if (path.resolve(from) === path.resolve(to)) return 'The cases lie there already.';
  if (path.resolve(to).startsWith(path.resolve(backupFolder(from))))
    return 'Choose a folder that is not among the backups.';
  if (STORES.some((name) => existsSync(path.join(from, `${name}-wal`)))) {
    return 'The store could not be closed. Restart Counterpoise and try again.';
  }
  try {
    if (readdirSync(to).some((name) => STORES.includes(name))) {
      return 'Another store lies there. Choose an empty folder.';
    }
    if (files.some((name) => existsSync(path.join(to, name)))) {
      return 'Copies of another store lie there. Choose an empty folder.';
    }
  } catch {
    // It is not there yet, and will be made.
  }
  return null;
}
