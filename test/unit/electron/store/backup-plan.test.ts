import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupsToDrop, isBackupDue, type Made } from '../../../../electron/store/backup-plan.ts';

const HOUR = 3_600_000;
const at = (ms: number) => new Date(ms).toISOString();
const START = Date.parse('2026-11-01T00:00:00.000Z');

const CountsArb = fc.record({
  hourly: fc.integer({ min: 0, max: 30 }),
  daily: fc.integer({ min: 0, max: 20 }),
  weekly: fc.integer({ min: 0, max: 10 }),
});

/** Backups in the order in which they were made; the clock may stand anywhere at each. */
const BackupsArb = fc
  .array(fc.integer({ min: 0, max: 200 * 24 }), { maxLength: 80 })
  .map((hours) => hours.map((hour, index): Made => ({ number: index + 1, madeAt: at(START + hour * HOUR) })));

function kept(backups: readonly Made[], counts: { hourly: number; daily: number; weekly: number }): Made[] {
  const dropped = new Set(backupsToDrop(backups, counts));
  return backups.filter((backup) => !dropped.has(backup));
}

describe('backupsToDrop', () => {
  it('never drops the newest, whatever the clock said and however few are kept', () => {
    fc.assert(
      fc.property(BackupsArb, CountsArb, (backups, counts) => {
        const newest = backups.at(-1);
        if (newest !== undefined) expect(kept(backups, counts)).toContain(newest);
      }),
    );
  });

  it('keeps no more than the office says, and the newest besides', () => {
    fc.assert(
      fc.property(BackupsArb, CountsArb, (backups, counts) => {
        const most = counts.hourly + counts.daily + counts.weekly + 1;
        expect(kept(backups, counts).length).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('keeps of each kind as many spans as there are, up to the count', () => {
    fc.assert(
      fc.property(BackupsArb, CountsArb, (backups, counts) => {
        const spans = (of: readonly Made[], length: number) =>
          new Set(of.map(({ madeAt }) => Math.floor(Date.parse(madeAt) / length))).size;
        const left = kept(backups, counts);
        for (const [length, count] of [
          [HOUR, counts.hourly],
          [24 * HOUR, counts.daily],
          [7 * 24 * HOUR, counts.weekly],
        ] as const) {
          expect(spans(left, length)).toBeGreaterThanOrEqual(Math.min(count, spans(backups, length)));
        }
      }),
    );
  });

  it('drops nothing more when asked again', () => {
    fc.assert(
      fc.property(BackupsArb, CountsArb, (backups, counts) => {
        expect(backupsToDrop(kept(backups, counts), counts)).toEqual([]);
      }),
    );
  });

  it('takes the newest of an hour, a day and a week', () => {
    const hours = [0, 1, 1.5, 30, 31, 200];
    const backups = hours.map((hour, index): Made => ({ number: index + 1, madeAt: at(START + hour * HOUR) }));
    expect(kept(backups, { hourly: 1, daily: 2, weekly: 2 }).map(({ number }) => number)).toEqual([5, 6]);
    expect(kept(backups, { hourly: 4, daily: 0, weekly: 0 }).map(({ number }) => number)).toEqual([3, 4, 5, 6]);
  });
});

describe('isBackupDue', () => {
  it.each([
    ['none was made', undefined, true],
    ['the newest is an hour old', at(START - HOUR), true],
    ['the newest is younger', at(START - HOUR + 1), false],
    ['the clock was set back since', at(START + 1), true],
  ])('when %s', (_, madeAt, isDue) => {
    expect(isBackupDue(madeAt === undefined ? undefined : { number: 1, madeAt }, at(START))).toBe(isDue);
  });
});
