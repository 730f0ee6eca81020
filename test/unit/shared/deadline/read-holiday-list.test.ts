import { describe, expect, it } from 'vitest';
import { goodFriday } from '../../../../shared/deadline/good-friday.ts';
import { withHolidays, type HolidayList } from '../../../../shared/deadline/holiday-list.ts';
import {
  holidayListText,
  MAX_HOLIDAY_FILE,
  readHolidayList,
  yearsOf,
} from '../../../../shared/deadline/read-holiday-list.ts';
import type { Holiday } from '../../../../shared/law/holiday.ts';
import { pack } from '../../../support/build-pack.ts';

const TODAY = '2026-11-23';

function listWith(change: (holidays: Holiday[]) => Holiday[]): string {
  const list = JSON.parse(holidayListText(pack)) as HolidayList;
  return JSON.stringify({ ...list, holidays: change(list.holidays) });
}

function reasons(text: string): string {
  const read = readHolidayList(text, TODAY);
  return read.ok ? '' : read.error.join('\n');
}

describe('goodFriday', () => {
  it('is in the pack’s table, which was checked by hand, for each of its years', () => {
    const days = pack.holidays.filter(({ name }) => name === 'Good Friday').map(({ date }) => date);
    expect(days.length).toBe(21);
    expect(days.map((date) => goodFriday(Number(date.slice(0, 4))))).toEqual(days);
  });
});

describe('readHolidayList', () => {
  it('reads what holidayListText writes', () => {
    const read = readHolidayList(holidayListText(pack), TODAY);
    expect(read).toMatchObject({ ok: true, value: { source: `Law pack ${pack.version}`, holidays: pack.holidays } });
  });

  it('takes a list with a newly proclaimed day, and counts by it', () => {
    const added = { date: '2026-12-01', name: 'Proclaimed', where: 'Wales', uncertain: false };
    const read = readHolidayList(
      listWith((days) => [...days, added].sort((a, b) => a.date.localeCompare(b.date))),
      TODAY,
    );
    expect(read.ok && withHolidays(pack, read.value).holidays).toContainEqual(added);
  });

  it.each([
    ['text that is not JSON', 'holidays', /not JSON/],
    ['something else in JSON', '{"schema":"counterpoise/case"}', /not a list of holidays that Counterpoise can use/],
    ['a list for a newer app', '{"schema":"counterpoise/holidays","version":2}', /newer Counterpoise/],
    ['a file too large', ' '.repeat(MAX_HOLIDAY_FILE + 1), /too large/],
    ['no days', listWith(() => []), /holidays/],
  ])('refuses %s', (_, text, reason) => {
    expect(reasons(text)).toMatch(reason);
  });

  it.each<[string, (days: Holiday[]) => Holiday[], RegExp]>([
    [
      'a day twice',
      (days) => days.flatMap((day) => (day.date === '2026-05-25' ? [day, day] : [day])),
      /2026-05-25 is there more than once/,
    ],
    ['days out of order', (days) => [...days].reverse(), /put the days in order/],
    [
      'a day that does not exist',
      (days) => days.map((day) => (day.date === '2026-05-25' ? { ...day, date: '2026-02-30' } : day)),
      /2026-02-30 is not a day/,
    ],
    [
      'nothing but weekends',
      () => [{ date: '2026-11-21', name: 'Saturday', where: 'everywhere', uncertain: false }],
      /Saturday or a Sunday/,
    ],
    [
      'a list of years gone by',
      (days) => days.filter(({ date }) => date < '2026'),
      /from 2014 to 2025.*from 2025 to 2027/,
    ],
    [
      'a year with a hole',
      (days) => days.filter(({ date }) => !date.startsWith('2030') || date > '2030-11'),
      /2030 has 3 days/,
    ],
    [
      'a year without Christmas',
      (days) => days.filter(({ date }) => date !== '2026-12-25'),
      /Christmas Day is missing: 2026-12-25/,
    ],
    [
      'a year without Good Friday',
      (days) => days.filter(({ date }) => date !== '2027-03-26'),
      /Good Friday is missing: 2027-03-26/,
    ],
  ])('refuses %s and says why', (_, change, reason) => {
    expect(reasons(listWith(change))).toMatch(reason);
  });

  it('never says more than can be read', () => {
    const read = readHolidayList(
      listWith((days) => [...days].reverse()),
      TODAY,
    );
    expect(read.ok ? 0 : read.error.length).toBe(10);
  });
});

describe('yearsOf', () => {
  it('has the first and the last year', () => {
    expect(yearsOf(pack.holidays)).toEqual({ first: 2014, last: 2035 });
  });
});
