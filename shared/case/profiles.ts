import * as v from 'valibot';
import { ForceProfileSchema, NO_PROFILE, type ForceProfile } from './force-profile.ts';
import { IdSchema } from './text-schemas.ts';

const MAX_PROFILES = 50;

/** The profiles of an office, such as two forces of a joint unit, and which of them new cases take. */
export const ProfilesSchema = v.pipe(
  v.strictObject({
    list: v.pipe(v.array(ForceProfileSchema), v.minLength(1), v.maxLength(MAX_PROFILES)),
    currentId: IdSchema,
  }),
  v.check(({ list }) => new Set(list.map((each) => each.id)).size === list.length, 'Two profiles have one id'),
  v.check(({ list, currentId }) => list.some((each) => each.id === currentId), 'The chosen profile is not there'),
);

export type Profiles = v.InferOutput<typeof ProfilesSchema>;

export const NO_PROFILES: Profiles = { list: [NO_PROFILE], currentId: NO_PROFILE.id };

/** The profile that new cases take. */
export function currentProfile({ list, currentId }: Profiles): ForceProfile {
  return list.find((each) => each.id === currentId) ?? list[0] ?? NO_PROFILE;
}

/** What a profile is called in lists. */
export function profileTitle({ profileName, force }: ForceProfile): string {
  return profileName.trim() || force.trim() || 'Profile without a name';
}

/** Puts a profile in place of the one with its id, or at the end. */
export function withProfile(profiles: Profiles, profile: ForceProfile): Profiles {
  const isThere = profiles.list.some((each) => each.id === profile.id);
  const list = isThere
    ? profiles.list.map((each) => (each.id === profile.id ? profile : each))
    : [...profiles.list, profile];
  return { ...profiles, list };
}

/** Takes a profile away; the last one stays. */
export function withoutProfile(profiles: Profiles, id: string): Profiles {
  const list = profiles.list.filter((each) => each.id !== id);
  const [first] = list;
  if (first === undefined) return profiles;
  return { list, currentId: profiles.currentId === id ? first.id : profiles.currentId };
}
