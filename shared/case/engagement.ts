import * as v from 'valibot';
import { NO_REASON, ReasonSchema } from './reason.ts';
import { IdSchema } from './text-schemas.ts';

export const LIKELIHOODS = ['would', 'wouldBeLikely'] as const;

/** The prejudice test: interest, causal link to harm of substance, likelihood (Hogan and Oxford, EA/2005/0026). */
export const PrejudiceSchema = v.strictObject({
  kind: v.literal('prejudice'),
  causalLink: ReasonSchema,
  nature: ReasonSchema,
  likelihood: v.nullable(v.picklist(LIKELIHOODS)),
  likelihoodReason: ReasonSchema,
});

/** The necessity test of section 24(2): there is no likelihood in it, so there is no field for one. */
export const NecessitySchema = v.strictObject({
  kind: v.literal('necessity'),
  aspectId: v.nullable(IdSchema),
  /** How the answer touches that aspect of national security. */
  risk: ReasonSchema,
  /** Why a smaller step than silence would not do. */
  whyNotLess: ReasonSchema,
});

/** One form per kind of test, never a generic harm box. */
export const EngagementSchema = v.variant('kind', [PrejudiceSchema, NecessitySchema]);

export type Likelihood = (typeof LIKELIHOODS)[number];
export type Prejudice = v.InferOutput<typeof PrejudiceSchema>;
export type Necessity = v.InferOutput<typeof NecessitySchema>;
export type Engagement = v.InferOutput<typeof EngagementSchema>;

/** The empty form for a kind of test. */
export function newEngagement(kind: Engagement['kind']): Engagement {
  return kind === 'prejudice'
    ? { kind, causalLink: NO_REASON, nature: NO_REASON, likelihood: null, likelihoodReason: NO_REASON }
    : { kind, aspectId: null, risk: NO_REASON, whyNotLess: NO_REASON };
}
