import * as v from 'valibot';
import { IdSchema, IsoDateSchema, LineSchema, ReasonTextSchema, rows } from './text-schemas.ts';

/** Whom an officer asks: whoever owns the information, the national police unit on freedom of information, lawyers, others. */
export const CONSULTED = ['informationOwner', 'nationalUnit', 'legal', 'other'] as const;

/** Advice taken before deciding: by role, never by name. It informs the decision and never replaces it. */
export const ConsultationSchema = v.strictObject({
  id: IdSchema,
  consulted: v.picklist(CONSULTED),
  role: LineSchema,
  askedOn: v.nullable(IsoDateSchema),
  question: ReasonTextSchema,
  answeredOn: v.nullable(IsoDateSchema),
  answer: ReasonTextSchema,
  /** The pieces of evidence that it became, by their ids within the claims. */
  evidenceIds: rows(IdSchema),
});

export type Consulted = (typeof CONSULTED)[number];
export type Consultation = v.InferOutput<typeof ConsultationSchema>;

/** An empty entry of the log. */
export function newConsultation(id: string, consulted: Consulted = 'informationOwner'): Consultation {
  return { id, consulted, role: '', askedOn: null, question: '', answeredOn: null, answer: '', evidenceIds: [] };
}
