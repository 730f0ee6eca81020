import { describe, expect, it } from 'vitest';
import { PAGE_IDS } from '../../shared/case/place.ts';
import { findHelp } from '../../shared/law/find-help.ts';
import { slotsInFrame } from '../../shared/law/frame-slots.ts';
import { entriesForPage, knowledgeEntries } from '../../shared/law/knowledge-entries.ts';
import { KEY_ANSWERS } from '../../shared/law/knowledge.ts';
import type { LawPack } from '../../shared/law/law-pack.ts';
import { readLawPack } from '../../shared/law/read-law-pack.ts';
import { composeLetter } from '../../shared/letter/compose-letter.ts';
import { blocksOf, blockText } from '../../shared/letter/letter-document.ts';
import {
  claim23,
  claim24,
  claim30,
  claim31,
  claim38,
  claim40,
  emptyCase,
  maintainedCase,
} from '../support/build-case.ts';
import { pack } from '../support/build-pack.ts';

type Raw = {
  exemptions: {
    id: string;
    factors: { id: string; frame: string; authorities: string[]; harmKinds: string[] }[];
    harmKinds: { limbs: string[] }[];
  }[];
  [part: string]: unknown;
};

/** The pack with something broken in it, as a lawyer's slip would. */
function broken(slip: (raw: Raw) => void): string {
  const raw = structuredClone(pack) as unknown as Raw;
  slip(raw);
  const read = readLawPack(raw);
  return read.ok ? 'ok' : read.error.map(({ entry, reason }) => `${entry}: ${reason}`).join('\n');
}

const exemption = (raw: Raw, id: string) => raw.exemptions.find((each) => each.id === id);
const firstFactor = (raw: Raw) => exemption(raw, 's24-2')?.factors.find((factor) => factor.id === 'n-f01');

describe('the law pack', () => {
  it('holds the depth that two sections need', () => {
    for (const exemption of pack.exemptions.filter(({ id }) => id === 's24-2' || id === 's31-3')) {
      expect(exemption.harmKinds.length).toBeGreaterThanOrEqual(8);
      expect(exemption.factors.filter((factor) => factor.side === 'favouring').length).toBeGreaterThanOrEqual(12);
      expect(exemption.factors.filter((factor) => factor.side === 'against').length).toBeGreaterThanOrEqual(12);
    }
    const limbs = pack.exemptions.find((exemption) => exemption.id === 's31-3')?.limbs.map((limb) => limb.id);
    expect(limbs?.join('')).toBe('abcdefghi');
  });

  it('holds the neighbours, each with its own test, and six factors a side where they are weighed', () => {
    const tests = Object.fromEntries(pack.exemptions.map(({ id, test, standing }) => [id, [test, standing]]));
    expect(tests).toEqual({
      's23-5': ['listedBody', 'absolute'],
      's24-2': ['necessity', 'qualified'],
      's30-3': ['class', 'qualified'],
      's31-3': ['prejudice', 'qualified'],
      's38-2': ['endangerment', 'qualified'],
      's40-5a': ['class', 'absolute'],
      's40-5b': ['dataProtection', 'absolute'],
    });
    for (const { id, standing, factors } of pack.exemptions) {
      const sides = ['favouring', 'against'].map((side) => factors.filter((factor) => factor.side === side).length);
      if (standing === 'absolute') expect(sides, id).toEqual([0, 0]);
      else expect(Math.min(...sides), id).toBeGreaterThanOrEqual(6);
    }
  });

  it('has help for every page, and for each kind of test', () => {
    for (const page of PAGE_IDS) {
      for (const claim of [claim23(), claim24(), claim30(), claim31(), claim38(), claim40()])
        expect(findHelp(pack, { page }, claim), page).toBeDefined();
    }
  });

  it('has a question by somebody for every gap in the reasoning, and an answer to every key question', () => {
    const asked = new Set(pack.challenges.flatMap((challenge) => challenge.checks));
    const clerical = [
      'wrong-law',
      'no-items',
      'request-empty',
      'clarification-awaited',
      'item-undecided',
      'answer-missing',
      'nature-unknown',
      'placeholder-left',
      'force-missing',
      'reference-missing',
      'reference-form',
      'letter-date-missing',
      'signatory-missing',
      'due-date-uncertain',
      'pack-old',
      'pack-of-another',
      'long-sentence',
      'named-in-reasoning',
      'requester-named',
      'officers-opinion',
      'no-inference-missing',
      'refusal-statement-missing',
      'edit-drops-required',
      'edit-ground-changed',
      'withheld-exemption-missing',
      'withheld-under-silence',
      'office-unknown-open',
      'office-comments-open',
      'office-own-acceptance',
    ];
    expect(
      pack.checks
        .map((check) => check.id)
        .filter((id) => !asked.has(id))
        .sort(),
    ).toEqual(clerical.sort());
    expect(new Set(pack.keyQuestions.flatMap((question) => question.answers)).size).toBe(KEY_ANSWERS.length);
  });

  it('has knowledge beside every question, each entry under pages that exist', () => {
    const entries = knowledgeEntries(pack);
    expect(entries.length).toBeGreaterThan(100);
    for (const page of PAGE_IDS) expect(entriesForPage(entries, page).length, page).toBeGreaterThan(0);
    for (const entry of entries) {
      for (const each of entry.pages) {
        expect(
          PAGE_IDS.some((page) => page === each || page.startsWith(`${each}.`)),
          `${entry.id}: ${each}`,
        ).toBe(true);
      }
    }
  });

  it('says of every entry when it was checked', () => {
    const dated = [...pack.checks, ...Object.values(pack.help), ...pack.authorities, ...pack.topics, ...pack.guides];
    for (const entry of [...dated, ...pack.glossary, ...pack.decisions]) {
      expect(entry.checkedOn, JSON.stringify(entry).slice(0, 80)).toMatch(/^2026-/);
    }
  });

  it('asks for facts in every factor, and lets none speak of handing information over', () => {
    for (const factor of pack.exemptions.flatMap((exemption) => exemption.factors)) {
      expect(slotsInFrame(factor.frame).length, factor.id).toBeGreaterThan(0);
      expect(factor.frame, factor.id).not.toMatch(/disclos|releas|publish/i);
    }
  });

  it('has every frame that the letter names', () => {
    for (const caseFile of [
      emptyCase(),
      maintainedCase(),
      maintainedCase([claim23(), claim24(), claim30(), claim38(), claim40()]),
    ]) {
      for (const block of blocksOf(composeLetter(caseFile, pack)))
        expect(blockText(block)).not.toMatch(/\[[a-z]+\.[A-Za-z.]+\]/);
    }
  });

  it.each<[string, (raw: Raw) => void, RegExp]>([
    ['a missing authority', (raw) => firstFactor(raw)?.authorities.splice(0), /n-f01.*authority/],
    ['an authority that is not there', (raw) => firstFactor(raw)?.authorities.push('nowhere'), /n-f01: .*"nowhere"/],
    [
      'a broken slot',
      (raw) => Object.assign(firstFactor(raw) ?? {}, { frame: 'People want {somethingElse}.' }),
      /n-f01: .*\{somethingElse\}/,
    ],
    [
      'an id used twice',
      (raw) => Object.assign(exemption(raw, 's24-2')?.factors[0] ?? {}, { id: 'n-f02' }),
      /n-f02: The id is used twice/,
    ],
    ['an unknown limb', (raw) => exemption(raw, 's31-3')?.harmKinds[0]?.limbs.push('z'), /l-h01: The limb "z"/],
    ['an unknown harm', (raw) => firstFactor(raw)?.harmKinds.push('x-h99'), /n-f01: The harm kind "x-h99"/],
    ['a date that is none', (raw) => Object.assign(raw, { checkedOn: 'yesterday' }), /checkedOn/],
    ['a key nobody knows', (raw) => Object.assign(firstFactor(raw) ?? {}, { script: 'x' }), /n-f01.*script/],
  ])('refuses %s, naming the entry and the reason', (_name, slip, words) => {
    expect(broken(slip)).toMatch(words);
  });

  it('reads itself back unchanged', () => {
    expect(readLawPack(structuredClone(pack))).toEqual({ ok: true, value: pack satisfies LawPack });
  });
});
