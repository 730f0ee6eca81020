import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { assess, blockersOf } from '../../shared/checks/assess.ts';
import { composeLetter } from '../../shared/letter/compose-letter.ts';
import { blocksOf, blockText } from '../../shared/letter/letter-document.ts';
import { edited, maintainedCase } from '../support/build-case.ts';
import { pack } from '../support/build-pack.ts';

type Names = {
  readonly exemptions: Readonly<
    Record<
      string,
      {
        readonly name: string;
        readonly limbs: Readonly<Record<string, string>>;
        readonly testInWords: string;
        readonly aspects?: Readonly<Record<string, string>>;
      }
    >
  >;
};

const LAW = path.resolve(import.meta.dirname, '../../assets/law');
const english = readYaml('wording.yml') as Readonly<Record<string, string>>;
const welsh = readYaml('wording.cy.yml') as Readonly<Record<string, string>>;
const names = readYaml('names.cy.yml') as Names;

/** A case is cited by its English name in a Welsh letter too. */
const CITATION = /Department for Business and Trade v Information Commissioner \[2025\] UKSC 27/g;
const ENGLISH_WORDS = / (the|of|and|or|that|is|are|was|to|for|with|under|whether|information|section) /i;

function readYaml(name: string): unknown {
  return parse(readFileSync(path.join(LAW, name), 'utf8'));
}

function slotsOf(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g))].sort();
}

/** Entries that hold slots and marks only have nothing to translate. */
function hasWords(text: string): boolean {
  return /\p{L}/u.test(text.replace(/\{\w+\}/g, ''));
}

function withoutCitation(text: string): string {
  return ` ${text.replace(CITATION, '').replace(/[.,:;()]/g, ' ')} `.replace(/\s+/g, ' ');
}

describe('the Welsh wording', () => {
  it('has the keys of the English wording, in the same order', () => {
    expect(Object.keys(welsh)).toEqual(Object.keys(english));
  });

  it.each(Object.keys(english))('%s has the same slots and is Welsh', (key) => {
    const [there = '', here = ''] = [english[key], welsh[key]];
    expect(slotsOf(here)).toEqual(slotsOf(there));
    if (!hasWords(there)) return expect(here).toBe(there);
    expect(here).not.toBe(there);
    expect(withoutCitation(here)).not.toMatch(ENGLISH_WORDS);
  });

  it('leaves no slot where it would be mutated', () => {
    const mutating = /(?:^|[\s(])(?:i|o|a'i|am|ar|at|gan|heb|trwy|drwy|wrth|â|na|y|yn|ein|eich|eu|fy) \{/i;
    const numbersOrDates = /\{(?:absolute|qualified|receivedOn|requestedOn|responseOn|assessedOn|noticeOn)\}/g;
    for (const [key, text] of Object.entries(welsh)) {
      expect(text.replace(numbersOrDates, '0'), key).not.toMatch(mutating);
    }
  });

  it('keeps in each paragraph the words that an edit must not lose', () => {
    const { 'keep.silence': silence, 'keep.would': would, 'keep.wouldBeLikely': likely } = welsh;
    if (silence === undefined || would === undefined || likely === undefined) throw new Error('No words to keep');
    expect(welsh['silent.statement']).toContain(silence);
    for (const test of ['likelihood', 'endangerment']) {
      expect(welsh[`${test}.would`]).toContain(would);
      expect(welsh[`${test}.would`]).not.toContain(likely);
      expect(welsh[`${test}.wouldBeLikely`]).toContain(likely);
      expect(welsh[`${test}.wouldBeLikely`]?.replaceAll(likely, ' ')).not.toContain(would);
    }
  });
});

describe('a letter in Welsh', () => {
  it('has its headings and fixed text in Welsh, the officer’s own words as they are, and no blocker for it', () => {
    const english = maintainedCase();
    const welshCase = edited(english, { kind: 'editForce', patch: { language: 'cy-GB' } });
    const letter = composeLetter(welshCase, pack);
    const texts = blocksOf(letter).map(blockText);
    expect(letter.language).toBe('cy-GB');
    expect(texts.join('\n')).toContain(welsh['heading.determination']);
    expect(texts.join('\n')).toContain('adran 31(3)');
    expect(texts.join('\n')).toContain(english.letter.help);
    const blockers = (caseFile: typeof english) =>
      blockersOf(assess(caseFile, pack, '2026-11-24')).map(({ checkId }) => checkId);
    expect(blockers(welshCase)).toEqual(blockers(english));
  });
});

describe('the Welsh names', () => {
  it('name every exemption, with its limbs, its aspects and its test', () => {
    expect(Object.keys(names.exemptions).sort()).toEqual(pack.exemptions.map(({ provision }) => provision).sort());
    for (const { provision, name, limbs, aspects, testInWords } of pack.exemptions) {
      const here = names.exemptions[provision];
      expect(Object.keys(here?.limbs ?? {}), provision).toEqual(limbs.map((limb) => limb.provision));
      expect(Object.keys(here?.aspects ?? {}), provision).toEqual(aspects.map(({ id }) => id));
      expect(here?.name, provision).not.toBe(name);
      expect(here?.testInWords, provision).not.toBe(testInWords);
      expect(here?.testInWords, provision).toContain(`adran ${provision} o'r Ddeddf`);
    }
  });

  it('are Welsh throughout', () => {
    const texts = Object.values(names.exemptions).flatMap(({ name, limbs, testInWords, aspects = {} }) => [
      name,
      testInWords,
      ...Object.values(limbs),
      ...Object.values(aspects),
    ]);
    for (const text of texts) {
      expect(text.trim()).not.toBe('');
      expect(withoutCitation(text)).not.toMatch(ENGLISH_WORDS);
    }
  });
});
