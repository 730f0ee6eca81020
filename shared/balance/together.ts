import type { CaseFile } from '../case/case-file.ts';
import type { Claim } from '../case/claim.ts';
import { findExemption } from '../law/find-entry.ts';
import type { LawPack } from '../law/law-pack.ts';
import { isEngaged } from './claim-standing.ts';

/** The claims that may be weighed together: qualified and engaged. Absolute or unengaged ones stay out. */
export function claimsTogether(caseFile: CaseFile, pack: LawPack): Claim[] {
  return caseFile.claims.filter((claim) => {
    const exemption = findExemption(pack, claim.exemptionId);
    return exemption?.standing === 'qualified' && isEngaged(claim, exemption);
  });
}

/** Weighing together needs at least two such claims and different harms ([2025] UKSC 27; nothing counted twice). */
export function mayWeighTogether(caseFile: CaseFile, pack: LawPack): boolean {
  return caseFile.balance.harmsDistinct && claimsTogether(caseFile, pack).length >= 2;
}
