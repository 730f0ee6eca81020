import * as v from 'valibot';
import { PAGE_IDS } from '../case/place.ts';
import { AuthorityIdsSchema, CheckedOnSchema, EntryIdSchema, ShortTextSchema } from './entry-schemas.ts';

/** A words-in-text check: pure data over a known kind, so that a new house word needs no code. */
export const TextPatternSchema = v.strictObject({
  /** Which texts are read: factors on a side, the test of a kind of exemption, all open reasoning, the composed letter. */
  readIn: v.picklist([
    'favouring',
    'against',
    'harm',
    'engagement',
    'necessity',
    'class',
    'openReasoning',
    'everythingOpen',
    'together',
    'letter',
    'closed',
  ]),
  /** A regular expression, case-insensitive. */
  pattern: ShortTextSchema,
  /** Read only where one of these exemptions is claimed. */
  whereClaimed: v.optional(v.array(EntryIdSchema)),
  /** Silent where one of these exemptions is claimed: the argument then has its exemption. */
  unlessClaimed: v.optional(v.array(EntryIdSchema)),
  /** Silent where one of these topics is ticked, or the request's own words match: then the words belong here. */
  unlessTopic: v.optional(v.array(EntryIdSchema)),
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
  /** Where the app departs from the catalogue's severity or way of judging, and why. */
  note: v.optional(ShortTextSchema),
  /** The words on the button, where one act mends the fault; what it does is in shared/checks/remedies.ts. */
  remedy: v.optional(ShortTextSchema),
  /** The page of the walk that a finding points at, for the catalogue; words-in-text checks point where the words stand. */
  page: v.optional(v.picklist(PAGE_IDS)),
  authorities: AuthorityIdsSchema,
  /** Absent only in packs archived before 2026.12. */
  checkedOn: v.optional(CheckedOnSchema),
  /** Present for words-in-text checks; the others have an evaluator in code. */
  text: v.optional(TextPatternSchema),
});

/** A rule of the catalogue without a check at run time, and why: it holds by construction, or no machine can judge it. */
export const UnjudgedRuleSchema = v.strictObject({
  code: v.pipe(v.string(), v.regex(/^R\d{3}$/)),
  severity: v.picklist(SEVERITIES),
  rule: ShortTextSchema,
  reason: ShortTextSchema,
});

export type Severity = (typeof SEVERITIES)[number];
export type TextPattern = v.InferOutput<typeof TextPatternSchema>;
export type CheckEntry = v.InferOutput<typeof CheckEntrySchema>;
