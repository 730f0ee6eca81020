import * as v from 'valibot';
import { IdSchema, IsoInstantSchema, LineSchema } from '../case/text-schemas.ts';
import { SKILLS } from './remark.ts';

/** Somebody who trains at this computer: a name or a code, as the unit likes. */
export const TraineeSchema = v.strictObject({
  id: IdSchema,
  name: v.pipe(LineSchema, v.trim(), v.minLength(1, 'Must not be empty'), v.maxLength(80)),
  createdAt: IsoInstantSchema,
});

const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));

/** What feedback said on one skill, counted: for pictures over time, never for a mark. */
export const TallySchema = v.strictObject({ found: CountSchema, open: CountSchema, unsound: CountSchema });

/** How an exercise went, as it was marked on the day. */
export const ResultSchema = v.strictObject({
  id: IdSchema,
  traineeId: IdSchema,
  kind: v.picklist(['case', 'drill', 'cards']),
  /** What was worked on, by id and in words. */
  subjectId: IdSchema,
  subject: LineSchema,
  /** How it was worked: the mode of a case, how many faults a drill held. */
  manner: LineSchema,
  at: IsoInstantSchema,
  skills: v.record(v.picklist(SKILLS), TallySchema),
});

const AmountSchema = v.pipe(v.number(), v.finite());

/** Where a trainee stands with one card, by the FSRS scheduler. */
export const CardStateSchema = v.strictObject({
  cardId: IdSchema,
  traineeId: IdSchema,
  due: IsoInstantSchema,
  stability: AmountSchema,
  difficulty: AmountSchema,
  scheduledDays: AmountSchema,
  learningSteps: AmountSchema,
  reps: CountSchema,
  lapses: CountSchema,
  state: v.picklist([0, 1, 2, 3]),
  lastReview: v.nullable(IsoInstantSchema),
});

/** What the practice store keeps beside attempts, one kind at a time. */
export const TrainingRecordSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('trainee'), trainee: TraineeSchema }),
  v.strictObject({ kind: v.literal('result'), result: ResultSchema }),
  v.strictObject({ kind: v.literal('card'), card: CardStateSchema }),
]);

export type Trainee = v.InferOutput<typeof TraineeSchema>;
export type Tally = v.InferOutput<typeof TallySchema>;
export type Result = v.InferOutput<typeof ResultSchema>;
export type CardState = v.InferOutput<typeof CardStateSchema>;
export type TrainingRecord = v.InferOutput<typeof TrainingRecordSchema>;
