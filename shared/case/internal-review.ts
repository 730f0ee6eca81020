import * as v from 'valibot';
import { IsoDateSchema, LineSchema, ReasonTextSchema } from './text-schemas.ts';

/** What a review found: the refusal stands, stands on other grounds, or the force answers after all. */
export const REVIEW_OUTCOMES = ['upheld', 'changed', 'overturned'] as const;

/** An internal review of the answer: what was asked, who looked at it afresh (by role), and what was found. */
export const InternalReviewSchema = v.strictObject({
  requestedOn: v.nullable(IsoDateSchema),
  /** Date of the response under review. */
  responseOn: v.nullable(IsoDateSchema),
  /** What the requester says against the response, in neutral words. */
  points: ReasonTextSchema,
  outcome: v.nullable(v.picklist(REVIEW_OUTCOMES)),
  reasons: ReasonTextSchema,
  reviewerRole: LineSchema,
  decidedOn: v.nullable(IsoDateSchema),
});

export type InternalReview = v.InferOutput<typeof InternalReviewSchema>;

export const NO_REVIEW: InternalReview = {
  requestedOn: null,
  responseOn: null,
  points: '',
  outcome: null,
  reasons: '',
  reviewerRole: '',
  decidedOn: null,
};

/** True once a review has been asked for. */
export function isReviewed(review: InternalReview): boolean {
  return review.requestedOn !== null || review.outcome !== null || review.points.trim() !== '';
}
