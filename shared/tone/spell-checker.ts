import nspell from 'nspell';
import { FIELD_WORDS } from './field-words.ts';

/** A word that the dictionary does not know, with what may have been meant. */
export type Misspelt = { readonly word: string; readonly suggestions: readonly string[] };

/** Looking for what was meant takes a while: it is done for so many words, the rest are only named. */
const MAX_SUGGESTED = 25;
const MAX_SUGGESTIONS = 4;

export type SpellChecker = (words: readonly string[], own: readonly string[]) => Misspelt[];

/** A checker over a Hunspell dictionary; it lets pass the words of the field and those of the officer's own list. */
export function spellChecker(aff: string, dic: string): SpellChecker {
  const dictionary = nspell(aff, dic);
  for (const word of FIELD_WORDS) dictionary.add(word);
  return (words, own) => {
    const known = new Set(own.map((word) => word.toLowerCase()));
    const wrong = words.filter((word) => !known.has(word.toLowerCase()) && !isRight(dictionary, word));
    return wrong.map((word, index) => ({
      word,
      suggestions: index < MAX_SUGGESTED ? dictionary.suggest(word).slice(0, MAX_SUGGESTIONS) : [],
    }));
  };
}

/** Oxford spelling, "organize", is as British as "organise". */
const OXFORD = /iz(e|ed|es|er|ers|ing|ation|ations|ational)$/;

/** A word joined by hyphens is right when its parts are; one with a possessive when the word before it is. */
function isRight(dictionary: ReturnType<typeof nspell>, word: string): boolean {
  if (dictionary.correct(word) || dictionary.correct(word.replace(OXFORD, 'is$1'))) return true;
  const plain = word.replace(/'s$/, '').replace(/s'$/, 's');
  if (plain !== word && isRight(dictionary, plain)) return true;
  return word.includes('-') && word.split('-').every((part) => part === '' || isRight(dictionary, part));
}
