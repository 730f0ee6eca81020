import { blocksOf, runsText, type Block, type LetterDocument } from '../letter/letter-document.ts';
import { plainWordsFor } from './plain-words.ts';
import { sentencesOf } from './sentences.ts';

/** GOV.UK asks for about 25 words; a letter that cites provisions needs some leeway. In words. */
const LONG_SENTENCE = 35;
/** Shorter sentences may well be said twice, such as headings that the app writes. In words. */
const TELLING_SENTENCE = 8;
/** Words that stand twice in good English. */
const MAY_STAND_TWICE = new Set(['that', 'had']);

export type ToneKind = 'longSentence' | 'repeatedWord' | 'repeatedSentence' | 'heavyWord';

/** Something to look at again: where in the letter, the words in question, and what to do. */
export type ToneMark = {
  readonly kind: ToneKind;
  readonly blockId: string;
  readonly words: string;
  readonly says: string;
};

/** The measure of a letter's plain English. */
export type LetterTone = {
  readonly words: number;
  readonly sentences: number;
  /** Words in a sentence, to one decimal. */
  readonly averageWords: number;
  /** Flesch reading ease: 60 and more is plain, below 30 very hard. */
  readonly readingEase: number;
  readonly marks: readonly ToneMark[];
};

/**
 * Measures the force's own sentences: headings, tables and the requester's words are left out. Reading ease after
 * R. Flesch, "A new readability yardstick" (1948), with syllables counted as groups of vowels.
 */
export function toneOf(letter: LetterDocument): LetterTone {
  const texts = blocksOf(letter).flatMap(textsOf);
  const sentences = texts.flatMap(({ blockId, text }) =>
    sentencesOf(text).map(({ start, end }) => ({ blockId, text: text.slice(start, end) })),
  );
  const words = sentences.flatMap(({ text }) => wordsIn(text));
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const perSentence = sentences.length === 0 ? 0 : words.length / sentences.length;
  const ease = words.length === 0 ? 100 : 206.835 - 1.015 * perSentence - 84.6 * (syllables / words.length);
  return {
    words: words.length,
    sentences: sentences.length,
    averageWords: Math.round(perSentence * 10) / 10,
    readingEase: Math.round(Math.min(100, Math.max(0, ease))),
    marks: [...sentences.flatMap(marksOf), ...repeatedSentences(sentences)],
  };
}

/** The texts of a letter that somebody at the force has written, block by block: what is measured and spelt. */
export function textsOf(block: Block): { readonly blockId: string; readonly text: string }[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ blockId: block.id, text: runsText(block.runs.filter((part) => !part.gap)) }];
    case 'list':
      return block.items.map((item) => ({ blockId: block.id, text: runsText(item.filter((part) => !part.gap)) }));
    default:
      return [];
  }
}

type Sentence = { readonly blockId: string; readonly text: string };

function marksOf({ blockId, text }: Sentence): ToneMark[] {
  const count = wordsIn(text).length;
  const long: ToneMark[] =
    count > LONG_SENTENCE
      ? [{ kind: 'longSentence', blockId, words: shortened(text), says: `${count} words: make two or three of it.` }]
      : [];
  return [...long, ...repeatedWords({ blockId, text }), ...heavyWords({ blockId, text })];
}

function repeatedWords({ blockId, text }: Sentence): ToneMark[] {
  return [...text.matchAll(/\b([\p{L}'’]+)\s+\1\b/giu)]
    .filter((match) => !MAY_STAND_TWICE.has((match[1] ?? '').toLowerCase()))
    .map((match) => ({ kind: 'repeatedWord', blockId, words: match[0], says: 'The same word twice.' }));
}

function heavyWords({ blockId, text }: Sentence): ToneMark[] {
  return plainWordsFor(text).map(({ heavy, plain }) => ({
    kind: 'heavyWord',
    blockId,
    words: heavy,
    says: `Plainer: ${plain}.`,
  }));
}

/** The second and every later time that a sentence is said. */
function repeatedSentences(sentences: readonly Sentence[]): ToneMark[] {
  const seen = new Set<string>();
  return sentences.flatMap(({ blockId, text }): ToneMark[] => {
    const words = wordsIn(text).join(' ').toLowerCase();
    const isAgain = seen.has(words);
    seen.add(words);
    if (!isAgain || wordsIn(text).length < TELLING_SENTENCE) return [];
    return [{ kind: 'repeatedSentence', blockId, words: shortened(text), says: 'This has been said before.' }];
  });
}

function shortened(text: string): string {
  const inLine = text.replace(/\s+/g, ' ');
  return inLine.length > 70 ? `${inLine.slice(0, 68).trimEnd()} …` : inLine;
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’().-]*/gu) ?? [];
}

/** Groups of vowels, less a silent e at the end; every word has one. */
function syllablesOf(word: string): number {
  const plain = word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/e$/, '');
  return Math.max(1, plain.match(/[aeiouy]+/g)?.length ?? 1);
}
