/** Formatters are costly to make and cheap to use. */
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });

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

/** When something was saved, as briefly as will do: "today 14:02", else "23 Nov 2026". */
export function savedWhen(instant: string, today: string): string {
  const date = new Date(instant);
  const local = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return local === today ? `today ${clockTime(instant)}` : shortDate(local);
}
