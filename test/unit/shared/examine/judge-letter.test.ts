import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCaseFile } from '../../../../shared/case/read-case-file.ts';
import { NO_PROFILE } from '../../../../shared/case/force-profile.ts';
import { caseFromLetter } from '../../../../shared/examine/case-from-letter.ts';
import { houseStyleOf } from '../../../../shared/examine/house-style-of.ts';
import { letterWarnings } from '../../../../shared/examine/letter-warnings.ts';
import { judgeLetter, missingParts } from '../../../../shared/examine/judge-letter.ts';
import { splitLetter } from '../../../../shared/examine/split-letter.ts';
import { composeLetter } from '../../../../shared/letter/compose-letter.ts';
import { blocksOf } from '../../../../shared/letter/letter-document.ts';
import { renderText } from '../../../../shared/letter/render-text.ts';
import { maintainedCase } from '../../../support/build-case.ts';
import { pack } from '../../../support/build-pack.ts';

const TODAY = '2026-11-24';
const PARTICULARS = { id: 'case-x', createdAt: '2026-11-24T09:00:00.000Z', force: NO_PROFILE };

function examined(name: string) {
  return splitLetter(readFileSync(path.resolve(import.meta.dirname, `../../../fixtures/letters/${name}.txt`), 'utf8'));
}

const found = (name: string) => judgeLetter(examined(name), pack, TODAY).map(({ checkId }) => checkId);

describe('judging an examined letter', () => {
  it('finds what its reasoning lacks', () => {
    expect(found('plain-headings')).toEqual(expect.arrayContaining(['limb-missing', 'likelihood-missing']));
    expect(found('you-asked')).toEqual(expect.arrayContaining(['limb-missing', 'hypothetical-missing']));
    expect(found('in-appendix')).toContain('hypothetical-missing');
  });

  it('blames no letter for what only the file behind it shows', () => {
    for (const name of ['plain-headings', 'no-headings', 'pit-before-harm']) {
      for (const check of [
        'weight-missing',
        'decision-maker-missing',
        'wrong-law',
        'nature-unknown',
        'force-missing',
      ]) {
        expect(found(name), name).not.toContain(check);
      }
    }
  });

  it('says each thing once, however many exemptions share the words', () => {
    const findings = judgeLetter(examined('plain-headings'), pack, TODAY).map((each) => each.checkId + each.message);
    expect(new Set(findings).size).toBe(findings.length);
  });

  it('names the parts of a refusal that are missing', () => {
    expect(missingParts(examined('you-asked'))).toEqual(['harm', 'balance', 'conclusion', 'caveat', 'rights']);
    expect(missingParts(examined('listed-body'))).toEqual([]);
    expect(missingParts(examined('plain-headings'))).toEqual([]);
    expect(missingParts(examined('withheld'))).toEqual([]);
  });

  it('sees slips of form', () => {
    expect(letterWarnings(examined('you-asked')).join()).toContain('weigh disclosure');
    expect(letterWarnings(examined('withheld'))).toEqual([]);
    expect(letterWarnings(examined('cost-limit')).join()).toContain('12(2)');
    const both =
      'RESPONSE\n\nWe can confirm that it holds this. The force neither confirms nor denies the threat level.';
    expect(letterWarnings(splitLetter(both))).toHaveLength(2);
  });

  it('finds no blocker of reasoning in a sound letter of our own', () => {
    const letter = splitLetter(renderText(composeLetter(maintainedCase(), pack)));
    expect(missingParts(letter)).toEqual([]);
    expect(letter.exemptions).toMatchObject([
      { provision: '24(2)', isMiscited: false },
      { provision: '31(3)', limbs: ['31(1)(a)'], isMiscited: false },
    ]);
    const blockers = judgeLetter(letter, pack, TODAY).filter(({ severity }) => severity === 'blocker');
    expect(blockers.map(({ checkId }) => checkId)).not.toContain('limb-missing');
    expect(blockers.map(({ checkId }) => checkId)).not.toContain('likelihood-missing');
  });
});

describe('a case from an examined letter', () => {
  it('holds what the letter says where it belongs, leaves the rest open, and keeps the whole letter', () => {
    const letter = examined('plain-headings');
    const caseFile = caseFromLetter(letter, pack, PARTICULARS);
    expect(parseCaseFile(JSON.parse(JSON.stringify(caseFile))).ok).toBe(true);
    expect(caseFile.examinedLetter).toBe(letter.source);
    expect(caseFile.request).toMatchObject({
      reference: '20241187',
      text: 'How often did your helicopter fly over Alder Moor in 2023?',
    });
    expect(caseFile.request.items.map(({ outcome, boundary }) => [outcome, boundary])).toEqual([
      [null, ''],
      ['neitherConfirmNorDeny', 'any other information on flights'],
    ]);
    expect(caseFile.claims.map(({ exemptionId }) => exemptionId)).toEqual(['s24-2', 's31-3']);
    const [, law] = caseFile.claims;
    expect(law?.limbId).toBeNull();
    expect(law?.factors.map(({ side, ownWords, weight }) => [side, ownWords, weight])).toEqual([
      ['favouring', 'People who live below the flights would understand them better.', null],
      ['against', 'Thieves of machinery could choose their nights.', null],
    ]);
    expect(law?.ifDenied.open).toContain('To deny it would show that it is not.');
    expect(caseFile.internalReview.responseOn).toBe('2024-03-12');
  });

  it('can be made of any of the letters, those without exemptions included', () => {
    for (const name of ['cost-limit', 'listed-body', 'no-headings', 'end-annex', 'web-page', 'withheld']) {
      const caseFile = caseFromLetter(examined(name), pack, PARTICULARS);
      expect(parseCaseFile(JSON.parse(JSON.stringify(caseFile))).ok, name).toBe(true);
      expect(blocksOf(composeLetter(caseFile, pack)).length).toBeGreaterThan(0);
    }
  });
});

describe('the house style of an examined letter', () => {
  it('takes over its headings, without the sections in them', () => {
    const { headings, harm, reasoning, caveat } = houseStyleOf(examined('plain-headings'), 'Theirs');
    expect(Object.fromEntries(headings.map(({ frame, text }) => [frame, text]))).toMatchObject({
      'heading.request': 'REQUEST',
      'heading.harm': 'Harm in Confirming or Denying that Information is held',
      'heading.favouring': 'Factors favouring confirming or denying that any other information is held',
      'heading.balance': 'Balancing Test',
    });
    expect({ harm, reasoning, caveat }).toEqual({ harm: 'overall', reasoning: 'body', caveat: 'afterDecision' });
  });

  it('sees an appendix, and how sections are headed', () => {
    const style = houseStyleOf(examined('in-appendix'), 'Theirs');
    expect(style.reasoning).toBe('appendix');
    expect(style.headings).toContainEqual({ frame: 'heading.claim', text: 'Section {provision} – {name}' });
    expect(houseStyleOf(examined('listed-body'), 'Theirs').caveat).toBe('afterStatement');
  });

  it('goes out again in that style', () => {
    const houseStyle = houseStyleOf(examined('in-appendix'), 'Theirs');
    const base = maintainedCase();
    const letter = composeLetter({ ...base, force: { ...base.force, houseStyle } }, pack);
    const headings = blocksOf(letter).flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings).toContain('Section 31(3) – Law enforcement');
    expect(headings.indexOf('Appendix: our reasons')).toBeGreaterThan(headings.indexOf('Our decision'));
  });
});
