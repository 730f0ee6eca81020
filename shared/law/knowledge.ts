import * as v from 'valibot';
import { AuthorityIdsSchema, CheckedOnSchema, EntryIdSchema, ShortTextSchema } from './entry-schemas.ts';

/** Pages of the walk beside which an entry is offered, by page id or its beginning ("assessment" for all of them). */
const PagesSchema = v.array(ShortTextSchema);

/** A term in plain words. */
export const GlossaryTermSchema = v.strictObject({
  id: EntryIdSchema,
  term: ShortTextSchema,
  meaning: ShortTextSchema,
  pages: PagesSchema,
  authorities: AuthorityIdsSchema,
  checkedOn: CheckedOnSchema,
});

/** A short piece of guidance on one question, in our own words. */
export const GuideSchema = v.strictObject({
  id: EntryIdSchema,
  title: ShortTextSchema,
  /** One sentence that gives the answer. */
  summary: ShortTextSchema,
  paragraphs: v.pipe(v.array(ShortTextSchema), v.minLength(1)),
  pages: PagesSchema,
  authorities: AuthorityIdsSchema,
  checkedOn: CheckedOnSchema,
});

/** A decision on one card: what it was about, what it decided, what it is good for, and what it is not. */
export const DecisionCardSchema = v.strictObject({
  id: EntryIdSchema,
  /** The decision among the authorities, which holds its name, citation and confidence. */
  authority: EntryIdSchema,
  /** Binding: Upper Tribunal and courts. Persuasive: First-tier Tribunal. Regulator: decision notices. */
  level: v.picklist(['binding', 'persuasive', 'regulator']),
  about: ShortTextSchema,
  decided: ShortTextSchema,
  use: ShortTextSchema,
  caution: v.nullable(ShortTextSchema),
  pages: PagesSchema,
  checkedOn: CheckedOnSchema,
});

export const ASKERS = ['requester', 'regulator', 'tribunal'] as const;

/** What somebody would ask next, drawn from the gap that one of the named checks finds. */
export const ChallengeSchema = v.strictObject({
  id: EntryIdSchema,
  asker: v.picklist(ASKERS),
  question: ShortTextSchema,
  /** Checks that lay the gap open; the question is asked where one of them has found something. */
  checks: v.pipe(v.array(EntryIdSchema), v.minLength(1)),
});

/** The parts of a case from which an answer for the regulator can be composed. */
export const KEY_ANSWERS = [
  'request',
  'dates',
  'outcome',
  'boundary',
  'publicKnowledge',
  'sensitivity',
  'advice',
  'exemptions',
  'hypotheticals',
  'test',
  'evidence',
  'favouring',
  'against',
  'weighing',
  'together',
  'determination',
  'heldBack',
  'help',
  'warnings',
] as const;

/** A question that the regulator asks in nearly every complaint, with the parts of the case that answer it. */
export const KeyQuestionSchema = v.strictObject({
  id: EntryIdSchema,
  question: ShortTextSchema,
  answers: v.pipe(v.array(v.picklist(KEY_ANSWERS)), v.minLength(1)),
});

export type Asker = (typeof ASKERS)[number];
export type KeyAnswer = (typeof KEY_ANSWERS)[number];
