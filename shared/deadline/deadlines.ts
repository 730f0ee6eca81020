import type { CaseFile } from '../case/case-file.ts';
import type { Holiday } from '../law/holiday.ts';
import { workingDaysAfter, type CountedDate } from './working-days.ts';

/** Working days for answering (section 10(1)). */
export const DAYS_TO_ANSWER = 20;

/** Working days in all within which good practice ends an extension for the public interest test (section 45 code). */
export const DAYS_EXTENDED = 40;

/** Working days for an internal review (the Commissioner's guidance). */
export const DAYS_TO_REVIEW = 20;

/** Working days for an internal review at the latest, in exceptional cases (the Commissioner's guidance). */
export const DAYS_TO_REVIEW_AT_MOST = 40;

/** When a case must be answered, and when at the latest after an extension for the public interest test. */
export type Deadlines = { readonly due: CountedDate; readonly extended: CountedDate };

/** What a case is counted by: a law pack, or its holidays alone. */
type Counting = { readonly holidays: readonly Holiday[] };

/** Counting skips through years of holidays; the same date under the same holidays is counted once. */
const counted = new WeakMap<readonly Holiday[], Map<string, Deadlines>>();

/**
 * The day from which the time for answering is counted: that of receipt or, where the requester was asked to make the
 * request clear, that of the answer (section 1(3)). Null while nothing was received or an answer is being waited for.
 */
export function clockStart({ request }: Pick<CaseFile, 'request'>): string | null {
  const asked = request.clarifications.filter(({ askedOn }) => askedOn !== null);
  if (asked.some(({ receivedOn }) => receivedOn === null)) return null;
  const days = [request.receivedOn, ...asked.map(({ receivedOn }) => receivedOn)].filter((day) => day !== null);
  return request.receivedOn === null ? null : (days.sort().at(-1) ?? null);
}

/** The day on which the requester was asked, while no answer has come; null when nothing is being waited for. */
export function waitingSince({ request }: Pick<CaseFile, 'request'>): string | null {
  return (
    request.clarifications.find(({ askedOn, receivedOn }) => askedOn !== null && receivedOn === null)?.askedOn ?? null
  );
}

/** The deadlines of a case; null while the date of receipt is not known or the clock stands. */
export function deadlinesOf(caseFile: CaseFile, pack: Counting): Deadlines | null {
  const start = clockStart(caseFile);
  return start === null ? null : deadlinesFrom(start, pack.holidays);
}

/** The deadlines counted from a day. */
export function deadlinesFrom(start: string, holidays: readonly Holiday[]): Deadlines {
  const known = counted.get(holidays) ?? new Map<string, Deadlines>();
  counted.set(holidays, known);
  const deadlines = known.get(start) ?? {
    due: workingDaysAfter(start, DAYS_TO_ANSWER, holidays),
    extended: workingDaysAfter(start, DAYS_EXTENDED, holidays),
  };
  known.set(start, deadlines);
  return deadlines;
}

/** The day by which a decision was promised in a notice that has gone out; null while none has. */
export function promisedBy({ letter: { extension } }: Pick<CaseFile, 'letter'>): string | null {
  return extension === null || extension.noticeOn === null ? null : extension.decisionBy;
}

export const DUE_KINDS = ['response', 'decisionAfterExtension', 'internalReview'] as const;

/** What is due next of a case, and when at the latest: the safe date where a holiday on the way is uncertain. */
export type NextDeadline = {
  readonly kind: (typeof DUE_KINDS)[number];
  readonly on: string;
};

/** The next thing that the force must do by a date; null when nothing is due, as after issue or while the clock stands. */
export function nextDeadline(caseFile: CaseFile, pack: Counting): NextDeadline | null {
  if (caseFile.issuedOn !== null || caseFile.branchOf !== null) return null;
  if (caseFile.reviewOf !== null) {
    const { requestedOn } = caseFile.internalReview;
    if (requestedOn === null) return null;
    return { kind: 'internalReview', on: workingDaysAfter(requestedOn, DAYS_TO_REVIEW, pack.holidays).date };
  }
  if (waitingSince(caseFile) !== null) return null;
  const promised = promisedBy(caseFile);
  if (promised !== null) return { kind: 'decisionAfterExtension', on: promised };
  const deadlines = deadlinesOf(caseFile, pack);
  return deadlines === null ? null : { kind: 'response', on: deadlines.due.date };
}
