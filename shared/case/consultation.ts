import * as v from 'valibot';
import { IdSchema, IsoDateSchema, LineSchema, ReasonTextSchema } from './text-schemas.ts';

/** Advice taken before deciding: by role, never by name. It informs the decision and never replaces it. */
export const ConsultationSchema = v.strictObject({
  id: IdSchema,
  role: LineSchema,
  /** True for the national police unit on freedom of information. */
  isNational: v.boolean(),
  askedOn: v.nullable(IsoDateSchema),
  question: ReasonTextSchema,
  answer: ReasonTextSchema,
});

export type Consultation = v.InferOutput<typeof ConsultationSchema>;
