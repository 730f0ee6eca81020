import { caseOutcome } from '../balance/case-outcome.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { LawPack } from '../law/law-pack.ts';
import { arrangedLetter } from './arrange-letter.ts';
import { documentFrom, isDraft } from './document-from.ts';
import type { LetterDocument } from './letter-document.ts';
import { withParagraphEdits } from './paragraph-edits.ts';
import type { Writing } from './writer.ts';

/**
 * Writes the letter from the case: a pure function of the case file and the law pack, so the same answers always give
 * the same letter. The words are in the pack and in the officer's answers, the order of the parts in the house style;
 * paragraphs that the officer has worded otherwise stand in place of the app's.
 * It says "neither confirms nor denies" only where the outcome is maintained.
 */
export function composeLetter(caseFile: CaseFile, pack: LawPack): LetterDocument {
  const writing: Writing = { caseFile, pack, outcome: caseOutcome(caseFile, pack) };
  const generated = documentFrom(caseFile, titleOf(caseFile), arrangedLetter(writing));
  const letter = withParagraphEdits(generated, caseFile.letter.edits);
  return { ...letter, draft: writing.outcome === 'open' || isDraft(letter, caseFile) };
}

function titleOf(caseFile: CaseFile): string {
  const reference = caseFile.request.reference.trim();
  return reference === '' ? 'Freedom of Information response' : `Freedom of Information response ${reference}`;
}
