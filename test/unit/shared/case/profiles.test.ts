import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { NO_PROFILE } from '../../../../shared/case/force-profile.ts';
import { readPolicy, underPolicy } from '../../../../shared/case/policy.ts';
import { profileFileOf, readProfileFile } from '../../../../shared/case/profile-file.ts';
import {
  currentProfile,
  NO_PROFILES,
  ProfilesSchema,
  withoutProfile,
  withProfile,
} from '../../../../shared/case/profiles.ts';

const second = { ...NO_PROFILE, id: 'second', force: 'Southmoor Police' };

describe('profiles', () => {
  it('are added, changed and taken away; the last one stays', () => {
    const two = withProfile(NO_PROFILES, second);
    expect(two.list.map(({ id }) => id)).toEqual(['first', 'second']);
    expect(withProfile(two, { ...second, unit: 'FOI' }).list[1]?.unit).toBe('FOI');
    expect(currentProfile(withoutProfile({ ...two, currentId: 'first' }, 'first')).id).toBe('second');
    expect(withoutProfile(NO_PROFILES, 'first')).toEqual(NO_PROFILES);
  });

  it('are refused with two of one id, or with none chosen that is there', () => {
    expect(v.safeParse(ProfilesSchema, { list: [second, second], currentId: 'second' }).success).toBe(false);
    expect(v.safeParse(ProfilesSchema, { list: [second], currentId: 'other' }).success).toBe(false);
    expect(v.safeParse(ProfilesSchema, { list: [], currentId: 'other' }).success).toBe(false);
  });
});

describe('a profile file', () => {
  it('comes back as it went', () => {
    const file = profileFileOf(second, [{ kind: 'image/png', base64: 'aGVsbG8=' }]);
    expect(readProfileFile(JSON.stringify(file))).toEqual({ ok: true, value: file });
  });

  it.each([
    ['no JSON', 'hello', /not JSON/],
    ['another file', '{"schema":"counterpoise/case"}', /not a profile file/],
    ['a newer file', '{"schema":"counterpoise/profile","version":2}', /newer Counterpoise/],
    ['a version that is no number', '{"version":{"valueOf":1,"toString":2}}', /not a profile file/],
    ['a field that is none', JSON.stringify({ ...profileFileOf(second, []), extra: 1 }), /not a profile file/],
    [
      'what is no base64',
      JSON.stringify(profileFileOf(second, [{ kind: 'docx', base64: '<script>' }])),
      /not a profile file/,
    ],
  ])('refuses %s in words', (_name, text, words) => {
    const read = readProfileFile(text);
    expect(read.ok).toBe(false);
    expect(read.ok ? '' : read.error.join(' ')).toMatch(words);
  });
});

describe('a policy', () => {
  it('fixes fields of every profile and leaves the others', () => {
    const read = readPolicy('{"schema":"counterpoise/policy","version":1,"profile":{"reviewWithinDays":30}}');
    if (!read.ok) throw new Error(read.error);
    const fixed = underPolicy(withProfile(NO_PROFILES, second), { reviewWithinDays: 30 });
    expect(fixed.list.map(({ force, reviewWithinDays }) => [force, reviewWithinDays])).toEqual([
      ['', 30],
      ['Southmoor Police', 30],
    ]);
  });

  it.each([
    ['no JSON', '{', /not JSON/],
    ['a field that is none', '{"schema":"counterpoise/policy","version":1,"profile":{"colour":"red"}}', /colour/],
    [
      'a value out of bounds',
      '{"schema":"counterpoise/policy","version":1,"profile":{"reviewWithinDays":0}}',
      /reviewWithinDays/,
    ],
  ])('says why it cannot be used: %s', (_name, text, words) => {
    const read = readPolicy(text);
    expect(read.ok ? '' : read.error).toMatch(words);
  });
});
