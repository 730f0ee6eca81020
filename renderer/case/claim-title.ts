import { claimStanding } from '../../shared/balance/claim-standing.ts';
import type { Claim } from '../../shared/case/claim.ts';
import { findExemption, findLimb } from '../../shared/law/find-entry.ts';
import type { LawPack } from '../../shared/law/law-pack.ts';

/** A claim by its provision, and its limb once chosen: "Section 31(3) · (1)(a)". */
export function claimTitle(claim: Claim, pack: LawPack): string {
  const exemption = findExemption(pack, claim.exemptionId);
  const limb = findLimb(exemption, claim.limbId);
  if (exemption === undefined) return 'An exemption this app does not know';
  const head = `Section ${exemption.provision}`;
  return limb === undefined ? head : `${head} · ${limb.provision.replace(/^\D*\d+/, '')}`;
}

/** How a claim has ended, in words; null while it is open. */
export function claimEndInWords(claim: Claim, pack: LawPack): string | null {
  switch (claimStanding(claim, pack)) {
    case 'maintained':
      return 'maintained';
    case 'overridden':
      return 'the balance favours an answer';
    case 'notEngaged':
      return 'not engaged';
    case 'open':
      return null;
  }
}
