import * as v from 'valibot';
import { SIDES, WEIGHTS } from '../case/factor.ts';
import { IdSchema } from '../case/text-schemas.ts';
import { AuthorityIdsSchema, EntryIdSchema, ShortTextSchema } from '../law/entry-schemas.ts';
import { FAULT_PLACES } from './practice-case.ts';

const LimbIdSchema = v.nullable(v.pipe(v.string(), v.regex(/^[a-z]$/)));

const CardBase = {
  id: IdSchema,
  /** What the trainee reads first. */
  says: ShortTextSchema,
  why: ShortTextSchema,
  authorities: AuthorityIdsSchema,
};

/** A statement to sort: is it a public interest factor, on which side, how strong on these facts? */
export const FactorCardSchema = v.strictObject({
  kind: v.literal('factor'),
  ...CardBase,
  isFactor: v.boolean(),
  side: v.nullable(v.picklist(SIDES)),
  /** Every weight that can be defended; empty for what is no factor. */
  weights: v.array(v.picklist(WEIGHTS)),
});

/** A request in one line: which exemption from the duty to confirm or deny, and which limb? */
export const LimbCardSchema = v.strictObject({
  kind: v.literal('limb'),
  ...CardBase,
  /** Null where no exemption fits, because the request can be answered. */
  exemptionId: v.nullable(EntryIdSchema),
  limbId: LimbIdSchema,
  also: v.array(v.strictObject({ exemptionId: EntryIdSchema, limbId: LimbIdSchema })),
});

/** The same question on different facts: see how the outcome moves. */
export const WeighCardSchema = v.strictObject({
  kind: v.literal('weigh'),
  ...CardBase,
  variants: v.pipe(
    v.array(v.strictObject({ says: ShortTextSchema, answer: v.picklist(['silence', 'answer']), why: ShortTextSchema })),
    v.minLength(2),
  ),
});

/** A bad sentence to put right: the check that finds it must fall silent, and no other must speak up. */
export const RewriteCardSchema = v.strictObject({
  kind: v.literal('rewrite'),
  ...CardBase,
  checkId: EntryIdSchema,
  place: v.picklist(FAULT_PLACES),
  exemptionId: v.nullable(EntryIdSchema),
  better: ShortTextSchema,
});

export const CardSchema = v.variant('kind', [FactorCardSchema, LimbCardSchema, WeighCardSchema, RewriteCardSchema]);

/** A fault for the drills that fits many letters, in several wordings. */
export const FaultEntrySchema = v.strictObject({
  id: IdSchema,
  checkId: EntryIdSchema,
  place: v.picklist(FAULT_PLACES),
  exemptionId: v.nullable(EntryIdSchema),
  how: v.picklist(['added', 'instead']),
  texts: v.pipe(v.array(ShortTextSchema), v.minLength(1)),
});

/** What training has beside practice cases. */
export const ExercisesSchema = v.strictObject({ cards: v.array(CardSchema), faults: v.array(FaultEntrySchema) });

export type FactorCard = v.InferOutput<typeof FactorCardSchema>;
export type LimbCard = v.InferOutput<typeof LimbCardSchema>;
export type WeighCard = v.InferOutput<typeof WeighCardSchema>;
export type RewriteCard = v.InferOutput<typeof RewriteCardSchema>;
export type Card = v.InferOutput<typeof CardSchema>;
export type FaultEntry = v.InferOutput<typeof FaultEntrySchema>;
export type Exercises = v.InferOutput<typeof ExercisesSchema>;
