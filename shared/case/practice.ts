import * as v from 'valibot';
import { PAGE_IDS } from './place.ts';
import { IdSchema, IsoDateSchema, LineSchema, rows } from './text-schemas.ts';

/**
 * How a practice case is worked: "walk" shows a finished case page by page with its reasons; the next three are tried by
 * a trainee with less and less help; "model" is a trainer writing the model answer.
 */
export const PRACTICE_MODES = ['walk', 'guided', 'stepwise', 'unguided', 'model'] as const;

/** What makes a case practice. It travels with the case, so that every screen and every export can say so. */
export const PracticeSchema = v.strictObject({
  /** The practice case that it is worked from and marked against. */
  practiceCaseId: IdSchema,
  title: LineSchema,
  mode: v.picklist(PRACTICE_MODES),
  traineeId: v.nullable(IdSchema),
  /** The day on which the practice case plays: dates are judged as at this day, not as at today. */
  asAt: IsoDateSchema,
  /** The pages that an exercise is about; null for the whole case. */
  pages: v.nullable(rows(v.picklist(PAGE_IDS))),
  /** Pages handed in for marking, by the key of their place. */
  submitted: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(1000)),
});

export type PracticeMode = (typeof PRACTICE_MODES)[number];
export type Practice = v.InferOutput<typeof PracticeSchema>;
