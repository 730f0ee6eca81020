import type { CaseFile } from './case-file.ts';
import type { Item } from './request.ts';

/** True once silence has been ruled out, by the officer's decision or by the screening. */
export function mustAnswer({ determination, screening }: CaseFile): boolean {
  if (determination.decision === 'confirmOrDeny' || screening.publicKnowledge === 'byUs') return true;
  return screening.sensitivity !== null && screening.sensitivity !== 'answer';
}

/**
 * Takes plain answers to silent parts out of a case that does not (or no longer) answer them. A file that neither
 * confirms nor denies must be the same whether or not information is held, so here going back does destroy.
 */
export function withoutEarlyAnswers(caseFile: CaseFile): CaseFile {
  if (mustAnswer(caseFile) || !caseFile.request.items.some(holdsEarlyAnswer)) return caseFile;
  const items = caseFile.request.items.map((item) =>
    holdsEarlyAnswer(item) ? { ...item, plainAnswer: null, withheldUnder: '', answer: '' } : item,
  );
  return { ...caseFile, request: { ...caseFile.request, items } };
}

function holdsEarlyAnswer(item: Item): boolean {
  return item.outcome === 'neitherConfirmNorDeny' && item.plainAnswer !== null;
}
