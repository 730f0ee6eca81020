import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packFromFolder } from '../../../../electron/content/pack-from-folder.ts';
import { readCaseFile } from '../../../../shared/case/read-case-file.ts';
import { broughtUpToDate, packChanges } from '../../../../shared/compare/pack-changes.ts';
import { findFactorEntry, findExemption } from '../../../../shared/law/find-entry.ts';
import { packOfCase } from '../../../../shared/law/pack-of-case.ts';
import { readLawPack } from '../../../../shared/law/read-law-pack.ts';
import { composeLetter } from '../../../../shared/letter/compose-letter.ts';
import { blocksOf, blockText } from '../../../../shared/letter/letter-document.ts';
import { newFactor } from '../../../../shared/case/factor.ts';
import { claim31, maintainedCase } from '../../../support/build-case.ts';
import { pack } from '../../../support/build-pack.ts';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const ARCHIVE = path.join(ROOT, 'assets/law-archive');
const archived = (version: string): unknown => JSON.parse(readFileSync(path.join(ARCHIVE, `${version}.json`), 'utf8'));
const versionOne = () => {
  const read = readCaseFile(readFileSync(path.join(ROOT, 'test/fixtures/case-version-1.json'), 'utf8'));
  if (!read.ok) throw new Error('The fixture cannot be read');
  return read.value;
};

describe('an archived law pack', () => {
  it.each(readdirSync(ARCHIVE))('%s can still be read, and is not the version being worked on', (file) => {
    const read = readLawPack(archived(path.basename(file, '.json')));
    expect(read.ok && read.value.version).toBe(path.basename(file, '.json'));
    expect(path.basename(file, '.json')).not.toBe(pack.version);
  });

  it('gives an old case the wording it was decided under, not the words of today', async () => {
    const old = await packFromFolder(path.join(ROOT, 'assets'), '2026.11');
    expect(old.version).toBe('2026.11');
    const today = { ...pack, wording: { ...pack.wording, 'silent.noInference': 'Other words.' } };
    const layered = await packOfCase('2026.11', today, { '2026.11': async () => archived('2026.11') });
    const letter = blocksOf(composeLetter(versionOne(), layered)).map(blockText).join('\n');
    expect(letter).toContain('Nothing in this letter should be taken as an indication');
    expect(letter).not.toMatch(/\[[a-z]+\.[A-Za-z.]+\]/);
  });

  it.each(['constructor', '__proto__', 'toString', '../2026.11'])('is not sought under %s', async (version) => {
    expect(await packFromFolder(path.join(ROOT, 'assets'), version)).toEqual(pack);
  });

  it('judges what is done with the app in an old case as in any other, and nothing else by today’s checks', async () => {
    const old = readLawPack(archived('2026.11'));
    if (!old.ok) throw new Error('The archive cannot be read');
    const layered = await packOfCase('2026.11', pack, { '2026.11': async () => archived('2026.11') });
    const added = layered.checks.filter(({ id }) => !old.value.checks.some((check) => check.id === id));
    expect(added.map(({ id }) => id).sort()).toEqual([
      'edit-drops-required',
      'edit-ground-changed',
      'office-comments-open',
      'office-own-acceptance',
      'office-unknown-open',
      'withheld-exemption-missing',
      'withheld-under-silence',
    ]);
  });

  it('lets a version that this app does not carry open under the current pack', async () => {
    expect(await packOfCase('2019.01', pack, {})).toBe(pack);
  });
});

describe('bringing a case up to date', () => {
  const older = async () => packFromFolder(path.join(ROOT, 'assets'), '2026.11');

  it('shows first what the case relies on', async () => {
    const before = await older();
    const newer = {
      ...pack,
      exemptions: pack.exemptions.map((exemption) => ({
        ...exemption,
        factors: exemption.factors.map((each) =>
          each.id === 'l-f02' ? { ...each, frame: 'Changed {victims}.' } : each,
        ),
      })),
    };
    const [first] = packChanges(versionOne(), before, newer);
    expect(first).toMatchObject({
      id: 'l-f02',
      what: 'factor',
      change: 'changed',
      isUsed: true,
      after: 'Changed {victims}.',
    });
  });

  it('drops no fact: a factor whose blanks have gone keeps its sentence in the officer’s own words', async () => {
    const before = await older();
    const factor = {
      ...newFactor('f9', 'favouring', 'l-f02'),
      slots: { victims: 'Farm workers', crime: 'forced labour' },
    };
    const caseFile = { ...maintainedCase([claim31({ factors: [factor] })]), lawPackVersion: '2026.11' };
    const entry = findFactorEntry(findExemption(before, 's31-3'), 'l-f02');
    const newer = {
      ...pack,
      exemptions: pack.exemptions.map((exemption) => ({
        ...exemption,
        factors: exemption.factors.filter((each) => each.id !== 'l-f02'),
      })),
    };
    const updated = broughtUpToDate(caseFile, before, newer);
    expect(updated.lawPackVersion).toBe(pack.version);
    expect(entry?.frame).toBeDefined();
    expect(updated.claims[0]?.factors[0]?.ownWords).toContain('Farm workers');
    expect(broughtUpToDate(caseFile, before, pack).claims[0]?.factors[0]?.ownWords).toBeNull();
  });
});
