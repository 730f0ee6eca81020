import * as v from 'valibot';
import { AuthorityIdsSchema, EntryIdSchema, ShortTextSchema } from './entry-schemas.ts';

/** A words-in-text check: pure data over a known kind, so that a new house word needs no code. */
export const TextPatternSchema = v.strictObject({
  /** Which texts are read: the officer's factors on a side, all open reasoning, or the composed letter. */
  readIn: v.picklist(['favouring', 'against', 'harm', 'openReasoning', 'letter']),
  /** A regular expression, case-insensitive. */
  pattern: ShortTextSchema,
});

/** Severity: a blocker stops issue, a warning wants a recorded reason, advice wants nothing. */
export const SEVERITIES = ['blocker', 'warning', 'advice'] as const;

export const CheckEntrySchema = v.strictObject({
  /** Slug that says the fault, such as "limb-missing". */
  id: EntryIdSchema,
  /** The rule's number in the catalogue, such as "R030". */
  code: v.pipe(v.string(), v.regex(/^R\d{3}$/)),
  severity: v.picklist(SEVERITIES),
  /** What is wrong, with {slots} filled from the finding's data. */
  message: ShortTextSchema,
  why: ShortTextSchema,
  fix: ShortTextSchema,
  authorities: AuthorityIdsSchema,
  /** Present for words-in-text checks; the others have an evaluator in code. */
  text: v.optional(TextPatternSchema),
});

export type Severity = (typeof SEVERITIES)[number];
export type TextPattern = v.InferOutput<typeof TextPatternSchema>;
export type CheckEntry = v.InferOutput<typeof CheckEntrySchema>;
