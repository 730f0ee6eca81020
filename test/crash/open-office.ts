import { officeOver, openStoreFile, type Office } from '../../electron/start/office.ts';
import type { Working } from '../../electron/store/case-parts.ts';
import type { StoreError } from '../../electron/store/store-error.ts';
import type { Result } from '../../shared/result.ts';

/** Somebody at a desk whose clock goes a second further at each look; `day` tells one run of the app from the next. */
export function workingOn(day: number): Working {
  let looks = 0;
  return {
    desk: { account: 'officer', machine: 'desk-1' },
    now: () => new Date(Date.UTC(2026, 10, day, 9, 0, looks++)).toISOString(),
  };
}

/** Opens the store as the app does when it starts: no step by hand, whatever a killed run has left behind. */
export function tryOpen(folder: string, day: number, working: Working = workingOn(day)): Result<Office, StoreError> {
  const file = openStoreFile(folder, working);
  return file.ok ? officeOver(file.value, folder, working) : file;
}

/** The same where it cannot fail. */
export function mustOpen(folder: string, day: number): Office {
  const opened = tryOpen(folder, day);
  if (!opened.ok) throw new Error(`The store did not open: ${opened.error.code}`);
  return opened.value;
}

/** The value, or a throw that names what failed. */
export function must<Value>(what: string, result: Result<Value, { readonly code: string }>): Value {
  if (!result.ok) throw new Error(`${what}: ${result.error.code}`);
  return result.value;
}
