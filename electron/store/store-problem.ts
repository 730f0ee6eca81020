import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { causeCode, logEvent } from '../start/log.ts';

/** Runs a piece of store work; a failure becomes an error that the officer can be told, its cause goes to the log. */
export function guarded<Value>(action: string, folder: string, work: () => Value): Result<Value, BridgeError> {
  try {
    return ok(work());
  } catch (cause) {
    logEvent('store.failed', { action, cause: causeCode(cause) });
    return err(storeProblem(cause, folder));
  }
}

function storeProblem(cause: unknown, folder: string): BridgeError {
  const message = cause instanceof Error ? cause.message : '';
  if (/full/i.test(message)) return { code: 'diskFull' };
  if (/read-?only/i.test(message)) return { code: 'readOnly', folder };
  return { code: 'storeUnavailable' };
}
