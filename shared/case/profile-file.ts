import * as v from 'valibot';
import { isNewerThan, parseOutside } from '../parse-outside.ts';
import { err, ok, type Result } from '../result.ts';
import { ForceProfileSchema, type ForceProfile } from './force-profile.ts';

export const ASSET_KINDS = ['image/png', 'image/jpeg', 'docx'] as const;
export type AssetKind = (typeof ASSET_KINDS)[number];

/** Bytes. A letterhead is printed a few centimetres high; a template is a letter without its text. */
export const MAX_PICTURE = 2_000_000;
export const MAX_TEMPLATE = 5_000_000;
/** Bytes of a profile file: both of the above as base64, and the rest. */
export const MAX_PROFILE_FILE = 12_000_000;

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** A letterhead or template as it travels within a file. */
export const AssetFileSchema = v.strictObject({
  kind: v.picklist(ASSET_KINDS),
  base64: v.pipe(v.string(), v.maxLength(MAX_PROFILE_FILE), v.regex(BASE64, 'Not base64')),
});

/** A profile as a file for another computer, its letterhead and template within. */
export const ProfileFileSchema = v.strictObject({
  schema: v.literal('counterpoise/profile'),
  version: v.literal(1),
  profile: ForceProfileSchema,
  assets: v.pipe(v.array(AssetFileSchema), v.maxLength(2)),
});

export type AssetFile = v.InferOutput<typeof AssetFileSchema>;
export type ProfileFile = v.InferOutput<typeof ProfileFileSchema>;

/** What a file of a profile is made of. */
export function profileFileOf(profile: ForceProfile, assets: ProfileFile['assets']): ProfileFile {
  return { schema: 'counterpoise/profile', version: 1, profile, assets };
}

/** Reads the text of a profile file; lines for the officer when it is none. */
export function readProfileFile(text: string): Result<ProfileFile, string[]> {
  const data = parsed(text);
  if (data === undefined) return err(['This is not a profile file: its content is not JSON.']);
  if (isNewerThan(1, data))
    return err(['This profile was saved by a newer Counterpoise. Update this one, or ask for an older file.']);
  const read = parseOutside(ProfileFileSchema, data);
  if (read.success) return ok(read.output);
  const lines = read.issues.slice(0, 5).map((issue) => `${v.getDotPath(issue) ?? 'The file'}: ${issue.message}`);
  return err(['This is not a profile file that Counterpoise can use.', ...lines]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
