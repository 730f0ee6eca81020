import type { CaseFile } from '../case/case-file.ts';
import type { Holiday } from '../law/holiday.ts';
import { DAYS_TO_REVIEW, DAYS_TO_REVIEW_AT_MOST } from './deadlines.ts';
import { counted, happened, type TimelineEntry } from './timeline-entry.ts';
import { daysAfter, workingDaysAfter } from './working-days.ts';

/** Six weeks, in days of the calendar: within which the Commissioner asks for complaints. */
const DAYS_TO_COMPLAIN = 42;

/**
 * The date of the response to the request: of the letter that was issued or, in a review, of the one under review.
 * Null while there is none.
 */
export function responseOn({ issuedOn, letter, reviewOf, internalReview }: CaseFile): string | null {
  if (reviewOf !== null) return internalReview.responseOn ?? reviewOf.issuedOn;
  return issuedOn === null ? internalReview.responseOn : (letter.date ?? issuedOn);
}

/** What follows the response: internal review, and complaint to the Commissioner. Empty before there is one. */
export function afterResponse(caseFile: CaseFile, holidays: readonly Holiday[]): TimelineEntry[] {
  const on = responseOn(caseFile);
  const { requestedOn } = caseFile.internalReview;
  const response =
    on === null ? [] : [happened('issued', on, 'Response sent', 'The date of the letter: the next time runs from it.')];
  const window = on === null ? [] : [reviewWindow(caseFile, on, holidays)];
  const review = requestedOn === null ? [] : underReview(caseFile, requestedOn, holidays);
  return [...response, ...window, ...review, ...complaint(caseFile)];
}

function reviewWindow({ force, internalReview }: CaseFile, on: string, holidays: readonly Holiday[]): TimelineEntry {
  const days = force.reviewWithinDays;
  return counted(workingDaysAfter(on, days, holidays), {
    kind: 'reviewMayBeAsked',
    role: 'requester',
    title: 'Requester may ask for an internal review until',
    why: `${days} working ${days === 1 ? 'day' : 'days'} from the letter: the force’s own period. The Act sets none; the Commissioner’s guidance has 40.`,
    workingDays: days,
    isOpen: internalReview.requestedOn === null,
  });
}

function underReview(caseFile: CaseFile, requestedOn: string, holidays: readonly Holiday[]): TimelineEntry[] {
  const end = reviewAnsweredOn(caseFile);
  const isOpen = end === null;
  const entries = [
    happened(
      'reviewRequested',
      requestedOn,
      'Internal review asked for',
      'Day 0: working days are counted from the day after.',
    ),
    counted(workingDaysAfter(requestedOn, DAYS_TO_REVIEW, holidays), {
      kind: 'reviewDue',
      role: 'force',
      title: 'Internal review due',
      why: 'Twenty working days by the Commissioner’s guidance; the Act sets no time.',
      workingDays: DAYS_TO_REVIEW,
      isOpen,
    }),
    counted(workingDaysAfter(requestedOn, DAYS_TO_REVIEW_AT_MOST, holidays), {
      kind: 'reviewLatest',
      role: 'force',
      title: 'Internal review due at the latest',
      why: 'Forty working days, in exceptional cases only, by the Commissioner’s guidance. With no outcome by then, a complaint is taken all the same.',
      workingDays: DAYS_TO_REVIEW_AT_MOST,
      isOpen,
    }),
  ];
  if (end === null) return entries;
  return [...entries, happened('reviewAnswered', end, 'Internal review answered', 'The final response of the force.')];
}

/** A review that is a case of its own is answered when it is issued. */
function reviewAnsweredOn({ reviewOf, issuedOn, letter, internalReview }: CaseFile): string | null {
  if (reviewOf === null) return internalReview.decidedOn;
  return issuedOn === null ? null : (letter.date ?? issuedOn);
}

/** From the final response; while a review is under way there is none yet. */
function complaint(caseFile: CaseFile): TimelineEntry[] {
  const isReviewed = caseFile.reviewOf !== null || caseFile.internalReview.requestedOn !== null;
  const from = isReviewed ? reviewAnsweredOn(caseFile) : responseOn(caseFile);
  if (from === null) return [];
  const until = daysAfter(from, DAYS_TO_COMPLAIN);
  const practice =
    'Six weeks from the final response: the Commissioner’s practice, not law; the Act speaks of undue delay (section 50).';
  return [
    {
      ...happened('complaintMayBeMade', until, 'Requester is asked to complain to the Commissioner by', practice),
      role: 'requester',
      why: isReviewed ? practice : `${practice} After an internal review they run from its outcome.`,
      isOpen: true,
    },
  ];
}
