import * as v from 'valibot';
import { NO_REASON, ReasonSchema, type Reason } from './reason.ts';
import { IdSchema } from './text-schemas.ts';

export const LIKELIHOODS = ['would', 'wouldBeLikely'] as const;
/** The kinds of engagement test that the app knows; a new kind is new behaviour, a new exemption of a known kind is data. */
export const TEST_KINDS = ['necessity', 'prejudice', 'listedBody', 'class', 'endangerment', 'dataProtection'] as const;
export const DATA_TYPES = ['ordinary', 'special', 'criminal'] as const;

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

/** Section 23(5): why an answer would disclose something about a body listed in section 23(3). No harm, no likelihood. */
export const ListedBodySchema = v.strictObject({ kind: v.literal('listedBody'), basis: ReasonSchema });

/** A class test, such as section 30(3): what such information would be held for. No harm is needed to engage it. */
export const ClassTestSchema = v.strictObject({ kind: v.literal('class'), purpose: ReasonSchema });

/** Section 38(2): a mechanism of injury or serious mental harm, and how likely it is. Not a prejudice test. */
export const EndangermentSchema = v.strictObject({
  kind: v.literal('endangerment'),
  mechanism: ReasonSchema,
  severity: ReasonSchema,
  likelihood: v.nullable(v.picklist(LIKELIHOODS)),
  likelihoodReason: ReasonSchema,
});

/** Section 40(5B)(a)(i): whether an answer would itself disclose another person's data, and unlawfully so. */
export const DataProtectionSchema = v.strictObject({
  kind: v.literal('dataProtection'),
  isLiving: v.nullable(v.picklist(['living', 'deceased'])),
  whose: v.nullable(v.picklist(['another', 'requester'])),
  dataType: v.nullable(v.picklist(DATA_TYPES)),
  /** What a bare yes or no would tell about that person. */
  reveals: ReasonSchema,
  /** The public's legitimate interest in knowing it, if any. */
  interest: ReasonSchema,
  /** Whether an answer is needed for that interest, and how the person's rights weigh against it. */
  rights: ReasonSchema,
  isLawful: v.nullable(v.picklist(['unlawful', 'lawful'])),
});

/** One form per kind of test, never a generic harm box. */
export const EngagementSchema = v.variant('kind', [
  PrejudiceSchema,
  NecessitySchema,
  ListedBodySchema,
  ClassTestSchema,
  EndangermentSchema,
  DataProtectionSchema,
]);

export type TestKind = (typeof TEST_KINDS)[number];
export type Likelihood = (typeof LIKELIHOODS)[number];
export type DataType = (typeof DATA_TYPES)[number];
export type Prejudice = v.InferOutput<typeof PrejudiceSchema>;
export type Necessity = v.InferOutput<typeof NecessitySchema>;
export type ListedBody = v.InferOutput<typeof ListedBodySchema>;
export type ClassTest = v.InferOutput<typeof ClassTestSchema>;
export type Endangerment = v.InferOutput<typeof EndangermentSchema>;
export type DataProtection = v.InferOutput<typeof DataProtectionSchema>;
export type Engagement = v.InferOutput<typeof EngagementSchema>;

/** The empty form for a kind of test. */
export function newEngagement(kind: TestKind): Engagement {
  switch (kind) {
    case 'prejudice':
      return { kind, causalLink: NO_REASON, nature: NO_REASON, likelihood: null, likelihoodReason: NO_REASON };
    case 'necessity':
      return { kind, aspectId: null, risk: NO_REASON, whyNotLess: NO_REASON };
    case 'listedBody':
      return { kind, basis: NO_REASON };
    case 'class':
      return { kind, purpose: NO_REASON };
    case 'endangerment':
      return { kind, mechanism: NO_REASON, severity: NO_REASON, likelihood: null, likelihoodReason: NO_REASON };
    case 'dataProtection':
      return {
        kind,
        isLiving: null,
        whose: null,
        dataType: null,
        reveals: NO_REASON,
        interest: NO_REASON,
        rights: NO_REASON,
        isLawful: null,
      };
  }
}

/** The reasons of a test by field, in the order in which they are asked. */
export function reasonsOfTest(engagement: Engagement): { readonly field: string; readonly reason: Reason }[] {
  switch (engagement.kind) {
    case 'prejudice': {
      const { causalLink, nature, likelihoodReason } = engagement;
      return named({ causalLink, nature, likelihoodReason });
    }
    case 'necessity': {
      const { risk, whyNotLess } = engagement;
      return named({ risk, whyNotLess });
    }
    case 'listedBody':
      return named({ basis: engagement.basis });
    case 'class':
      return named({ purpose: engagement.purpose });
    case 'endangerment': {
      const { mechanism, severity, likelihoodReason } = engagement;
      return named({ mechanism, severity, likelihoodReason });
    }
    case 'dataProtection': {
      const { reveals, interest, rights } = engagement;
      return named({ reveals, interest, rights });
    }
  }
}

function named(reasons: Readonly<Record<string, Reason>>) {
  return Object.entries(reasons).map(([field, reason]) => ({ field, reason }));
}
