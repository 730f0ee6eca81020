import * as v from 'valibot';
import { EngagementSchema, newEngagement, type TestKind } from './engagement.ts';
import { FactorSchema } from './factor.ts';
import { NO_REASON, ReasonSchema } from './reason.ts';
import { IdSchema, IsoDateSchema, LineSchema, ReasonTextSchema, rows } from './text-schemas.ts';

/** What supports the officer's reasoning: a view by role, a document, a published source. */
export const EvidenceSchema = v.strictObject({
  id: IdSchema,
  source: LineSchema,
  date: v.nullable(IsoDateSchema),
  channel: v.picklist(['open', 'closed']),
  text: ReasonTextSchema,
});

/** A Minister's certificate under section 23(2) or 24(3): real, dated, and covering this information. */
export const CertificateSchema = v.strictObject({
  reference: LineSchema,
  signedOn: v.nullable(IsoDateSchema),
  covers: ReasonTextSchema,
});

export const DECISIONS = ['maintain', 'evenlyBalanced', 'answer'] as const;

/** The officer's own comparison of the two sides of one claim. */
export const WeighingSchema = v.strictObject({
  decision: v.nullable(v.picklist(DECISIONS)),
  /** The consideration that tips the balance. */
  decisive: ReasonTextSchema,
  comparison: ReasonTextSchema,
  /** Why the conclusion departs from what the weights suggest; asked only then. */
  departure: ReasonTextSchema,
});

/** One exemption, and one limb of it, relied on for the parts that are neither confirmed nor denied. */
export const ClaimSchema = v.strictObject({
  id: IdSchema,
  exemptionId: IdSchema,
  limbId: v.nullable(v.pipe(v.string(), v.regex(/^[a-z]$/))),
  purposeId: v.nullable(v.pipe(v.string(), v.regex(/^[a-z]$/))),
  harmKindIds: rows(IdSchema),
  /** What a yes would show, and to whom. */
  ifConfirmed: ReasonSchema,
  /** What a no would show, and to whom. */
  ifDenied: ReasonSchema,
  engagement: EngagementSchema,
  evidence: rows(EvidenceSchema),
  certificate: v.nullable(CertificateSchema),
  engaged: v.nullable(v.picklist(['engaged', 'notEngaged'])),
  engagedReason: ReasonSchema,
  factors: rows(FactorSchema),
  weighing: WeighingSchema,
});

export type Evidence = v.InferOutput<typeof EvidenceSchema>;
export type Certificate = v.InferOutput<typeof CertificateSchema>;
export type Decision = (typeof DECISIONS)[number];
export type Weighing = v.InferOutput<typeof WeighingSchema>;
export type Claim = v.InferOutput<typeof ClaimSchema>;

/** A claim nobody has reasoned yet. */
export function newClaim(id: string, exemptionId: string, testKind: TestKind): Claim {
  return {
    id,
    exemptionId,
    limbId: null,
    purposeId: null,
    harmKindIds: [],
    ifConfirmed: NO_REASON,
    ifDenied: NO_REASON,
    engagement: newEngagement(testKind),
    evidence: [],
    certificate: null,
    engaged: null,
    engagedReason: NO_REASON,
    factors: [],
    weighing: { decision: null, decisive: '', comparison: '', departure: '' },
  };
}
