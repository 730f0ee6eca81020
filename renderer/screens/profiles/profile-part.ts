import type { ForceProfile } from '../../../shared/case/force-profile.ts';

/** What each part of the profile screen works on. */
export type ProfilePart = {
  readonly profile: ForceProfile;
  readonly set: (patch: Partial<ForceProfile>) => void;
  /** True for a field that the organisation's policy fixes. */
  readonly isFixed: (field: keyof ForceProfile) => boolean;
};
