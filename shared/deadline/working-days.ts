import type { Holiday } from '../law/holiday.ts';

const MS_A_DAY = 86_400_000;

/** A weekday skipped in a count, and why. */
export type SkippedDay = Holiday;

/** The date a count of working days reaches, and the holidays passed over. Dates are ISO, without time or zone. */
export type CountedDate = {
  /** The safe date: the earlier one where a holiday on the way is uncertain. */
  readonly date: string;
  /** The later date, should every uncertain holiday be one; equal to `date` when none is. */
  readonly latest: string;
  readonly isUncertain: boolean;
  readonly skipped: readonly SkippedDay[];
};

/**
 * The n-th working day after a date (the day itself is day 0, and may be any day). Working days leave out weekends,
 * Christmas Day, Good Friday and bank holidays in any part of the United Kingdom (section 10(6)).
 */
export function workingDaysAfter(from: string, days: number, holidays: readonly Holiday[]): CountedDate {
  const sure = new Map(holidays.filter((holiday) => !holiday.uncertain).map((holiday) => [holiday.date, holiday]));
  const all = new Map(holidays.map((holiday) => [holiday.date, holiday]));
  const safe = count(from, days, sure);
  const latest = count(from, days, all);
  return { date: safe.date, latest: latest.date, isUncertain: safe.date !== latest.date, skipped: latest.skipped };
}

function count(from: string, days: number, holidays: ReadonlyMap<string, Holiday>) {
  const skipped: Holiday[] = [];
  let date = from;
  for (let counted = 0; counted < days; ) {
    date = dayAfter(date);
    const holiday = holidays.get(date);
    if (isWeekend(date)) continue;
    if (holiday === undefined) counted += 1;
    else skipped.push(holiday);
  }
  return { date, skipped };
}

/** Working days from one date to a later one; negative when the second is earlier. */
export function workingDaysBetween(from: string, to: string, holidays: readonly Holiday[]): number {
  if (to < from) return -workingDaysBetween(to, from, holidays);
  const off = new Set(holidays.map((holiday) => holiday.date));
  let days = 0;
  for (let date = from; date < to; ) {
    date = dayAfter(date);
    if (!isWeekend(date) && !off.has(date)) days += 1;
  }
  return days;
}

function dayAfter(date: string): string {
  return new Date(Date.parse(date) + MS_A_DAY).toISOString().slice(0, 10);
}

function isWeekend(date: string): boolean {
  const day = new Date(Date.parse(date)).getUTCDay();
  return day === 0 || day === 6;
}
