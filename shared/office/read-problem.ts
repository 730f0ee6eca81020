/** Why a file could not be read as a letter. */
export type ReadProblem =
  | 'empty'
  | 'tooBig'
  | 'tooLong'
  | 'unknownKind'
  | 'oldWord'
  | 'richText'
  | 'notWord'
  | 'macros'
  | 'unsafe'
  | 'damaged'
  | 'encrypted'
  | 'noText'
  | 'binary'
  | 'timeout';

/** Bytes of a file that is looked into at all. A letter has a few hundred thousand. */
export const MAX_LETTER_FILE = 25_000_000;
/** Characters of a letter. */
export const MAX_LETTER_TEXT = 1_000_000;

/** The text of a letter, and what whoever reads it should know of how it was got. */
export type LetterText = { readonly text: string; readonly notes: readonly string[] };

type Words = { readonly what: string; readonly meaning: string; readonly todo: string };

const PASTE = 'Copy its text and paste it here instead.';

/** What happened, what it means, what to do. */
export function readProblemWords(problem: ReadProblem): Words {
  switch (problem) {
    case 'empty':
      return say('The file is empty.', 'There is nothing to examine.', 'Choose another file.');
    case 'tooBig':
      return say(
        'The file is larger than 25 MB, or unpacks to more than a letter can hold.',
        'It was not read.',
        PASTE,
      );
    case 'tooLong':
      return say('The text is longer than a million characters.', 'It was not read.', 'Choose the letter alone.');
    case 'unknownKind':
      return say(
        'This kind of file cannot be read here.',
        'Nothing was brought in.',
        `Use .docx, .pdf or .txt. ${PASTE}`,
      );
    case 'oldWord':
      return say(
        'This is a Word file of before 2007 (.doc).',
        'It was not read.',
        `Save it in Word as .docx. ${PASTE}`,
      );
    case 'richText':
      return say('This is a Rich Text file.', 'It was not read.', `Save it in Word as .docx. ${PASTE}`);
    case 'notWord':
      return say('This is not a Word document, whatever its name says.', 'It was not read.', 'Choose another file.');
    case 'macros':
      return say('The document holds macros.', 'It was not read, and nothing in it was run.', 'Save a copy as .docx.');
    case 'unsafe':
      return say('The document is built as no letter is.', 'It was not read: it may be meant to do harm.', PASTE);
    case 'damaged':
      return say('The file is damaged.', 'It could not be read to its end, so nothing was brought in.', PASTE);
    case 'encrypted':
      return say(
        'The file is protected by a password.',
        'It was not read.',
        'Take the password off and choose it again.',
      );
    case 'noText':
      return say(
        'The PDF holds no text, only pictures of pages.',
        'It is a scan: there is nothing here that could be examined.',
        'Have the text recognised elsewhere, or type the part in question.',
      );
    case 'binary':
      return say('This is not a text file.', 'It was not read.', 'Use .docx, .pdf or .txt.');
    case 'timeout':
      return say('Reading took longer than twenty seconds and was stopped.', 'Nothing was brought in.', PASTE);
  }
}

function say(what: string, meaning: string, todo: string): Words {
  return { what, meaning, todo };
}
