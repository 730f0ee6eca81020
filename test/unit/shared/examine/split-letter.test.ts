import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinWithNext, splitPart, withKind } from '../../../../shared/examine/correct-part.ts';
import { PART_KINDS, partText, type ExaminedLetter } from '../../../../shared/examine/examined-letter.ts';
import { splitLetter } from '../../../../shared/examine/split-letter.ts';

function letter(name: string): ExaminedLetter {
  return splitLetter(readFileSync(path.resolve(import.meta.dirname, `../../../fixtures/letters/${name}.txt`), 'utf8'));
}

function kindsOf({ parts }: ExaminedLetter): string {
  return parts.map(({ kind, provision }) => (provision === null ? kind : `${kind} ${provision}`)).join(', ');
}

function cited({ exemptions }: ExaminedLetter): string {
  return exemptions.map(({ provision, isMiscited }) => (isMiscited ? `${provision} (miscited)` : provision)).join(', ');
}

/** Every character of the source in exactly one part, in order. */
function expectWhole({ source, parts }: ExaminedLetter): void {
  expect(parts.map((part) => source.slice(part.start, part.end)).join('')).toBe(source);
  expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
}

describe('letters of the forces’ house styles', () => {
  it.each([
    [
      'plain-headings',
      'preamble, preamble, request, response, statement, exemptions, harm, publicInterest, favouring 24(2), against 24(2), favouring 31(3), against 31(3), balance, conclusion, caveat, rights',
      '24(2), 31(3)',
    ],
    ['you-asked', 'request, response, statement, exemptions, favouring 31(3), against 31(3)', '31(3)'],
    [
      'pit-before-harm',
      'request, response, response, statement, exemptions, publicInterest, harm, favouring 30(3), against 30(3), balance, conclusion, attachments',
      '30(3), 31(3), 40(5B)',
    ],
    ['numbered-questions', 'preamble, request, response, statement, exemptions, request, response', '40(5B), 30(3)'],
    [
      'searches-then-decision',
      'request, response, response, statement, exemptions, harm, favouring, against, balance, conclusion',
      '24(2), 31(3)',
    ],
    [
      'end-annex',
      'preamble, request, response, statement, response, exemptions, exemptions, rights',
      '23(5), 24(2), 31(3)',
    ],
    [
      'in-appendix',
      'preamble, response, statement, rights, attachments, publicInterest 31(3), harm 31(3), favouring 31(3), against 31(3), balance 31(3), conclusion',
      '31(3)',
    ],
    ['listed-body', 'request, statement, caveat, rights', '23(5)'],
    ['no-headings', 'preamble, request, statement, harm, favouring, against, balance, rights', '30(3), 31(3)'],
    ['web-page', 'noise, request, response, statement, exemptions, harm, noise', '24(2), 31(3)'],
    ['cost-limit', 'request, response, rights', ''],
    ['withheld', 'request, response, harm, favouring 31(3), against 31(3), balance 31(3), conclusion', '31(3)'],
  ])('%s', (name, kinds, exemptions) => {
    const examined = letter(name);
    expectWhole(examined);
    expect(kindsOf(examined)).toBe(kinds);
    expect(cited(examined)).toBe(exemptions);
  });

  it('says how surely, and why', () => {
    const [first] = letter('no-headings').parts.filter(({ kind }) => kind === 'harm');
    expect(first?.certainty).toBe('guess');
    const [headed] = letter('web-page').parts.filter(({ kind }) => kind === 'harm');
    expect(headed).toMatchObject({ certainty: 'sure', because: 'The heading says “Evidence of Harm:”.' });
  });

  it('finds reference and date', () => {
    expect(letter('plain-headings')).toMatchObject({ reference: '20241187', date: '2024-03-12' });
    expect(letter('numbered-questions')).toMatchObject({ reference: 'F-2025-01933', date: null });
    expect(splitLetter('Our ref: NP/12/345\n5/9/2023\n')).toMatchObject({ reference: 'NP/12/345', date: '2023-09-05' });
  });

  it('tells the wrong subsection from the right one', () => {
    const text = (list: string) => `RESPONSE\n\nWe can neither confirm nor deny this by virtue of:\n\n${list}\n`;
    expect(splitLetter(text('Section 31(1)(a) - Law Enforcement')).exemptions).toEqual([
      { provision: '31(3)', asCited: '31(1)(a)', limbs: ['31(1)(a)'], isMiscited: true },
    ]);
    expect(splitLetter(text('S31 (3) read with s31(1) (a)')).exemptions).toEqual([
      { provision: '31(3)', asCited: '31(3)', limbs: ['31(1)(a)'], isMiscited: false },
    ]);
    expect(
      splitLetter(text('Exemptions 24(2), 30(3) by virtue of Section 30(2), and 40(5A)')).exemptions,
    ).toMatchObject([
      { provision: '24(2)', isMiscited: false },
      { provision: '30(3)', limbs: ['30(2)'], isMiscited: false },
      { provision: '40(5A)', isMiscited: false },
    ]);
    expect(splitLetter(text('Sections 24 and 31')).exemptions).toMatchObject([
      { provision: '24(2)', isMiscited: true },
      { provision: '31(3)', isMiscited: true },
    ]);
  });

  it('does not take section 17’s three points for exemptions', () => {
    expect(cited(letter('numbered-questions'))).not.toContain('17');
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    'REQUEST',
    'Response:',
    'Public Interest Test',
    'Factors favouring non disclosure',
    'Section 31(3) - Law Enforcement',
    'We neither confirm nor deny that we hold it.',
    'No inference can be taken.',
    'Ask for an internal review.',
    '',
    'Some words about nothing in particular.',
  );
  const texts = fc.oneof(
    fc.string({ maxLength: 400 }),
    fc.array(pieces, { maxLength: 30 }).map((lines) => lines.join('\n')),
  );

  it('is kept whole, whatever is recognised and however it is corrected', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), fc.constantFrom(...PART_KINDS), (text, which, where, kind) => {
        const examined = splitLetter(text);
        expectWhole(examined);
        const part = examined.parts[which % Math.max(1, examined.parts.length)];
        if (part === undefined) return;
        const cut = splitPart(examined, part.id, part.start + (where % (part.end - part.start + 1)));
        expectWhole(cut);
        expectWhole(joinWithNext(cut, part.id));
        const named = withKind(cut, part.id, kind, '31(3)');
        expectWhole(named);
        expect(named.parts.find(({ id }) => id === part.id)).toMatchObject({ kind, certainty: 'set' });
      }),
      { numRuns: 200 },
    );
  });

  it('can be a megabyte of one line said again and again', () => {
    for (const line of [
      'Section 31(3) ',
      'neither confirm nor deny ',
      'harm in confirming\n',
      'Factors favouring (((( ',
    ]) {
      const text = line.repeat(Math.floor(1_000_000 / line.length));
      expect(splitLetter(text).parts.at(-1)?.end).toBe(text.length);
    }
  });

  it('comes apart and together again by hand', () => {
    const examined = splitLetter('REQUEST\n\nHow many?\nHow much?\n');
    const [part] = examined.parts;
    if (part === undefined) throw new Error('No part');
    const cut = splitPart(examined, part.id, examined.source.indexOf('How much'));
    expect(cut.parts.map((each) => partText(cut, each))).toEqual(['REQUEST\n\nHow many?\n', 'How much?\n']);
    expect(joinWithNext(cut, part.id).parts).toHaveLength(1);
  });
});
