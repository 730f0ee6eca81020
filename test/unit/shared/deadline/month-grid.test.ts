import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthAfter, monthGrid, monthOf, pageOf } from '../../../../shared/deadline/month-grid.ts';
import { daysAfter, workingDaysBetween } from '../../../../shared/deadline/working-days.ts';
import { pack } from '../../../support/build-pack.ts';

const anyMonth = fc.integer({ min: 0, max: 6000 }).map((days) => monthOf(daysAfter('2016-01-01', days)));

describe('monthGrid', () => {
  it('has the weeks of November 2026 from Monday, with the days round them', () => {
    const { weeks } = monthGrid('2026-11', '2026-11-23', pack.holidays, []);
    expect(weeks.map((week) => week[0]?.date)).toEqual([
      '2026-10-26',
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
      '2026-11-23',
      '2026-11-30',
    ]);
    expect(
      weeks
        .flat()
        .filter(({ isToday }) => isToday)
        .map(({ date }) => date),
    ).toEqual(['2026-11-23']);
    expect(weeks[5]?.[0]).toMatchObject({ isWorking: false, holiday: { name: "St Andrew's Day" } });
    expect(weeks[5]?.[1]).toMatchObject({ date: '2026-12-01', isInMonth: false, isWorking: true, holiday: null });
  });

  it('has each case on its day, several on one, and none without a day', () => {
    const cases = [
      { id: 'a', dueOn: '2026-11-25' },
      { id: 'b', dueOn: '2026-11-25' },
      { id: 'c', dueOn: null },
    ];
    const days = monthGrid('2026-11', '2026-11-23', pack.holidays, cases).weeks.flat();
    expect(days.filter(({ due }) => due.length > 0)).toMatchObject([
      { date: '2026-11-25', due: [{ id: 'a' }, { id: 'b' }] },
    ]);
  });

  it('is whole weeks without a gap, and has every day of the month once', () => {
    fc.assert(
      fc.property(anyMonth, (month) => {
        const { weeks } = monthGrid(month, '2026-11-23', pack.holidays, []);
        const days = weeks.flat();
        const { from, to } = pageOf(month);
        expect(weeks.every((week) => week.length === 7)).toBe(true);
        expect([days[0]?.date, days.at(-1)?.date]).toEqual([from, to]);
        expect(days.every(({ date }, index) => date === daysAfter(from, index))).toBe(true);
        const inMonth = days.filter(({ isInMonth }) => isInMonth);
        expect(inMonth[0]?.date).toBe(`${month}-01`);
        expect(inMonth.length).toBe(Number(daysAfter(`${monthAfter(month, 1)}-01`, -1).slice(8)));
      }),
    );
  });

  it('has the working days that the counting has', () => {
    fc.assert(
      fc.property(anyMonth, (month) => {
        const days = monthGrid(month, '2026-11-23', pack.holidays, []).weeks.flat();
        const { from, to } = pageOf(month);
        const counted = workingDaysBetween(daysAfter(from, -1), to, pack.holidays);
        expect(days.filter(({ isWorking }) => isWorking).length).toBe(counted);
      }),
    );
  });
});

describe('monthAfter', () => {
  it('goes over the ends of years, both ways', () => {
    expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1), monthAfter('2026-11', -12)]).toEqual([
      '2027-01',
      '2025-12',
      '2025-11',
    ]);
  });
});
