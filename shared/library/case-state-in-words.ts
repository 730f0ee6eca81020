import { caseOutcome } from '../balance/case-outcome.ts';
import type { CaseFile } from '../case/case-file.ts';
import { stepTitle } from '../case/page-names.ts';
import type { PageId } from '../case/place.ts';
import { stageOf } from '../case/sign-off.ts';
import type { LawPack } from '../law/law-pack.ts';

/** How a case stands, in a few words for the case list. */
export function caseStateInWords(caseFile: CaseFile, pack: LawPack, page: PageId): string {
  if (caseFile.branchOf !== null) return `What-if of ${caseFile.branchOf.title || 'a case without a reference'}`;
  if (caseFile.practice !== null)
    return caseFile.issuedOn === null ? `Practice · at ${stepTitle(page)}` : 'Practice: handed in';
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
  const stage = stageOf(caseFile);
  if (stage === 'submitted') return `${words} · with the reviewer`;
  if (stage === 'accepted') return `${words} · accepted, to be issued`;
  if (stage === 'returned') return `${words} · returned`;
  return `${words} · at ${stepTitle(page)}`;
}
