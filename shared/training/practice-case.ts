import * as v from 'valibot';
import { CaseFileSchema } from '../case/case-file.ts';
import { PAGE_IDS } from '../case/place.ts';
import { ITEM_OUTCOMES } from '../case/request.ts';
import { CLARITIES, LAWS, PUBLIC_KNOWLEDGE, SENSITIVITIES } from '../case/screening.ts';
import { IdSchema, IsoDateSchema, LineSchema } from '../case/text-schemas.ts';
import { EntryIdSchema } from '../law/entry-schemas.ts';

/** Raised with every released change of shape. */
export const PRACTICE_PACK_VERSION = 1;
/** Far more than any course needs. */
export const MAX_PRACTICE_CASES = 200;
const MAX_NOTES = 100;

export const PRACTICE_LEVELS = ['guided', 'stepwise', 'unguided'] as const;

/** What a trainer writes for a trainee to read: bounded, and never empty. In characters. */
const WordsSchema = v.pipe(v.string(), v.trim(), v.minLength(1, 'Must not be empty'), v.maxLength(4000));
const AuthoritiesSchema = v.pipe(v.array(EntryIdSchema), v.maxLength(20));
const LimbIdSchema = v.pipe(v.string(), v.regex(/^[a-z]$/));

function some<Schema extends v.GenericSchema>(schema: Schema) {
  return v.pipe(v.array(schema), v.maxLength(MAX_NOTES, `More than ${MAX_NOTES} entries`));
}

/** A paper that the trainee finds on the file: what the force has published, what a unit said. */
export const PaperSchema = v.strictObject({ title: LineSchema, text: WordsSchema });

/** Help with one page: a hint beforehand, and why the model answers as it does. */
export const NoteSchema = v.strictObject({
  page: v.picklist(PAGE_IDS),
  /** For a page that stands once per claim: whose it is. Null for all claims. */
  exemptionId: v.nullable(EntryIdSchema),
  hint: WordsSchema,
  note: WordsSchema,
});

/**
 * A thought that good reasoning on a page holds. It counts as found when each group of cues has a word in what the
 * trainee wrote there; alternatives are parted by "|" and a cue is the beginning of a word.
 */
export const PointSchema = v.strictObject({
  page: v.picklist(PAGE_IDS),
  exemptionId: v.nullable(EntryIdSchema),
  says: WordsSchema,
  cues: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[\p{L}\p{N} '’|-]{2,300}$/u))), v.minLength(1), v.maxLength(6)),
});

/** Answers that are as good as the model's, or that the model has and a good answer can do without. */
export const AcceptSchema = v.strictObject({
  law: v.array(v.picklist(LAWS)),
  clarity: v.array(v.picklist(CLARITIES)),
  publicKnowledge: v.array(v.picklist(PUBLIC_KNOWLEDGE)),
  sensitivity: v.array(v.picklist(SENSITIVITIES)),
  /** By part: other outcomes that are good. */
  outcomes: v.record(IdSchema, v.array(v.picklist(ITEM_OUTCOMES))),
  decisions: v.array(v.picklist(['maintain', 'confirmOrDeny'])),
  /** Exemptions, and limbs of them, that may be relied on too or in place of the model's limb. */
  exemptions: some(v.strictObject({ exemptionId: EntryIdSchema, limbIds: v.array(LimbIdSchema) })),
  /** Exemptions of the model that a good answer can do without. */
  optionalExemptions: v.array(EntryIdSchema),
  /** Library factors that are good though the model lacks them, or that it has and can do without. */
  factors: v.array(EntryIdSchema),
});

/** Something that should not be argued in this case, and why. */
export const UnsoundSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('exemption'),
    exemptionId: EntryIdSchema,
    /** Null when no limb of it fits. */
    limbId: v.nullable(LimbIdSchema),
    why: WordsSchema,
    authorities: AuthoritiesSchema,
  }),
  v.strictObject({
    kind: v.literal('factor'),
    entryId: EntryIdSchema,
    why: WordsSchema,
    authorities: AuthoritiesSchema,
  }),
  v.strictObject({
    kind: v.literal('outcome'),
    part: IdSchema,
    outcome: v.picklist(ITEM_OUTCOMES),
    why: WordsSchema,
    authorities: AuthoritiesSchema,
  }),
]);

/** A usual mistake in this case, told at the end. */
export const MistakeSchema = v.strictObject({ says: WordsSchema, why: WordsSchema, authorities: AuthoritiesSchema });

/** Where a planted fault is written into the model answer, so that it stands in the letter. */
export const FAULT_PLACES = [
  'ifConfirmed',
  'ifDenied',
  'harm',
  'favouring',
  'against',
  'comparison',
  'reason',
  'boundary',
  'help',
] as const;

/** A fault for the drills: a sentence written into the model answer, and the check that finds it there. */
export const PlantedFaultSchema = v.strictObject({
  id: IdSchema,
  /** The check of the law pack that speaks, and whose words and authority explain the fault. */
  checkId: EntryIdSchema,
  place: v.picklist(FAULT_PLACES),
  /** The exemption whose reasoning it is written into; null for any that has such a place. */
  exemptionId: v.nullable(EntryIdSchema),
  /** Added after what stands there, or put in its place. */
  how: v.picklist(['added', 'instead']),
  text: WordsSchema,
});

export const PracticeCaseSchema = v.strictObject({
  id: IdSchema,
  title: v.pipe(LineSchema, v.minLength(1, 'Must not be empty')),
  level: v.picklist(PRACTICE_LEVELS),
  /** What is learnt, for the list. */
  about: WordsSchema,
  /** The day on which it plays. */
  asAt: IsoDateSchema,
  papers: some(PaperSchema),
  /** How the model ends, as shared/balance/case-outcome.ts names it. */
  outcome: v.picklist(['maintained', 'answered', 'confirmOrDeny']),
  model: CaseFileSchema,
  notes: some(NoteSchema),
  points: some(PointSchema),
  accept: AcceptSchema,
  unsound: some(UnsoundSchema),
  mistakes: some(MistakeSchema),
  faults: some(PlantedFaultSchema),
});

/** Practice cases as one file: those that come with the app, a trainer's own, or those of another force. */
export const PracticePackSchema = v.strictObject({
  schema: v.literal('counterpoise/practice-pack'),
  version: v.literal(PRACTICE_PACK_VERSION),
  id: IdSchema,
  title: v.pipe(LineSchema, v.minLength(1, 'Must not be empty')),
  /** By role or office, never a name. */
  author: LineSchema,
  cases: v.pipe(
    v.array(PracticeCaseSchema),
    v.maxLength(MAX_PRACTICE_CASES, `More than ${MAX_PRACTICE_CASES} practice cases`),
  ),
});

export type PracticeLevel = (typeof PRACTICE_LEVELS)[number];
export type Paper = v.InferOutput<typeof PaperSchema>;
export type PracticeNote = v.InferOutput<typeof NoteSchema>;
export type Point = v.InferOutput<typeof PointSchema>;
export type Accept = v.InferOutput<typeof AcceptSchema>;
export type Unsound = v.InferOutput<typeof UnsoundSchema>;
export type Mistake = v.InferOutput<typeof MistakeSchema>;
export type FaultPlace = (typeof FAULT_PLACES)[number];
export type PlantedFault = v.InferOutput<typeof PlantedFaultSchema>;
export type PracticeCase = v.InferOutput<typeof PracticeCaseSchema>;
export type PracticePack = v.InferOutput<typeof PracticePackSchema>;

/** Nothing beside the model is accepted. */
export const ACCEPT_MODEL_ONLY: Accept = {
  law: [],
  clarity: [],
  publicKnowledge: [],
  sensitivity: [],
  outcomes: {},
  decisions: [],
  exemptions: [],
  optionalExemptions: [],
  factors: [],
};
