import type { Holiday } from '../law/holiday.ts';

const MS_A_DAY = 86_400_000;
/** 1 January 1970 was a Thursday. */
const DAYS_FROM_MONDAY = 3;

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

/** A list of holidays made ready for counting; the same list is made ready once. Days as numbers: whole days since 1970. */
type Calendar = {
  readonly all: ReadonlyMap<number, Holiday>;
  readonly sure: ReadonlyMap<number, Holiday>;
  /** The holidays that fall on weekdays, in order. */
  readonly onWeekdays: readonly number[];
};

const calendars = new WeakMap<readonly Holiday[], Calendar>();

/**
 * The n-th working day after a date (the day itself is day 0, and may be any day). Working days leave out weekends,
 * Christmas Day, Good Friday and bank holidays in any part of the United Kingdom (section 10(6)).
 */
export function workingDaysAfter(from: string, days: number, holidays: readonly Holiday[]): CountedDate {
  const { all, sure } = calendarOf(holidays);
  const safe = count(dayNumber(from), days, sure);
  const latest = count(dayNumber(from), days, all);
  const isUncertain = safe.day !== latest.day;
  return { date: isoOf(safe.day), latest: isoOf(latest.day), isUncertain, skipped: latest.skipped };
}

function count(from: number, days: number, holidays: ReadonlyMap<number, Holiday>) {
  const skipped: Holiday[] = [];
  let day = from;
  for (let counted = 0; counted < days; ) {
    day += 1;
    const holiday = holidays.get(day);
    if (isWeekendDay(day)) continue;
    if (holiday === undefined) counted += 1;
    else skipped.push(holiday);
  }
  return { day, skipped };
}

/** Working days from one date to a later one; negative when the second is earlier. Takes no longer for far dates. */
export function workingDaysBetween(from: string, to: string, holidays: readonly Holiday[]): number {
  if (to < from) return -workingDaysBetween(to, from, holidays);
  const { onWeekdays } = calendarOf(holidays);
  const [first, last] = [dayNumber(from), dayNumber(to)];
  return weekdaysUpTo(last) - weekdaysUpTo(first) - (countUpTo(onWeekdays, last) - countUpTo(onWeekdays, first));
}

function calendarOf(holidays: readonly Holiday[]): Calendar {
  const known = calendars.get(holidays);
  if (known !== undefined) return known;
  const byDay = (some: readonly Holiday[]) => new Map(some.map((holiday) => [dayNumber(holiday.date), holiday]));
  const all = byDay(holidays);
  const onWeekdays = [...all.keys()].filter((day) => !isWeekendDay(day)).sort((a, b) => a - b);
  const calendar = { all, sure: byDay(holidays.filter(({ uncertain }) => !uncertain)), onWeekdays };
  calendars.set(holidays, calendar);
  return calendar;
}

/** How many of a sorted list are no later than a day: found by halving. */
function countUpTo(sorted: readonly number[], day: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Weekdays up to a day, counted from the Monday before 1970. */
function weekdaysUpTo(day: number): number {
  return Math.floor((day + DAYS_FROM_MONDAY) / 7) * 5 + Math.min(5, weekdayOf(day) + 1);
}

function weekdayOf(day: number): number {
  return (((day + DAYS_FROM_MONDAY) % 7) + 7) % 7;
}

function isWeekendDay(day: number): boolean {
  return weekdayOf(day) > 4;
}

function dayNumber(date: string): number {
  return Date.parse(date) / MS_A_DAY;
}

function isoOf(day: number): string {
  return new Date(day * MS_A_DAY).toISOString().slice(0, 10);
}

/** The date a number of days of the calendar after another; before it where the number is negative. */
export function daysAfter(date: string, days: number): string {
  return isoOf(dayNumber(date) + days);
}

/** The day of the week: 0 for Monday to 6 for Sunday. */
export function weekday(date: string): number {
  return weekdayOf(dayNumber(date));
}

/** True for a Saturday or a Sunday. */
export function isWeekend(date: string): boolean {
  return isWeekendDay(dayNumber(date));
}
