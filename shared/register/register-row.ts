import * as v from 'valibot';
import { IdSchema, IsoDateSchema, LineSchema } from '../case/text-schemas.ts';
import { STAGES } from '../case/sign-off.ts';
import { OUTCOMES } from '../library/case-listing.ts';

/** One line of the register: what was asked, what was decided, and how long it took. By reference, never by name. */
export const RegisterRowSchema = v.strictObject({
  id: IdSchema,
  reference: LineSchema,
  subject: LineSchema,
  receivedOn: v.nullable(IsoDateSchema),
  dueOn: v.nullable(IsoDateSchema),
  issuedOn: v.nullable(IsoDateSchema),
  stage: v.picklist(STAGES),
  outcome: v.picklist(OUTCOMES),
  provisions: v.array(LineSchema),
  tags: v.array(LineSchema),
  owner: LineSchema,
  /** True for an internal review. */
  isReview: v.boolean(),
  /** Working days from receipt to issue; null where either is not known. */
  workingDays: v.nullable(v.number()),
  /** When somebody is to look whether the case is still needed. */
  retentionReviewOn: v.nullable(IsoDateSchema),
});

export type RegisterRow = v.InferOutput<typeof RegisterRowSchema>;
