import * as v from 'valibot';
import { ClosedTextSchema } from './reason.ts';
import { IdSchema, ReasonTextSchema, rows } from './text-schemas.ts';

/** Words, not scores: weights are never added up (domain brief 6.4). In rising order. */
export const WEIGHTS = ['none', 'slight', 'moderate', 'considerable', 'compelling'] as const;
export const SIDES = ['favouring', 'against'] as const;

/** A public interest factor favouring or against confirming or denying. */
export const FactorSchema = v.strictObject({
  id: IdSchema,
  side: v.picklist(SIDES),
  /** The library entry it came from; null for the officer's own. */
  entryId: v.nullable(IdSchema),
  /** The facts of this request, by slot of the entry's frame. */
  slots: v.record(v.pipe(v.string(), v.regex(/^[a-z][a-zA-Z]{0,40}$/)), ReasonTextSchema),
  /** The officer's own wording; takes the frame's place when not null. */
  ownWords: v.nullable(ReasonTextSchema),
  closed: v.nullable(ClosedTextSchema),
  /** For a factor against: the harm kinds of the same claim that it rests on. */
  harmKindIds: rows(IdSchema),
  weight: v.nullable(v.picklist(WEIGHTS)),
  weightReason: ReasonTextSchema,
});

export type Weight = (typeof WEIGHTS)[number];
export type Side = (typeof SIDES)[number];
export type Factor = v.InferOutput<typeof FactorSchema>;

/** A factor as it is first added: from the library when an entry is named, otherwise in the officer's own words. */
export function newFactor(id: string, side: Side, entryId: string | null): Factor {
  const ownWords = entryId === null ? '' : null;
  return { id, side, entryId, slots: {}, ownWords, closed: null, harmKindIds: [], weight: null, weightReason: '' };
}
