import * as v from 'valibot';
import { AuthorityIdsSchema, CheckedOnSchema, EntryIdSchema, ShortTextSchema } from './entry-schemas.ts';

/** A subject that requests to the police are often about, and what it means for the exemptions worth a look. */
export const TopicSchema = v.strictObject({
  id: EntryIdSchema,
  title: ShortTextSchema,
  meaning: ShortTextSchema,
  /** A regular expression, case-insensitive, by which the app proposes the topic from the words of the request. */
  words: ShortTextSchema,
  /** Exemptions to consider for it. A suggestion, never a choice. */
  suggests: v.array(EntryIdSchema),
  /** True where a listed body is usually involved, so that section 24(2) alone may signal that none is. */
  isSecurityTerritory: v.boolean(),
  /** True where the subject is by its nature one of national security. */
  isNationalSecurity: v.boolean(),
  /** True where a force would usually refer the request to the national unit before it answers. */
  refersToNationalUnit: v.boolean(),
  authorities: AuthorityIdsSchema,
  checkedOn: CheckedOnSchema,
});

export type Topic = v.InferOutput<typeof TopicSchema>;
