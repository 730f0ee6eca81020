import * as v from 'valibot';
import { ReasonTextSchema } from './text-schemas.ts';

/**
 * Closed text is an object, not a string, so that no function that takes open text for the letter can be handed it:
 * a leak is a compile error (section 17(4) reasons stay in the decision record).
 */
export const ClosedTextSchema = v.strictObject({ closedText: ReasonTextSchema });

/** A reason in its two channels: open may go to the letter, closed only to the decision record. */
export const ReasonSchema = v.strictObject({ open: ReasonTextSchema, closed: v.nullable(ClosedTextSchema) });

export type ClosedText = v.InferOutput<typeof ClosedTextSchema>;
export type Reason = v.InferOutput<typeof ReasonSchema>;

/** A reason nobody has written yet. */
export const NO_REASON: Reason = { open: '', closed: null };

/** True when either channel holds words. */
export function hasReason(reason: Reason): boolean {
  return reason.open.trim() !== '' || hasClosedText(reason);
}

/** True when the closed channel holds words. */
export function hasClosedText(reason: Reason): boolean {
  return reason.closed !== null && reason.closed.closedText.trim() !== '';
}

/** The same words in the closed channel: what was written for the record stays there when its question changes. */
export function keptApart({ open, closed }: Reason): Reason {
  const closedText = [closed?.closedText ?? '', open].filter((text) => text.trim() !== '').join('\n');
  return { open: '', closed: closedText === '' ? null : { closedText } };
}
