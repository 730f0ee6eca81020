import type { CaseFile } from './case-file.ts';
import { NO_REVIEW } from './internal-review.ts';

/** What a review needs from outside the pure core. The reason is required: an issued case is not opened without one. */
export type NewReview = { readonly id: string; readonly createdAt: string; readonly reason: string };

/**
 * An internal review of an issued case, as a case of its own with its own reasoning and letter. It begins with what was
 * decided, to be looked at afresh by somebody else; the issued case stays locked as it was sent. Null where the case was
 * not issued, or no reason is given.
 */
export function startReview(issued: CaseFile, { id, createdAt, reason }: NewReview): CaseFile | null {
  const { issuedOn, request } = issued;
  if (issuedOn === null || issued.practice !== null || reason.trim() === '') return null;
  return {
    ...issued,
    id,
    createdAt,
    branchOf: null,
    reviewOf: { caseId: issued.id, reference: request.reference, issuedOn, reason: reason.trim() },
    handling: { ...issued.handling, owner: '', retentionReviewOn: null },
    determination: { ...issued.determination, decidedBy: '', reviewedBy: '', assessedOn: null },
    letter: { ...issued.letter, date: null, extension: null },
    internalReview: { ...NO_REVIEW, responseOn: issued.letter.date ?? issuedOn },
    grounds: [],
    points: [],
    signOff: [],
    issuedOn: null,
  };
}
