import type { Claim } from '../case/claim.ts';
import type { DataProtection } from '../case/engagement.ts';
import { hasReason } from '../case/reason.ts';
import type { Exemption } from '../law/exemption.ts';
import { findExemption, findLimb } from '../law/find-entry.ts';
import type { LawPack } from '../law/law-pack.ts';
import { suggestBalance } from './suggested-balance.ts';

/** Where one claim has got to. Only "maintained" excludes the duty to confirm or deny. */
export type ClaimStanding = 'open' | 'notEngaged' | 'maintained' | 'overridden';

/** Derives the standing of a claim from its answers; nothing is stored. */
export function claimStanding(claim: Claim, pack: LawPack): ClaimStanding {
  const exemption = findExemption(pack, claim.exemptionId);
  if (exemption === undefined) return 'open';
  if (claim.engaged === 'notEngaged') return 'notEngaged';
  if (!isEngaged(claim, exemption)) return 'open';
  if (exemption.standing === 'absolute') return 'maintained';
  if (claim.weighing.decision === 'answer' || claim.weighing.decision === 'evenlyBalanced') return 'overridden';
  return claim.weighing.decision === 'maintain' && isBalanceMadeOut(claim) ? 'maintained' : 'open';
}

/** True when the officer says so and every part of the exemption's own test has been answered. */
export function isEngaged(claim: Claim, exemption: Exemption): boolean {
  return (
    claim.engaged === 'engaged' && hasLimbIfNeeded(claim, exemption) && hasBothHypotheticals(claim) && isTestMet(claim)
  );
}

/** Both a yes and a no were thought through. */
export function hasBothHypotheticals(claim: Claim): boolean {
  return hasReason(claim.ifConfirmed) && hasReason(claim.ifDenied);
}

/** The limb, and the section 31(2) purpose where that limb needs one. */
export function hasLimbIfNeeded(claim: Claim, exemption: Exemption): boolean {
  if (exemption.limbs.length === 0) return true;
  const limb = findLimb(exemption, claim.limbId);
  return limb !== undefined && (!limb.needsPurpose || claim.purposeId !== null);
}

/** The parts of the test that its kind asks for: link and likelihood for prejudice, aspect and "nothing less" for necessity. */
export function isTestMet({ engagement }: Claim): boolean {
  switch (engagement.kind) {
    case 'prejudice':
      return engagement.likelihood !== null && hasReason(engagement.causalLink);
    case 'necessity':
      return engagement.aspectId !== null && hasReason(engagement.whyNotLess);
    case 'listedBody':
      return hasReason(engagement.basis);
    case 'class':
      return hasReason(engagement.purpose);
    case 'endangerment':
      return engagement.likelihood !== null && hasReason(engagement.mechanism);
    case 'dataProtection':
      return isUnlawfulToAnswer(engagement);
  }
}

/** Section 40(5B)(a)(i): a living person other than the requester, something told by the answer, and no lawful basis. */
function isUnlawfulToAnswer({ isLiving, whose, dataType, reveals, isLawful }: DataProtection): boolean {
  return (
    isLiving === 'living' && whose === 'another' && dataType !== null && hasReason(reveals) && isLawful === 'unlawful'
  );
}

/** True when the officer's decision differs from what the weights suggest, so that words are owed. */
export function departsFromWeights(claim: Claim): boolean {
  const suggestion = suggestBalance(claim.factors);
  if (claim.weighing.decision === null || suggestion === 'unknown') return false;
  return (claim.weighing.decision === 'maintain') !== (suggestion === 'silence');
}

/** A decision to keep silent needs both sides, weighed, a deciding consideration, and words where it departs. */
export function isBalanceMadeOut(claim: Claim): boolean {
  return (
    claim.factors.some((factor) => factor.side === 'favouring') &&
    claim.factors.some((factor) => factor.side === 'against') &&
    suggestBalance(claim.factors) !== 'unknown' &&
    claim.weighing.decisive.trim() !== '' &&
    (!departsFromWeights(claim) || claim.weighing.departure.trim() !== '')
  );
}
