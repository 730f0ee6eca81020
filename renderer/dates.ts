/** Formatters are costly to make and cheap to use. */
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const SECONDS = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });

const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const LONG = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "2026-11-03" as "3 Nov". */
export function shortDay(iso: string): string {
  return SHORT.format(new Date(`${iso}T00:00:00Z`));
}

/** "2026-03-17" as "17 March". */
export function longDay(iso: string): string {
  return LONG.format(new Date(`${iso}T00:00:00Z`));
}

/** The month "2026-11" as "November 2026". */
export function monthInWords(month: string): string {
  return MONTH.format(new Date(`${month}-01T00:00:00Z`));
}

/** Working days left in words; late where the number is negative, and today at nought. */
export function workingDaysInWords(left: number): string {
  if (left < 0) return `${-left} working ${left === -1 ? 'day' : 'days'} late`;
  if (left === 0) return 'today';
  return `${left} working ${left === 1 ? 'day' : 'days'}`;
}

const SHORT_MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** "2026-11" as "Nov 2026". */
export function monthAndYear(month: string): string {
  return SHORT_MONTH.format(new Date(`${month}-01T00:00:00Z`));
}

/** "2026-11-23" as "Mon 23 Nov". */
export function dayAndDate(iso: string): string {
  return WEEKDAY.format(new Date(`${iso}T00:00:00Z`)).replace(',', '');
}

/** "2026-11-23" as "23 Nov 2026"; a dash for none. */
export function shortDate(iso: string | null): string {
  if (iso === null) return '–';
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? '–' : DAY.format(date);
}

/** An instant as the clock on the wall: "14:02". */
export function clockTime(instant: string): string {
  return CLOCK.format(new Date(instant));
}

/** The same to the second: "14:02:31". */
export function clockTimeWithSeconds(instant: string): string {
  return SECONDS.format(new Date(instant));
}

/** The day of an instant by the clock on the wall, as "2026-11-23". */
export function localDay(instant: string): string {
  const date = new Date(instant);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** An instant as day and clock: "23 Nov 2026, 14:02". */
export function dayAndTime(instant: string): string {
  return `${shortDate(localDay(instant))}, ${clockTime(instant)}`;
}

/** "Mon 23 Nov 2026, 14:02:07": to the second, because two may be of one minute. */
export function toTheSecond(instant: string): string {
  const day = localDay(instant);
  return `${dayAndDate(day)} ${day.slice(0, 4)}, ${clockTimeWithSeconds(instant)}`;
}

/** When something was saved, as briefly as will do: "today 14:02", else "23 Nov 2026". */
export function savedWhen(instant: string, today: string): string {
  const day = localDay(instant);
  return day === today ? `today ${clockTime(instant)}` : shortDate(day);
}
