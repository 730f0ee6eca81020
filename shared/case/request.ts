import * as v from 'valibot';
import { ClarificationSchema } from './clarification.ts';
import { IdSchema, IsoDateSchema, LineSchema, ReasonTextSchema, RequestTextSchema, rows } from './text-schemas.ts';

/**
 * What happens to one part of the request. There is no outcome "held" or "not held" for the silent part: an answer
 * that neither confirms nor denies, and the file behind it, must be the same in both cases.
 */
export const ITEM_OUTCOMES = [
  'supplied',
  'suppliedInPart',
  'withheld',
  'notHeld',
  'answered',
  'neitherConfirmNorDeny',
] as const;

/** What the force says of a part once the duty to confirm or deny stands for it after all. */
export const PLAIN_ANSWERS = ['supplied', 'suppliedInPart', 'withheld', 'notHeld'] as const;

export const ItemSchema = v.strictObject({
  id: IdSchema,
  /** "asked" is in the requester's words; "remainder" is any other information relevant to the request. */
  kind: v.picklist(['asked', 'remainder']),
  text: RequestTextSchema,
  outcome: v.nullable(v.picklist(ITEM_OUTCOMES)),
  /** What the letter says to this item when it is supplied or answered in words. */
  answer: ReasonTextSchema,
  /** The exemption under which a part that is held is withheld, such as "section 40(2)". */
  withheldUnder: LineSchema,
  /**
   * The plain answer to a part that was to be met with silence and, as it turned out, must be answered. It exists only
   * while the case ends in "confirm or deny": see plain-answers.ts.
   */
  plainAnswer: v.nullable(v.picklist(PLAIN_ANSWERS)),
  /** What is neither confirmed nor denied, in words that would be as true of nothing as of something. */
  boundary: ReasonTextSchema,
});

export const RequestSchema = v.strictObject({
  /** The force's reference; never the requester's name. */
  reference: LineSchema,
  subject: LineSchema,
  receivedOn: v.nullable(IsoDateSchema),
  text: RequestTextSchema,
  items: rows(ItemSchema),
  /** Questions back to the requester, in the order in which they were asked. */
  clarifications: rows(ClarificationSchema),
});

export type ItemOutcome = (typeof ITEM_OUTCOMES)[number];
export type PlainAnswer = (typeof PLAIN_ANSWERS)[number];
export type Item = v.InferOutput<typeof ItemSchema>;
export type Request = v.InferOutput<typeof RequestSchema>;

/** An item as the request step adds it: nothing decided yet. */
export function newItem(id: string, text: string, kind: Item['kind'] = 'asked'): Item {
  return { id, kind, text, outcome: null, answer: '', withheldUnder: '', plainAnswer: null, boundary: '' };
}
