import * as v from 'valibot';
import { AuthorityIdsSchema, CheckedOnSchema, ShortTextSchema } from './entry-schemas.ts';

/** What stands beside a question: why it is asked, the law in plain words, a good and a poor answer. */
export const PageHelpSchema = v.strictObject({
  question: ShortTextSchema,
  lead: ShortTextSchema,
  why: ShortTextSchema,
  law: ShortTextSchema,
  good: ShortTextSchema,
  poor: ShortTextSchema,
  authorities: AuthorityIdsSchema,
  /** Absent only in packs archived before 2026.12. */
  checkedOn: v.optional(CheckedOnSchema),
});

export type PageHelp = v.InferOutput<typeof PageHelpSchema>;
