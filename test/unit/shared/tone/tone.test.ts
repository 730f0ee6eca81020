import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../../shared/tone/sentences.ts';
import { spellChecker, type SpellChecker } from '../../../../shared/tone/spell-checker.ts';
import { toneOf } from '../../../../shared/tone/letter-tone.ts';
import { wordsToSpell } from '../../../../shared/tone/words-to-spell.ts';
import { heading, letterOf, list, paragraph, quote } from '../../../support/build-letter.ts';
import { pack } from '../../../support/build-pack.ts';

const sentences = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentencesOf', () => {
  it.each([
    ['We rely on s. 31. It applies.', ['We rely on s. 31.', 'It applies.']],
    ['See section 31(1)(a). Next.', ['See section 31(1)(a).', 'Next.']],
    ['It was 3.5 per cent. Then less.', ['It was 3.5 per cent.', 'Then less.']],
    ['Some, e.g. Patrols, go. End', ['Some, e.g. Patrols, go.', 'End']],
    ['Why? Because.', ['Why?', 'Because.']],
  ])('parts %j', (text, expected) => expect(sentences(text)).toEqual(expected));

  it('for any text gives stretches in order that hold all of its words', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        expect(sentences(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('toneOf', () => {
  it('marks long sentences, words and sentences said twice, and heavy words, in the force’s own text alone', () => {
    const long = `We ${'have looked at this again and '.repeat(7)}stopped.`;
    const again = 'We have weighed these matters with some care.';
    const tone = toneOf(
      letterOf([
        heading('Pursuant to the the Act'),
        quote('I write pursuant to the the Act.'),
        paragraph(long),
        paragraph('It is the the same, pursuant to section 17.'),
        paragraph(again),
        list(false, again),
      ]),
    );
    expect(tone.marks.map(({ kind, words }) => [kind, words.slice(0, 20)])).toEqual([
      ['longSentence', long.slice(0, 20)],
      ['repeatedWord', 'the the'],
      ['heavyWord', 'pursuant to'],
      ['repeatedSentence', again.slice(0, 20)],
    ]);
  });

  it('finds short words easier than long ones', () => {
    const easy = toneOf(letterOf([paragraph('We do not say if we hold it. We weigh it up.')]));
    const hard = toneOf(
      letterOf([paragraph('Organisational considerations necessitate comprehensive administrative deliberation.')]),
    );
    expect(easy.readingEase).toBeGreaterThan(90);
    expect(hard.readingEase).toBeLessThan(10);
    expect(easy.averageWords).toBe(6);
  });

  it('has nothing to say of an empty letter', () => {
    expect(toneOf(letterOf([]))).toEqual({ words: 0, sentences: 0, averageWords: 0, readingEase: 100, marks: [] });
  });
});

describe('spelling', () => {
  let check: SpellChecker;
  beforeAll(() => {
    const folder = path.resolve(import.meta.dirname, '../../../../node_modules/dictionary-en-gb');
    const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
    check = spellChecker(read('index.aff'), read('index.dic'));
  });

  it('knows every word of the letter’s own wording and of the pack’s frames', () => {
    const frames = pack.exemptions.flatMap(({ factors, testInWords, name }) => [
      name,
      testInWords,
      ...factors.map(({ frame }) => frame),
    ]);
    const text = [...Object.values(pack.wording), ...frames].join('\n').replace(/\{\w+\}/g, ' ');
    expect(check(wordsToSpell(text), []).map(({ word }) => word)).toEqual([]);
  });

  it('finds what is wrong and says what may have been meant', () => {
    const found = check(wordsToSpell('We recieve many reqests about colour, color and neccessary harm.'), []);
    expect(found.map(({ word }) => word)).toEqual(['recieve', 'reqests', 'color', 'neccessary']);
    expect(found[0]?.suggestions).toContain('receive');
    expect(found[3]?.suggestions).toContain('necessary');
  });

  it('takes Oxford spelling for British', () => {
    expect(check(wordsToSpell('We organize, recognized, realizing the organization.'), [])).toEqual([]);
  });

  it('lets pass the officer’s own words, references, addresses and abbreviations', () => {
    const text = 'Northmoor NP-2026-0419 foi@northmoor.police.uk www.ico.org.uk/x ANPR CONNECT 31(1)(a) Force’s';
    expect(check(wordsToSpell(text), ['northmoor'])).toEqual([]);
    expect(check(wordsToSpell(text), []).map(({ word }) => word)).toEqual(['Northmoor']);
  });
});
