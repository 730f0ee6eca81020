import type { CaseFile } from './case-file.ts';
import type { Item } from './request.ts';

/** The paragraphs of the letter that state a plain answer have ids that begin so; see the letter's plain-answers.ts. */
export const PLAIN_ANSWER_BLOCKS = 'answering/';

/** True once silence has been ruled out, by the officer's decision or by the screening. */
export function mustAnswer({ determination, screening }: CaseFile): boolean {
  if (determination.decision === 'confirmOrDeny' || screening.publicKnowledge === 'byUs') return true;
  return screening.sensitivity !== null && screening.sensitivity !== 'answer';
}

/**
 * Takes plain answers to silent parts out of a case that does not (or no longer) answer them, and the officer's own
 * wording of them with it. A file that neither confirms nor denies must be the same whether or not information is held,
 * so here going back does destroy.
 */
export function withoutEarlyAnswers(caseFile: CaseFile): CaseFile {
  if (mustAnswer(caseFile)) return caseFile;
  const { request, letter } = caseFile;
  const edits = letter.edits.filter(({ blockId }) => !blockId.startsWith(PLAIN_ANSWER_BLOCKS));
  if (edits.length === letter.edits.length && !request.items.some(holdsEarlyAnswer)) return caseFile;
  const items = request.items.map((item) =>
    holdsEarlyAnswer(item) ? { ...item, plainAnswer: null, withheldUnder: '', answer: '' } : item,
  );
  return { ...caseFile, request: { ...request, items }, letter: { ...letter, edits } };
}

function holdsEarlyAnswer(item: Item): boolean {
  return item.outcome === 'neitherConfirmNorDeny' && item.plainAnswer !== null;
}
