import { existsSync, readdirSync, rmdirSync } from 'node:fs';
import { logEvent } from '../start/log.ts';

/**
 * Clears the driver's lock of a run that was cut off. The caller must hold the single-instance lock, and nothing may have
 * the store open. It is an empty folder beside the file; a folder with something in it is not the driver's and stays.
 */
export function clearStaleLock(storeFile: string): void {
  const lock = `${storeFile}.lock`;
  if (!existsSync(lock) || readdirSync(lock).length > 0) return;
  rmdirSync(lock);
  logEvent('store.staleLockCleared');
}
