import * as v from 'valibot';
import { err, ok, type Result } from '../result.ts';
import { ForceProfileSchema, type ForceProfile } from './force-profile.ts';
import { HouseStyleSchema } from './house-style.ts';
import type { Profiles } from './profiles.ts';
import { LineSchema } from './text-schemas.ts';

/** Bytes; a policy is a page of text. */
export const MAX_POLICY = 1_000_000;

const {
  houseStyle: _style,
  id: _id,
  profileName: _name,
  letterhead: _head,
  template: _template,
  ...fixable
} = ForceProfileSchema.entries;

/**
 * What an organisation fixes for every profile on a machine. Letterhead and template are named as files beside the
 * policy.
 */
export const PolicySchema = v.strictObject({
  schema: v.literal('counterpoise/policy'),
  version: v.literal(1),
  profile: v.partial(
    v.strictObject({
      ...fixable,
      houseStyle: HouseStyleSchema,
      letterhead: v.strictObject({
        file: LineSchema,
        widthMm: v.pipe(v.number(), v.minValue(10), v.maxValue(180)),
        alt: LineSchema,
      }),
      template: v.strictObject({ file: LineSchema }),
    }),
  ),
});

export type Policy = v.InferOutput<typeof PolicySchema>;
/** The fields a policy fixes, ready to lie over a profile: files already read and kept. */
export type FixedFields = Partial<Omit<ForceProfile, 'id' | 'profileName'>>;

/** Reads the text of a policy file; the reason in words when it cannot be used. */
export function readPolicy(text: string): Result<Policy, string> {
  try {
    const read = v.safeParse(PolicySchema, JSON.parse(text), { abortEarly: true });
    if (read.success) return ok(read.output);
    const [issue] = read.issues;
    return err(`${v.getDotPath(issue) ?? 'The file'}: ${issue.message}`);
  } catch {
    return err('Its content is not JSON.');
  }
}

/** Lays what is fixed over every profile. */
export function underPolicy(profiles: Profiles, fixed: FixedFields): Profiles {
  return { ...profiles, list: profiles.list.map((profile) => ({ ...profile, ...fixed })) };
}
