/** Web and post addresses, names of files, references and whatever else holds a digit are no words. */
const NO_WORD = /[@\d]|:\/\/|^www\.|\w\.(uk|org|com|docx|pdf|xlsx|example)\b/;
/** What is longer is no word of any language. In letters. */
const LONGEST_WORD = 60;
const WORD = /\p{L}[\p{L}'’-]*\p{L}|\p{L}/gu;
/** Longer strings of capitals are shouting, and are spelt. In letters. */
const LONGEST_ABBREVIATION = 6;

/** The words of a text that a dictionary should know, each once, with straight apostrophes. */
export function wordsToSpell(text: string): string[] {
  const pieces = text.split(/\s+/).filter((piece) => piece.length <= LONGEST_WORD && !NO_WORD.test(piece));
  const words = pieces.join(' ').match(WORD) ?? [];
  return [...new Set(words.map((word) => word.replaceAll('’', "'")).filter((word) => !isAbbreviation(word)))];
}

function isAbbreviation(word: string): boolean {
  return word.length <= LONGEST_ABBREVIATION && word === word.toUpperCase();
}
