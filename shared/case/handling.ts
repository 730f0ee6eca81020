import * as v from 'valibot';
import { IsoDateSchema, LineSchema } from './text-schemas.ts';

const MAX_TAGS = 20;
const MAX_TAG = 60;

/** One word or two to find cases by; never a name. */
export const TagSchema = v.pipe(LineSchema, v.trim(), v.minLength(1), v.maxLength(MAX_TAG));

/** How the office handles a case. Nothing of it reaches a letter. */
export const HandlingSchema = v.strictObject({
  /** The account, or the desk, that has the case. */
  owner: LineSchema,
  tags: v.pipe(v.array(TagSchema), v.maxLength(MAX_TAGS, `More than ${MAX_TAGS} tags`)),
  /** When somebody is to look whether the case is still needed; null to go by the office's rule. */
  retentionReviewOn: v.nullable(IsoDateSchema),
});

export type Handling = v.InferOutput<typeof HandlingSchema>;

export const NO_HANDLING: Handling = { owner: '', tags: [], retentionReviewOn: null };

/** The tags with one more; null when it holds no word, is there already (in whatever case), is too long or one too many. */
export function withTag(tags: readonly string[], text: string): string[] | null {
  const read = v.safeParse(TagSchema, text);
  if (!read.success || tags.length >= MAX_TAGS) return null;
  const isKnown = tags.some((tag) => tag.toLowerCase() === read.output.toLowerCase());
  return isKnown ? null : [...tags, read.output];
}
