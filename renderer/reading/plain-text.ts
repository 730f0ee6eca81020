import { err, ok, type Result } from '../../shared/result.ts';
import { MAX_LETTER_TEXT, type LetterText, type ReadProblem } from '../../shared/office/read-problem.ts';

/** The words of a text file in whichever of the usual encodings it is: by its mark, else UTF-8, else Windows’ own. */
export function plainText(bytes: Uint8Array): Result<LetterText, ReadProblem> {
  const text = decoded(bytes);
  if (text.includes('\u0000')) return err('binary');
  if (text.trim() === '') return err('empty');
  if (text.length > MAX_LETTER_TEXT) return err('tooLong');
  return ok({ text: text.replace(/\r\n?|\f/g, '\n'), notes: [] });
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
