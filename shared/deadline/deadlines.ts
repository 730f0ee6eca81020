import type { CaseFile } from '../case/case-file.ts';
import type { LawPack } from '../law/law-pack.ts';
import { workingDaysAfter, workingDaysBetween, type CountedDate } from './working-days.ts';

/** Working days for answering (section 10(1)). */
export const DAYS_TO_ANSWER = 20;

/** Working days in all within which good practice ends an extension for the public interest test (section 45 code). */
const DAYS_EXTENDED = 40;

/** When a case must be answered, and when at the latest after an extension for the public interest test. */
export type Deadlines = { readonly due: CountedDate; readonly extended: CountedDate };

/** Counting skips through years of holidays; the same date under the same holidays is counted once. */
const counted = new WeakMap<LawPack['holidays'], Map<string, Deadlines>>();

/** The deadlines of a case; null while the date of receipt is not known. */
export function deadlinesOf(caseFile: CaseFile, pack: LawPack): Deadlines | null {
  const { receivedOn } = caseFile.request;
  if (receivedOn === null) return null;
  const known = counted.get(pack.holidays) ?? new Map<string, Deadlines>();
  counted.set(pack.holidays, known);
  const deadlines = known.get(receivedOn) ?? count(receivedOn, pack);
  known.set(receivedOn, deadlines);
  return deadlines;
}

function count(receivedOn: string, pack: LawPack): Deadlines {
  return {
    due: workingDaysAfter(receivedOn, DAYS_TO_ANSWER, pack.holidays),
    extended: workingDaysAfter(receivedOn, DAYS_EXTENDED, pack.holidays),
  };
}

/** Working days left until the case is due, as at a date; negative when late, null while nothing is due. */
export function workingDaysLeft(caseFile: CaseFile, pack: LawPack, today: string): number | null {
  const deadlines = deadlinesOf(caseFile, pack);
  return deadlines === null ? null : workingDaysBetween(today, deadlines.due.date, pack.holidays);
}
