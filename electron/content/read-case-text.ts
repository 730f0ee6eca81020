import { readFile, stat } from 'node:fs/promises';
import { MAX_CASE_FILE } from '../../shared/case/read-case-file.ts';
import { err, ok, type Result } from '../../shared/result.ts';

/**
 * The text of a case file that somebody names, or a sentence for them that says why there is none. The size is looked
 * at first, so that no file can fill the memory; a folder or a pipe is not waited on.
 */
export async function readCaseText(file: string): Promise<Result<string, string>> {
  try {
    const facts = await stat(file);
    if (!facts.isFile()) return err('This is not a file.');
    if (facts.size > MAX_CASE_FILE) {
      return err(`The file is too large to be a case (${facts.size} bytes; the limit is ${MAX_CASE_FILE}).`);
    }
    return decoded(await readFile(file));
  } catch {
    return err('There is no such file, or it cannot be read.');
  }
}

/** Strictly UTF-8, so that no word is quietly replaced; a byte order mark, as Windows editors leave one, is let pass. */
function decoded(bytes: Uint8Array): Result<string, string> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return err('The file is not text in UTF-8, so it is not a case file.');
  }
}
