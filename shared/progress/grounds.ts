import { claimStanding } from '../balance/claim-standing.ts';
import { caseOutcome, silentItems } from '../balance/case-outcome.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { Claim } from '../case/claim.ts';
import type { Place } from '../case/place.ts';
import { digestOf } from '../digest.ts';
import type { LawPack } from '../law/law-pack.ts';
import { isDone } from './page-done.ts';

/** Key under which a place's ground is kept in the case file. */
export function groundKey(place: Place): string {
  return place.claimId === undefined ? place.page : `${place.page}|${place.claimId}`;
}

/**
 * Fingerprint of the answers that a place rests on: the choices made on other pages and the boundary, not every
 * comma, so that mending a word somewhere does not call half the case into question.
 */
export function groundDigest(place: Place, caseFile: CaseFile, pack: LawPack): string {
  const claim = caseFile.claims.find((each) => each.id === place.claimId);
  return digestOf(claim === undefined ? caseGround(place, caseFile, pack) : claimGround(place, claim, caseFile));
}

function caseGround(place: Place, caseFile: CaseFile, pack: LawPack): unknown {
  const standings = () => caseFile.claims.map((claim) => [claim.id, claimStanding(claim, pack)]);
  switch (place.page) {
    case 'scope':
      return caseFile.request.items.map((item) => [item.id, normal(item.text)]);
    case 'exemptions':
      return [boundaries(caseFile), caseFile.screening.publicKnowledge, caseFile.screening.sensitivity];
    case 'balance':
      return standings();
    case 'determination':
      return [standings(), caseFile.balance.together, caseFile.balance.togetherDecision];
    case 'letter':
      return caseOutcome(caseFile, pack);
    default:
      return null;
  }
}

function claimGround(place: Place, claim: Claim, caseFile: CaseFile): unknown {
  const limb = [claim.exemptionId, claim.limbId, claim.purposeId];
  const level = levelOf(claim);
  switch (place.page) {
    case 'assessment.hypotheticals':
      return [limb, boundaries(caseFile), caseFile.screening.publicKnowledge];
    case 'assessment.test':
      return [limb, claim.harmKindIds];
    case 'assessment.conclusion':
      return [limb, claim.harmKindIds, level];
    case 'assessment.favouring':
      return boundaries(caseFile);
    case 'assessment.against':
      return [limb, claim.harmKindIds, claim.engaged];
    case 'assessment.weighing':
      return [claim.engaged, level, claim.factors.map((factor) => factor.id)];
    default:
      return null;
  }
}

/** The choice that a test turns on, for the pages after it. */
function levelOf({ engagement }: Claim): unknown {
  switch (engagement.kind) {
    case 'prejudice':
    case 'endangerment':
      return engagement.likelihood;
    case 'necessity':
      return engagement.aspectId;
    case 'dataProtection':
      return [engagement.isLiving, engagement.whose, engagement.dataType, engagement.isLawful];
    default:
      return null;
  }
}

function boundaries(caseFile: CaseFile): string[] {
  return silentItems(caseFile).map((item) => normal(item.boundary));
}

function normal(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** True when the officer has been at a place and moved on, whether or not it is answered. */
export function isVisited(place: Place, caseFile: CaseFile): boolean {
  const key = groundKey(place);
  return caseFile.grounds.some((ground) => ground.page === key);
}

/**
 * True when a finished place rests on something that has changed since the officer left it. Derived by comparing
 * fingerprints, so undoing the change takes the mark away.
 */
export function isStale(place: Place, caseFile: CaseFile, pack: LawPack): boolean {
  const key = groundKey(place);
  const ground = caseFile.grounds.find((each) => each.page === key);
  return ground !== undefined && ground.digest !== groundDigest(place, caseFile, pack) && isDone(place, caseFile, pack);
}
