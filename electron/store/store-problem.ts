import { statfsSync } from 'node:fs';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { logEvent } from '../start/log.ts';
import { sqliteCode } from './sqlite-code.ts';

/** A volume with less room than one page of the journal and its index is full for our purposes. In bytes. */
const FULL_BELOW = 128 * 1024;

/** Runs a piece of store work; a failure becomes an error that the officer can be told, its code goes to the log. */
export function guarded<Value>(action: string, folder: string, work: () => Value): Result<Value, BridgeError> {
  try {
    return ok(work());
  } catch (cause) {
    const code = sqliteCode(cause);
    logEvent('store.failed', { action, cause: code });
    return err(storeProblem(code, folder));
  }
}

function storeProblem(code: string, folder: string): BridgeError {
  switch (code) {
    case 'SQLITE_FULL':
      return { code: 'diskFull' };
    case 'SQLITE_READONLY':
      return { code: 'readOnly', folder };
    case 'SQLITE_IOERR':
      // The driver reports every failed write as an I/O error, a full disk included.
      return isFull(folder) ? { code: 'diskFull' } : { code: 'storeUnavailable' };
    default:
      return { code: 'storeUnavailable' };
  }
}

function isFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < FULL_BELOW;
  } catch {
    return false;
  }
}
