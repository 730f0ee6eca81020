/** Words that are looked for together, one after the other; the last may be only the beginning of one. */
export type Phrase = { readonly words: readonly string[]; readonly isBeginning: boolean };

/** A run of a text: what was looked for, or what stands round it. */
export type Run = { readonly text: string; readonly isHit: boolean };

/** Words in a snippet, and how many of them stand before the first that was looked for. */
const WORDS = 18;
const BEFORE = 5;

/** As the search takes a text apart: letters and digits are words, whatever stands between them is not. */
const WORD = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;

type Token = { readonly word: string; readonly start: number; readonly end: number };

/**
 * The first place in a text where something that is looked for stands, with the words round it; null where there is none.
 * Done here rather than by the database, which weighs every place of a frequent word against every other.
 */
export function snippetIn(text: string, phrases: readonly Phrase[]): Run[] | null {
  const folded = fold(text);
  const isThere = phrases.some(({ words }) => folded.includes(fold(words[0] ?? '')));
  if (!isThere) return null;
  const wanted = phrases.map(({ words, isBeginning }) => ({ words: words.map(fold), isBeginning }));
  const tokens = tokensOf(text);
  const first = tokens.findIndex((_, index) => lengthAt(tokens, index, wanted) > 0);
  return first < 0 ? null : runs(text, tokens, wanted, Math.max(0, first - BEFORE));
}

/** The beginning of a text, where what was found in it cannot be shown. */
export function beginningOf(text: string): Run[] {
  return runs(text, tokensOf(text), [], 0);
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word: fold(word),
    start: index,
    end: index + word.length,
  }));
}

/** Without case and without marks on letters. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase();
}

/** How many words from here on are one of the phrases; 0 for none. */
function lengthAt(tokens: readonly Token[], index: number, phrases: readonly Phrase[]): number {
  const found = phrases.find(({ words, isBeginning }) =>
    words.every((word, place) => {
      const token = tokens[index + place]?.word ?? '';
      return isBeginning && place === words.length - 1 ? token.startsWith(word) : token === word;
    }),
  );
  return found?.words.length ?? 0;
}

function runs(text: string, tokens: readonly Token[], phrases: readonly Phrase[], from: number): Run[] {
  const to = Math.min(tokens.length, from + WORDS);
  const found: Run[] = [];
  let done = from === 0 ? 0 : (tokens[from]?.start ?? 0);
  const add = (end: number, isHit: boolean) => {
    if (end > done) found.push({ text: text.slice(done, end), isHit });
    done = Math.max(done, end);
  };
  for (let index = from; index < to; index += 1) {
    const length = lengthAt(tokens, index, phrases);
    if (length === 0) continue;
    add(tokens[index]?.start ?? 0, false);
    add(tokens[index + length - 1]?.end ?? 0, true);
    index += length - 1;
  }
  const isWhole = to === tokens.length;
  add(isWhole ? text.length : (tokens[to - 1]?.end ?? 0), false);
  return [
    ...(from === 0 ? [] : [{ text: '…', isHit: false }]),
    ...found,
    ...(isWhole ? [] : [{ text: '…', isHit: false }]),
  ];
}
