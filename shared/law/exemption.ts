import * as v from 'valibot';
import { TEST_KINDS } from '../case/engagement.ts';
import { AuthorityIdsSchema, CheckedOnSchema, EntryIdSchema, ShortTextSchema } from './entry-schemas.ts';

/** One numbered interest of an exemption, such as section 31(1)(a). */
export const LimbSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z]$/, 'A limb is one letter')),
  provision: ShortTextSchema,
  /** Completes "would prejudice ..." in the letter. */
  interest: ShortTextSchema,
  policeUse: ShortTextSchema,
  /** True where the Act also asks for a purpose (section 31(1)(g) and (h) with 31(2)). */
  needsPurpose: v.boolean(),
  /** Shown when the limb is picked and is seldom or never right for a police force. */
  caution: v.nullable(ShortTextSchema),
});

/** A purpose in section 31(2), needed with some limbs. */
export const PurposeSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z]$/)),
  provision: ShortTextSchema,
  text: ShortTextSchema,
});

/** A part of what a necessity test protects, such as "counter-terrorism". */
export const AspectSchema = v.strictObject({
  id: EntryIdSchema,
  title: ShortTextSchema,
  /** Completes "the part of national security at stake is ..." in the letter. */
  phrase: ShortTextSchema,
  meaning: ShortTextSchema,
});

/** A way in which an answer can do harm. A prompt for the officer, never letter text. */
export const HarmKindSchema = v.strictObject({
  id: EntryIdSchema,
  title: ShortTextSchema,
  meaning: ShortTextSchema,
  /** Limbs it can be used under; empty where the exemption has none. */
  limbs: v.array(v.string()),
  relevantWhen: ShortTextSchema,
  strongWhen: ShortTextSchema,
  weakWhen: ShortTextSchema,
  authorities: AuthorityIdsSchema,
  checkedOn: CheckedOnSchema,
});

export const FACTOR_KINDS = ['mosaic', 'precedent', 'consistency', 'scrutiny'] as const;

/** A public interest factor with a frame whose slots ask for the facts of the request. */
export const FactorEntrySchema = v.strictObject({
  id: EntryIdSchema,
  side: v.picklist(['favouring', 'against']),
  title: ShortTextSchema,
  meaning: ShortTextSchema,
  relevantWhen: ShortTextSchema,
  strongWhen: ShortTextSchema,
  weakWhen: ShortTextSchema,
  /** Harm kinds that a factor against rests on; empty for "any" and for factors favouring. */
  harmKinds: v.array(EntryIdSchema),
  /** A sentence or two for the letter with {slots}; a slot left empty shows as a gap. */
  frame: ShortTextSchema,
  slots: v.record(
    v.pipe(v.string(), v.regex(/^[a-z][a-zA-Z]*$/)),
    v.strictObject({ ask: ShortTextSchema, example: ShortTextSchema }),
  ),
  /** A kind of argument with a check of its own: a mosaic must name its pieces, a precedent the requests to follow. */
  kind: v.optional(v.picklist(FACTOR_KINDS)),
  authorities: AuthorityIdsSchema,
  checkedOn: CheckedOnSchema,
});

export const ExemptionSchema = v.strictObject({
  id: EntryIdSchema,
  section: v.pipe(v.number(), v.integer()),
  /** The subsection that excludes the duty to confirm or deny, such as "24(2)". */
  provision: ShortTextSchema,
  /** The subsection about content, which must not be cited for an NCND answer. */
  contentProvision: ShortTextSchema,
  name: ShortTextSchema,
  standing: v.picklist(['absolute', 'qualified']),
  test: v.picklist(TEST_KINDS),
  /** Said beside the standing where the law on it is not settled. */
  standingNote: v.optional(ShortTextSchema),
  /** A sentence for the letter of an exemption treated as absolute, should a balance be needed after all. */
  safetyParagraph: v.optional(v.strictObject({ on: v.boolean(), text: ShortTextSchema })),
  /** An exemption that may be relied on with this one in the alternative, without showing which of them applies. */
  alternativeTo: v.optional(EntryIdSchema),
  /** The provision under which a Minister may certify, such as "24(3)"; absent where there is none. */
  certificateProvision: v.optional(ShortTextSchema),
  summary: ShortTextSchema,
  /** What has to be shown, for the help and the letter's explanation. */
  testInWords: ShortTextSchema,
  limbs: v.array(LimbSchema),
  purposes: v.array(PurposeSchema),
  aspects: v.array(AspectSchema),
  harmKinds: v.array(HarmKindSchema),
  factors: v.array(FactorEntrySchema),
  authorities: AuthorityIdsSchema,
  checkedOn: CheckedOnSchema,
});

export type Limb = v.InferOutput<typeof LimbSchema>;
export type Purpose = v.InferOutput<typeof PurposeSchema>;
export type Aspect = v.InferOutput<typeof AspectSchema>;
export type HarmKind = v.InferOutput<typeof HarmKindSchema>;
export type FactorEntry = v.InferOutput<typeof FactorEntrySchema>;
export type Exemption = v.InferOutput<typeof ExemptionSchema>;
