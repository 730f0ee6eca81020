import type { OfficeSettings } from '../../shared/bridge/store-contract.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;

/** A backup: its running number, which only ever grows, and when it was made. */
export type Made = { readonly number: number; readonly madeAt: string };

/**
 * Which backups may go: all but the newest of each of the last hours, days and weeks that have one, as many as the office
 * keeps of each. The newest of all always stays, whatever the clock said when it was made.
 */
export function backupsToDrop<Backup extends Made>(
  backups: readonly Backup[],
  counts: OfficeSettings['backups'],
): Backup[] {
  const newestFirst = [...backups].sort((a, b) => b.number - a.number);
  const kept = new Set<Backup>(newestFirst.slice(0, 1));
  for (const [span, count] of [
    [HOUR_MS, counts.hourly],
    [DAY_MS, counts.daily],
    [WEEK_MS, counts.weekly],
  ] as const) {
    const spans = new Set<number>();
    for (const backup of newestFirst) {
      const at = Math.floor(Date.parse(backup.madeAt) / span);
      if (spans.has(at)) continue;
      if (spans.size === count) break;
      spans.add(at);
      kept.add(backup);
    }
  }
  return newestFirst.filter((backup) => !kept.has(backup));
}

/** True when a new backup is due: never made one, an hour has passed, or the clock was set back. */
export function isBackupDue(newest: Made | undefined, now: string): boolean {
  if (newest === undefined) return true;
  const age = Date.parse(now) - Date.parse(newest.madeAt);
  return age >= HOUR_MS || age < 0;
}
