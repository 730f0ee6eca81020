import type { CaseFile } from './case-file.ts';
import { NO_REVIEW } from './internal-review.ts';

/** What a copy needs from outside the pure core; `owner` is the account that makes it. */
export type NewCopy = { readonly id: string; readonly createdAt: string; readonly owner: string };

/**
 * A new case that begins with the answers of another: for a request that asks the same. What belongs to the one request
 * alone (its reference and dates, its way through the office, its issue) stays behind.
 */
export function duplicateCase(caseFile: CaseFile, { id, createdAt, owner }: NewCopy): CaseFile {
  return {
    ...caseFile,
    id,
    createdAt,
    branchOf: null,
    reviewOf: null,
    request: { ...caseFile.request, reference: '', receivedOn: null, clarifications: [] },
    handling: { ...caseFile.handling, owner, retentionReviewOn: null },
    internalReview: NO_REVIEW,
    determination: { ...caseFile.determination, decidedBy: '', reviewedBy: '', assessedOn: null },
    letter: { ...caseFile.letter, date: null, extension: null },
    points: [],
    signOff: [],
    issuedOn: null,
  };
}
