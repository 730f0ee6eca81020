import {
  claimStanding,
  hasBothHypotheticals,
  hasLimbIfNeeded,
  isBalanceMadeOut,
  isTestMet,
} from '../balance/claim-standing.ts';
import { caseOutcome } from '../balance/case-outcome.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { Claim } from '../case/claim.ts';
import type { Side } from '../case/factor.ts';
import type { PageId, Place } from '../case/place.ts';
import { findExemption } from '../law/find-entry.ts';
import type { LawPack } from '../law/law-pack.ts';

/** Whether a place has been answered. Says nothing of how well: that is for the checks. */
export function isDone(place: Place, caseFile: CaseFile, pack: LawPack): boolean {
  if (place.claimId === undefined) return isCasePageDone(place.page, caseFile, pack);
  const claim = caseFile.claims.find((each) => each.id === place.claimId);
  return claim !== undefined && isClaimPageDone(place.page, claim, pack);
}

function isCasePageDone(page: PageId, caseFile: CaseFile, pack: LawPack): boolean {
  const { request, screening, searches, claims, balance, determination, letter } = caseFile;
  switch (page) {
    case 'request':
      return (
        isWritten(request.reference) &&
        request.receivedOn !== null &&
        isWritten(request.text) &&
        request.items.length > 0
      );
    case 'screening.law':
      return screening.law !== null;
    case 'screening.clarity':
      return screening.clarity !== null;
    case 'screening.nature':
      return caseFile.nature.specificity !== null;
    case 'screening.publicKnowledge':
      return screening.publicKnowledge !== null;
    case 'screening.sensitivity':
      return screening.sensitivity !== null;
    case 'searches':
      return searches.systems.length > 0 || searches.peopleAsked.length > 0 || isWritten(searches.criteria);
    case 'scope':
      return request.items.length > 0 && request.items.every(isItemDecided);
    case 'exemptions':
      return claims.length > 0;
    case 'balance':
      return (
        balance.together === 'separately' || (balance.together === 'alsoTogether' && balance.togetherDecision !== null)
      );
    case 'determination':
      return determination.decision !== null && isWritten(determination.decidedBy);
    case 'letter':
      return letter.date !== null && isWritten(letter.signatoryRole) && isWritten(caseFile.force.force);
    case 'review':
      return caseFile.issuedOn !== null;
    default:
      return caseOutcome(caseFile, pack) !== 'open';
  }
}

function isItemDecided(item: CaseFile['request']['items'][number]): boolean {
  return item.outcome !== null && (item.outcome !== 'neitherConfirmNorDeny' || isWritten(item.boundary));
}

function isClaimPageDone(page: PageId, claim: Claim, pack: LawPack): boolean {
  const exemption = findExemption(pack, claim.exemptionId);
  if (exemption === undefined) return false;
  switch (page) {
    case 'assessment.limb':
      return hasLimbIfNeeded(claim, exemption);
    case 'assessment.hypotheticals':
      return hasBothHypotheticals(claim);
    case 'assessment.test':
      return isTestMet(claim);
    case 'assessment.conclusion':
      return claim.engaged !== null;
    case 'assessment.favouring':
      return hasFactor(claim, 'favouring');
    case 'assessment.against':
      return hasFactor(claim, 'against');
    case 'assessment.weighing':
      return (
        claimStanding(claim, pack) === 'overridden' ||
        (claim.weighing.decision === 'maintain' && isBalanceMadeOut(claim))
      );
    default:
      return false;
  }
}

function hasFactor(claim: Claim, side: Side): boolean {
  return claim.factors.some((factor) => factor.side === side);
}

function isWritten(text: string): boolean {
  return text.trim() !== '';
}
