import type { CaseFile } from '../case/case-file.ts';
import type { LawPack } from '../law/law-pack.ts';
import { composeLetter } from '../letter/compose-letter.ts';
import { blocksOf, blockText } from '../letter/letter-document.ts';
import { composeRecord } from '../record/compose-record.ts';

/** The texts of a case that can be searched, by where they stand. The reasoning is the decision record, closed reasons included. */
export type SearchText = { readonly request: string; readonly reasoning: string; readonly letter: string };

/** What full-text search looks through. */
export function searchTextOf(caseFile: CaseFile, pack: LawPack): SearchText {
  const { request, points, handling } = caseFile;
  const said = points.flatMap(({ text, reply }) => [text, reply]);
  return {
    request: lines([request.reference, request.subject, request.text, ...request.items.map(({ text }) => text)]),
    reasoning: lines([
      ...blocksOf(composeRecord(caseFile, pack, [])).map(blockText),
      ...said,
      ...handling.tags,
      caseFile.examinedLetter,
    ]),
    letter: lines(blocksOf(composeLetter(caseFile, pack)).map(blockText)),
  };
}

function lines(texts: readonly string[]): string {
  return texts.filter((text) => text.trim() !== '').join('\n');
}
