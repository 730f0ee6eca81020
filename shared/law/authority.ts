import * as v from 'valibot';
import { CheckedOnSchema, EntryIdSchema, ShortTextSchema } from './entry-schemas.ts';

/** A statute, decision or piece of guidance that an entry rests on. Cited by the letter and by help, never copied. */
export const AuthoritySchema = v.strictObject({
  id: EntryIdSchema,
  kind: v.picklist(['statute', 'decision', 'guidance', 'practice']),
  title: ShortTextSchema,
  /** Neutral citation, section number or reference. */
  citation: ShortTextSchema,
  /** What it is relied on for, in our own words. */
  says: ShortTextSchema,
  /** Whether the point itself was seen in a source, or only the existence of it. */
  confidence: v.picklist(['sure', 'partly', 'unsure']),
  checkedOn: CheckedOnSchema,
});
