import { deadlinesFrom } from '../deadline/deadlines.ts';
import { workingDaysBetween } from '../deadline/working-days.ts';
import type { LawPack } from '../law/law-pack.ts';
import type { CaseListing } from '../library/case-listing.ts';
import type { RegisterRow } from './register-row.ts';

/** A listing together with the case that it is of. */
export type ListedCase = CaseListing & { readonly id: string };

/** The last day that any date of a case can be. */
const LAST_DAY = '2100-12-31';

/**
 * The register: a line per case, in the order given. What-ifs are left out, for nothing is decided in them. Where the
 * office keeps cases for some years, they are counted from the day of issue; a case's own date goes before that rule.
 */
export function registerRows(
  cases: readonly ListedCase[],
  holidays: LawPack['holidays'],
  retentionYears: number | null,
): RegisterRow[] {
  return cases
    .filter(({ branchOf }) => branchOf === null)
    .map((listed) => {
      const { id, reference, subject, receivedOn, issuedOn, stage, outcome, provisions, tags, owner } = listed;
      return {
        id,
        reference,
        subject,
        receivedOn,
        dueOn: issuedOn === null ? listed.dueOn : wasDueOn(receivedOn, holidays),
        issuedOn,
        stage,
        outcome,
        provisions,
        tags,
        owner,
        isReview: listed.reviewOf !== null,
        workingDays: daysTaken(receivedOn, issuedOn, holidays),
        retentionReviewOn: listed.retentionReviewOn ?? yearsAfter(issuedOn, retentionYears),
      };
    });
}

/** The day that a row is counted by: that of issue or, while there is none, that of receipt. */
export function dayOf({ issuedOn, receivedOn }: Pick<RegisterRow, 'issuedOn' | 'receivedOn'>): string | null {
  return issuedOn ?? receivedOn;
}

/** True for a day within a period, both ends included; null is no bound. A day that is not known is in no bounded period. */
export function isWithin(day: string | null, from: string | null, to: string | null): boolean {
  if (day === null) return from === null && to === null;
  return (from === null || day >= from) && (to === null || day <= to);
}

/** The rows of a period. */
export function rowsOfPeriod(rows: readonly RegisterRow[], from: string | null, to: string | null): RegisterRow[] {
  return rows.filter((row) => isWithin(dayOf(row), from, to));
}

/** The rows that somebody is to look at by a day, the longest due first. */
export function dueForRetentionReview(rows: readonly RegisterRow[], today: string): RegisterRow[] {
  return rows
    .filter(({ retentionReviewOn }) => retentionReviewOn !== null && retentionReviewOn <= today)
    .sort((a, b) => (a.retentionReviewOn ?? '').localeCompare(b.retentionReviewOn ?? ''));
}

function wasDueOn(receivedOn: string | null, holidays: LawPack['holidays']): string | null {
  if (receivedOn === null) return null;
  const { date } = deadlinesFrom(receivedOn, holidays).due;
  return date > LAST_DAY ? null : date;
}

/** Null also where a case is said to have been issued before it came: one of the dates is wrong, so no count is right. */
function daysTaken(receivedOn: string | null, issuedOn: string | null, holidays: LawPack['holidays']): number | null {
  if (receivedOn === null || issuedOn === null || issuedOn < receivedOn) return null;
  return workingDaysBetween(receivedOn, issuedOn, holidays);
}

/** The same day some years on; 29 February becomes the 28th where there is none. */
function yearsAfter(day: string | null, years: number | null): string | null {
  if (day === null || years === null) return null;
  const sameDay = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  const isReal = new Date(Date.parse(sameDay)).toISOString().slice(0, 10) === sameDay;
  const next = isReal ? sameDay : `${sameDay.slice(0, 8)}28`;
  return next > LAST_DAY ? LAST_DAY : next;
}
