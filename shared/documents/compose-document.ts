import type { DocumentKind } from '../bridge/contract.ts';
import type { CaseFile } from '../case/case-file.ts';
import { blockersOf } from '../checks/assess.ts';
import type { Finding } from '../checks/finding.ts';
import type { LawPack } from '../law/law-pack.ts';
import { composeHolding } from '../letter/compose-holding.ts';
import { composeLetter } from '../letter/compose-letter.ts';
import { composeReview } from '../letter/compose-review.ts';
import type { LetterDocument } from '../letter/letter-document.ts';
import { composeBundle } from '../record/compose-bundle.ts';
import { composeRecord } from '../record/compose-record.ts';

/**
 * Any document of a case, from the case and what the checks found in it. A letter that states a decision is a draft
 * while a blocker stands; the notice of more time states none, and waits only for its own gaps.
 */
export function composeDocument(
  kind: DocumentKind,
  caseFile: CaseFile,
  pack: LawPack,
  findings: readonly Finding[],
): LetterDocument {
  switch (kind) {
    case 'letter':
      return draftUnder(findings, composeLetter(caseFile, pack));
    case 'review':
      return draftUnder(findings, composeReview(caseFile, pack));
    case 'holding':
      return composeHolding(caseFile, pack);
    case 'record':
      return composeRecord(caseFile, pack, findings);
    case 'bundle':
      return composeBundle(caseFile, pack, findings);
  }
}

function draftUnder(findings: readonly Finding[], letter: LetterDocument): LetterDocument {
  return { ...letter, draft: letter.draft || blockersOf(findings).length > 0 };
}
