import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CASE_FILE_VERSION } from '../../../../shared/case/case-file.ts';
import { readCaseFile } from '../../../../shared/case/read-case-file.ts';
import { isReachable } from '../../../../shared/progress/steps.ts';
import { pack } from '../../../support/build-pack.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../../../fixtures');
const versionOne = readFileSync(path.join(FIXTURES, 'case-version-1.json'), 'utf8');

describe('a case saved by version 1', () => {
  it('opens, with every answer it had', () => {
    const read = readCaseFile(versionOne);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value.version).toBe(CASE_FILE_VERSION);
    const before = JSON.parse(versionOne);
    const { version: _version, grounds: _grounds, ...rest } = before;
    expect(read.value).toMatchObject(rest);
    expect(read.value.lawPackVersion).toBe('2026.11');
  });

  it('counts the page that came later as seen, where the case was past it', () => {
    const past = { ...JSON.parse(versionOne), grounds: [{ page: 'screening.clarity', digest: 'x' }] };
    const read = readCaseFile(JSON.stringify(past));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value.grounds.map((ground) => ground.page)).toContain('screening.nature');
    expect(isReachable({ page: 'screening.sensitivity' }, read.value, pack)).toBe(true);
  });

  it('is still refused where it is broken, naming the path', () => {
    const broken = { ...JSON.parse(versionOne), claims: 'none' };
    expect(readCaseFile(JSON.stringify(broken))).toMatchObject({
      ok: false,
      error: { code: 'invalid', problems: [{ path: '$.claims' }] },
    });
  });
});

describe('a case saved by version 2', () => {
  const versionTwo = readFileSync(path.join(FIXTURES, 'case-version-2.json'), 'utf8');

  it('opens unchanged, as casework', () => {
    const read = readCaseFile(versionTwo);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const { version: _, consultations, ...rest } = JSON.parse(versionTwo);
    expect(read.value.version).toBe(CASE_FILE_VERSION);
    expect(read.value).toMatchObject({ ...rest, practice: null });
    expect(read.value.consultations).toHaveLength(consultations.length);
  });
});

describe('a case saved by version 3', () => {
  const versionThree = readFileSync(path.join(FIXTURES, 'case-version-3.json'), 'utf8');

  it('opens with every answer it had, not yet submitted, commented or reviewed', () => {
    const read = readCaseFile(versionThree);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const { version: _, consultations: before, ...rest } = JSON.parse(versionThree);
    expect(read.value).toMatchObject({ ...rest, points: [], signOff: [], reviewOf: null });
    expect(read.value.consultations.map(({ consulted }) => consulted)).toEqual(
      before.map(({ isNational }: { isNational: boolean }) => (isNational ? 'nationalUnit' : 'other')),
    );
    expect(read.value.consultations.map(({ answer }) => answer)).toEqual(
      before.map(({ answer }: { answer: string }) => answer),
    );
  });
});
