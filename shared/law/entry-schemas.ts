import * as v from 'valibot';

/** The small pieces that every entry of the law pack is made of. */
export const EntryIdSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9.-]*$/i, 'An id is letters, digits, dots and hyphens'),
);

export const ShortTextSchema = v.pipe(v.string(), v.trim(), v.minLength(1, 'Must not be empty'), v.maxLength(2000));

export const CheckedOnSchema = v.pipe(v.string(), v.isoDate('Must be a date like 2026-11-23'));

/** At least one authority: nothing in the pack stands on nothing. */
export const AuthorityIdsSchema = v.pipe(v.array(EntryIdSchema), v.minLength(1, 'An entry needs an authority'));
