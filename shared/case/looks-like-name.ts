import { GIVEN_NAMES } from './given-names.ts';

/** The fields by which a case is known: a reference is a number, the others are words. */
export type NamedField = 'reference' | 'words';

/** More than any such field holds; what is pasted beyond it is not read. */
const MAX_READ = 500;

const TITLED = /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Rev|Reverend)\b\.? +\p{Lu}[\p{L}'’-]/u;
const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.\w/;
const CAPITALISED = /^\p{Lu}[\p{L}'’-]+$/u;

/** Words that follow a given name in what is no person: places, institutions, things called after somebody. */
const NOT_SURNAMES = new Set(
  `academy act airport arms avenue bridge building centre church clause close college committee county court cross day
  drive estate foundation gardens hall hospital house inquiry island lane library line lodge market medal memorial park
  place police prison report road school square stadium station street terminus tower trust university way wharf`.split(
    /\s+/,
  ),
);

/** Words that a reference without a number may be made of, and that are nobody's name. */
const OFFICE_WORDS = new Set(
  `agency body case command complaint crime data force freedom information internal national northern office op operation
  part police prevent project request response review section serious southern subject team unit western eastern`.split(
    /\s+/,
  ),
);

/**
 * True when a text that a case is known by seems to hold a person's name: a title before a name, an e-mail address, a
 * common given name with a word like a surname after it, or, where a reference is wanted, two capitalised words without
 * any digit. It errs towards silence, and whoever uses it only hints.
 */
export function looksLikeName(text: string, field: NamedField): boolean {
  const read = text.slice(0, MAX_READ);
  if (TITLED.test(read) || EMAIL.test(read)) return true;
  const words = read.split(/[\s,;:/()]+/).filter((word) => word !== '');
  return hasGivenName(words) || (field === 'reference' && isNameForReference(read, words));
}

function hasGivenName(words: readonly string[]): boolean {
  return words.some((word, at) => {
    const next = words[at + 1] ?? '';
    return (
      CAPITALISED.test(word) &&
      GIVEN_NAMES.has(word.toLowerCase()) &&
      CAPITALISED.test(next) &&
      !NOT_SURNAMES.has(next.toLowerCase())
    );
  });
}

/** "Firstname Surname" where a number should stand. */
function isNameForReference(text: string, words: readonly string[]): boolean {
  if (/\d/.test(text)) return false;
  return words.some((word, at) => {
    const next = words[at + 1] ?? '';
    return isOneOfTwo(word) && isOneOfTwo(next);
  });
}

/** A capital and small letters: abbreviations such as FOI are no names. */
function isOneOfTwo(word: string): boolean {
  return /^\p{Lu}[\p{Ll}'’-][\p{L}'’-]*$/u.test(word) && !OFFICE_WORDS.has(word.toLowerCase());
}
