import type { CountedDate, SkippedDay } from './working-days.ts';

/** What a line of the timeline is about. */
export type TimelineKind =
  | 'received'
  | 'clarificationAsked'
  | 'clarificationReceived'
  | 'waiting'
  | 'answerDue'
  | 'extensionNotice'
  | 'decisionPromised'
  | 'extensionLimit'
  | 'issued'
  | 'reviewMayBeAsked'
  | 'reviewRequested'
  | 'reviewDue'
  | 'reviewLatest'
  | 'reviewAnswered'
  | 'complaintMayBeMade';

/** One dated thing in a case. Dates are ISO, without time or zone. */
export type TimelineEntry = {
  /** Unique in its timeline. */
  readonly id: string;
  readonly kind: TimelineKind;
  /** Something the force must do by the day, something the requester may do until it, or something that happened on it. */
  readonly role: 'force' | 'requester' | 'happened';
  /** The target: the safe, earlier date where a holiday on the way is uncertain. */
  readonly date: string;
  /** The later date, should every uncertain holiday be one; else the same as `date`. */
  readonly latest: string;
  readonly title: string;
  /** The provision, or the guidance, that it rests on. */
  readonly why: string;
  /** Holidays passed over in counting. */
  readonly skipped: readonly SkippedDay[];
  /** How many working days were counted to it; null for a day that was not counted in working days. */
  readonly workingDays: number | null;
  /** True while it is still to be done, or may still be done; what happened is never open. */
  readonly isOpen: boolean;
};

/** A line for something that happened on a day; `about` tells lines of one kind apart. */
export function happened(kind: TimelineKind, date: string, title: string, why: string, about = ''): TimelineEntry {
  return {
    id: `${kind} ${about}`,
    kind,
    role: 'happened',
    date,
    latest: date,
    title,
    why,
    skipped: [],
    workingDays: null,
    isOpen: false,
  };
}

/** A line for a day that was counted in working days. */
export function counted(
  { date, latest, skipped }: CountedDate,
  rest: Omit<TimelineEntry, 'id' | 'date' | 'latest' | 'skipped'>,
): TimelineEntry {
  return { id: rest.kind, ...rest, date, latest, skipped };
}
