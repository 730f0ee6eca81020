import { DAYS_TO_ANSWER } from '../deadline/deadlines.ts';
import { monthAfter, monthOf } from '../deadline/month-grid.ts';
import { OUTCOMES } from '../library/case-listing.ts';
import type { RegisterRow } from './register-row.ts';
import { isWithin, rowsOfPeriod } from './register-rows.ts';

/** Working days taken, in bands: the last has no end. */
export const TIME_BANDS = [
  { title: '0 to 10', upTo: 10 },
  { title: '11 to 20', upTo: DAYS_TO_ANSWER },
  { title: '21 to 40', upTo: 40 },
  { title: 'more than 40', upTo: Number.POSITIVE_INFINITY },
] as const;

/** What the register says of a period in numbers. */
export type RegisterFigures = {
  /** Every month of the period in order, those without a case too. "2026-11". */
  readonly months: readonly { readonly month: string; readonly received: number; readonly issued: number }[];
  /** In how many issued cases the answer rests on a provision, the most frequent first. */
  readonly provisions: readonly { readonly provision: string; readonly cases: number }[];
  /** How the cases of the period stand, each outcome that there is. */
  readonly outcomes: readonly { readonly outcome: RegisterRow['outcome']; readonly cases: number }[];
  readonly time: TimeTaken;
};

/** How long the answers of a period took. */
export type TimeTaken = {
  /** Issued cases whose working days are known. */
  readonly counted: number;
  /** Issued cases of which they are not. */
  readonly notKnown: number;
  readonly bands: readonly { readonly title: string; readonly cases: number }[];
  /** Cases within the 20 working days of section 10(1). */
  readonly inTime: number;
  /** Working days; null where nothing was counted. */
  readonly median: number | null;
};

/**
 * The figures of a period, both ends included; null is no bound. Give it all rows: a case that was received in the
 * period and issued after it counts among the received.
 */
export function registerFigures(rows: readonly RegisterRow[], from: string | null, to: string | null): RegisterFigures {
  const issued = rows.filter(({ issuedOn }) => issuedOn !== null && isWithin(issuedOn, from, to));
  const within = rowsOfPeriod(rows, from, to);
  return {
    months: byMonth(rows, from, to),
    provisions: byProvision(issued),
    outcomes: OUTCOMES.map((outcome) => ({ outcome, cases: within.filter((row) => row.outcome === outcome).length })),
    time: timeTaken(issued),
  };
}

function byMonth(rows: readonly RegisterRow[], from: string | null, to: string | null): RegisterFigures['months'] {
  const daysIn = (of: (row: RegisterRow) => string | null) =>
    rows.map(of).flatMap((day) => (day !== null && isWithin(day, from, to) ? [day] : []));
  const received = daysIn(({ receivedOn }) => receivedOn);
  const issued = daysIn(({ issuedOn }) => issuedOn);
  const days = [...received, ...issued].sort();
  const first = from ?? days[0] ?? to;
  const last = to ?? days.at(-1) ?? from;
  if (first === null || last === null) return [];
  const [came, went] = [countBy(received.map(monthOf)), countBy(issued.map(monthOf))];
  return monthsBetween(monthOf(first), monthOf(last)).map((month) => ({
    month,
    received: came.get(month) ?? 0,
    issued: went.get(month) ?? 0,
  }));
}

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = monthAfter(month, 1)) months.push(month);
  return months;
}

function byProvision(issued: readonly RegisterRow[]): RegisterFigures['provisions'] {
  const counts = countBy(issued.flatMap(({ provisions }) => [...new Set(provisions)]));
  return [...counts]
    .map(([provision, cases]) => ({ provision, cases }))
    .sort((a, b) => b.cases - a.cases || a.provision.localeCompare(b.provision, 'en', { numeric: true }));
}

function timeTaken(issued: readonly RegisterRow[]): TimeTaken {
  const taken = issued.flatMap(({ workingDays }) => (workingDays === null ? [] : [workingDays])).sort((a, b) => a - b);
  const upTo = (days: number) => taken.filter((each) => each <= days).length;
  return {
    counted: taken.length,
    notKnown: issued.length - taken.length,
    bands: TIME_BANDS.map(({ title, upTo: end }, index) => {
      const before = TIME_BANDS[index - 1];
      return { title, cases: upTo(end) - (before === undefined ? 0 : upTo(before.upTo)) };
    }),
    inTime: upTo(DAYS_TO_ANSWER),
    median: median(taken),
  };
}

/** The middle of sorted numbers, or what lies between the two in the middle. */
function median(sorted: readonly number[]): number | null {
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
