import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { logEvent } from '../start/log.ts';
import { hasRoom } from './folder-fault.ts';
import { sqliteCode } from './sqlite-code.ts';

/** The pieces of store work, by the names that the log has for them. */
type StoreAction =
  | 'assets'
  | 'attempts'
  | 'audit'
  | 'bringIn'
  | 'checkpoint'
  | 'get'
  | 'handedOver'
  | 'has'
  | 'list'
  | 'pastReasoning'
  | 'purge'
  | 'remove'
  | 'save'
  | 'seal'
  | 'search'
  | 'settings'
  | 'settle'
  | 'shelf'
  | 'shelve'
  | 'training'
  | 'version'
  | 'versions';

/** Runs a piece of store work; a failure becomes an error that the officer can be told, its code goes to the log. */
export function guarded<Value>(action: StoreAction, folder: string, work: () => Value): Result<Value, BridgeError> {
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
    return !hasRoom(folder);
  } catch {
    return false;
  }
}
