import * as v from 'valibot';
import { IdSchema, ReasonTextSchema, rows } from './text-schemas.ts';

export const SPECIFICITIES = ['general', 'narrow', 'named'] as const;

/** What kind of request it is: facts about its words, from which fitting exemptions and the need for reasons follow. */
export const NatureSchema = v.strictObject({
  /** Topics of the law pack that the request touches. */
  topicIds: rows(IdSchema),
  /** Broad, narrowed to a place, period or tactic, or about something named. */
  specificity: v.nullable(v.picklist(SPECIFICITIES)),
  /** How an answer at that level could be used. */
  specificityNote: ReasonTextSchema,
  namesPerson: v.boolean(),
  /** The last year that the request is about; null when it is about the present or has no year. */
  matterYear: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2100))),
});

export type Specificity = (typeof SPECIFICITIES)[number];
export type Nature = v.InferOutput<typeof NatureSchema>;

/** Nothing said yet of the request's nature. */
export const NO_NATURE: Nature = {
  topicIds: [],
  specificity: null,
  specificityNote: '',
  namesPerson: false,
  matterYear: null,
};
