import type { Holiday } from '../law/holiday.ts';
import { daysAfter, isWeekend, weekday } from './working-days.ts';

/** Whatever has a day on which it is due; null for nothing due. */
type Due = { readonly dueOn: string | null };

/** A day on a calendar's page. */
export type MonthDay<Case extends Due> = {
  readonly date: string;
  /** False for the days of the months before and after, which fill the first and the last week. */
  readonly isInMonth: boolean;
  readonly isToday: boolean;
  readonly holiday: Holiday | null;
  /** True for a working day under section 10(6); an uncertain holiday is taken for a holiday. */
  readonly isWorking: boolean;
  readonly due: readonly Case[];
};

/** A month in weeks from Monday to Sunday. */
export type MonthGrid<Case extends Due> = {
  /** Such as 2026-11. */
  readonly month: string;
  readonly weeks: readonly (readonly MonthDay<Case>[])[];
};

/** The month of a date: 2026-11-23 gives 2026-11. */
export function monthOf(date: string): string {
  return date.slice(0, 7);
}

/** The month some months after another; before it where the number is negative. */
export function monthAfter(month: string, by: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** The first and the last day on the page of a month: a Monday and a Sunday. */
export function pageOf(month: string): { readonly from: string; readonly to: string } {
  const first = `${month}-01`;
  const last = daysAfter(`${monthAfter(month, 1)}-01`, -1);
  return { from: daysAfter(first, -weekday(first)), to: daysAfter(last, 6 - weekday(last)) };
}

/** The page of a month, with what is due on each day. */
export function monthGrid<Case extends Due>(
  month: string,
  today: string,
  holidays: readonly Holiday[],
  cases: readonly Case[],
): MonthGrid<Case> {
  const { from, to } = pageOf(month);
  const byDate = new Map(holidays.map((holiday) => [holiday.date, holiday]));
  const weeks: MonthDay<Case>[][] = [];
  for (let monday = from; monday <= to; monday = daysAfter(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => dayOf(daysAfter(monday, index))));
  }
  return { month, weeks };

  function dayOf(date: string): MonthDay<Case> {
    const holiday = byDate.get(date) ?? null;
    return {
      date,
      isInMonth: monthOf(date) === month,
      isToday: date === today,
      holiday,
      isWorking: holiday === null && !isWeekend(date),
      due: cases.filter(({ dueOn }) => dueOn === date),
    };
  }
}
