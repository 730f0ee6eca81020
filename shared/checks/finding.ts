import type { Place } from '../case/place.ts';
import type { Severity } from '../law/check-entry.ts';

/** One thing a check has to say about one place of a case. */
export type Finding = {
  /** Check id and place together: the same fault at the same place keeps its key, so that answers stick to it. */
  readonly key: string;
  readonly checkId: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly why: string;
  readonly fix: string;
  readonly authorities: readonly string[];
  readonly place: Place;
  /** The officer's recorded reason for leaving a warning as it is; null while unanswered. Blockers cannot be answered. */
  readonly answer: string | null;
};
