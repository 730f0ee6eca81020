import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingDaysAfter, workingDaysBetween } from '../../../../shared/deadline/working-days.ts';
import { pack } from '../../../support/build-pack.ts';

/** Receipt, the 20th working day, and the later date where a holiday on the way is uncertain. */
const VECTORS: [string, string, string?][] = [
  ['2014-07-01', '2014-07-30'],
  ['2016-12-09', '2017-01-12'],
  ['2018-03-01', '2018-04-03'],
  ['2019-10-28', '2019-11-25'],
  ['2019-11-28', '2019-12-31'],
  ['2019-12-02', '2020-01-03'],
  ['2020-04-20', '2020-05-19'],
  ['2021-07-05', '2021-08-04'],
  ['2021-12-10', '2022-01-12', '2022-01-13'],
  ['2022-08-30', '2022-09-28'],
  ['2023-04-14', '2023-05-16'],
  ['2024-03-08', '2024-04-10'],
  ['2025-06-20', '2025-07-21'],
  ['2025-12-12', '2026-01-15'],
  ['2026-03-02', '2026-03-31'],
  ['2026-05-20', '2026-06-19'],
  ['2026-06-20', '2026-07-20'],
  ['2026-11-23', '2026-12-22'],
  ['2026-12-09', '2027-01-11', '2027-01-12'],
  ['2027-12-10', '2028-01-12', '2028-01-13'],
  ['2031-12-05', '2032-01-08'],
];

describe('workingDaysAfter', () => {
  it.each(VECTORS)('counts 20 working days from %s', (receipt, date, latest) => {
    const counted = workingDaysAfter(receipt, 20, pack.holidays);
    expect({ date: counted.date, latest: counted.latest }).toEqual({ date, latest: latest ?? date });
    expect(counted.isUncertain).toBe(latest !== undefined);
  });

  it('says which holidays it passed over, the Scottish one of 15 June 2026 among them', () => {
    const skipped = workingDaysAfter('2026-05-20', 20, pack.holidays).skipped;
    expect(skipped.map((day) => day.date)).toEqual(['2026-05-25', '2026-06-15']);
    expect(skipped[1]?.where).toContain('Scotland');
  });
});

describe('workingDaysBetween', () => {
  it('counts forward, backward and not at all', () => {
    expect(workingDaysBetween('2026-11-20', '2026-11-23', pack.holidays)).toBe(1);
    expect(workingDaysBetween('2026-11-23', '2026-11-20', pack.holidays)).toBe(-1);
    expect(workingDaysBetween('2026-11-21', '2026-11-22', pack.holidays)).toBe(0);
  });

  it('agrees with going from day to day, whatever the holidays and however far the dates', () => {
    const anyDay = fc.integer({ min: -400, max: 1200 }).map((days) => isoAfter('2026-01-01', days));
    const anyHoliday = fc.record({
      date: anyDay,
      name: fc.constant('A holiday'),
      where: fc.constant('Wales'),
      uncertain: fc.boolean(),
    });
    fc.assert(
      fc.property(anyDay, anyDay, fc.array(anyHoliday, { maxLength: 60 }), (a, b, holidays) => {
        const [from = a, to = b] = [a, b].sort();
        const off = new Set(holidays.map(({ date }) => date));
        let days = 0;
        for (let date = isoAfter(from, 1); date <= to; date = isoAfter(date, 1)) {
          if (!isSaturdayOrSunday(date) && !off.has(date)) days += 1;
        }
        expect(workingDaysBetween(from, to, holidays)).toBe(days);
        if (days > 0) expect(workingDaysAfter(from, days, holidays).latest <= to).toBe(true);
        expect(workingDaysBetween(from, workingDaysAfter(from, 20, holidays).latest, holidays)).toBe(20);
      }),
    );
  });
});

function isoAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

function isSaturdayOrSunday(date: string): boolean {
  return [0, 6].includes(new Date(date).getUTCDay());
}
