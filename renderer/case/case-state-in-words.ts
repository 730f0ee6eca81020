import { caseOutcome } from '../../shared/balance/case-outcome.ts';
import type { CaseFile } from '../../shared/case/case-file.ts';
import type { Place } from '../../shared/case/place.ts';
import type { LawPack } from '../../shared/law/law-pack.ts';
import { stepTitle } from './page-names.ts';

/** How a case stands, in a few words for the case list. */
export function caseStateInWords(caseFile: CaseFile, pack: LawPack, place: Place): string {
  if (caseFile.branchOf !== null) return `What-if of ${caseFile.branchOf.title || 'a case without a reference'}`;
  if (caseFile.practice !== null)
    return caseFile.issuedOn === null ? `Practice · at ${stepTitle(place.page)}` : 'Practice: handed in';
  const outcome = caseOutcome(caseFile, pack);
  const words = {
    leavesTheAct: 'Another law applies',
    notReady: 'Waiting for the requester',
    answered: 'Answered, nothing left silent',
    confirmOrDeny: 'To be confirmed or denied',
    maintained: 'Neither confirm nor deny',
    open: 'In progress',
  }[outcome];
  if (caseFile.issuedOn !== null) return `Issued: ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
  return `${words} · at ${stepTitle(place.page)}`;
}
