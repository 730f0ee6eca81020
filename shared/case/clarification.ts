import * as v from 'valibot';
import { IdSchema, IsoDateSchema, ReasonTextSchema } from './text-schemas.ts';

/** A question back to the requester under section 1(3). The time for answering begins when its answer is received. */
export const ClarificationSchema = v.strictObject({
  id: IdSchema,
  askedOn: v.nullable(IsoDateSchema),
  asked: ReasonTextSchema,
  receivedOn: v.nullable(IsoDateSchema),
});

export type Clarification = v.InferOutput<typeof ClarificationSchema>;
