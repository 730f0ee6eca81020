import type { CaseFile } from '../case/case-file.ts';
import type { Claim } from '../case/claim.ts';
import { reasonsOfTest, type Engagement } from '../case/engagement.ts';
import type { Factor, Side } from '../case/factor.ts';
import { hasReason, type Reason } from '../case/reason.ts';
import { factorText } from '../checks/officer-texts.ts';
import type { Exemption } from '../law/exemption.ts';
import { findExemption } from '../law/find-entry.ts';
import type { LawPack } from '../law/law-pack.ts';
import type { PlantedFault } from './practice-case.ts';

/** What is planted: where, how, and the words. */
export type Planting = Pick<PlantedFault, 'place' | 'exemptionId' | 'how' | 'text'>;

/**
 * Writes a fault into a sound case at the place it names, so that it stands in the letter. Null where the case has no
 * such place.
 */
export function plantFault(caseFile: CaseFile, pack: LawPack, planting: Planting): CaseFile | null {
  switch (planting.place) {
    case 'boundary':
      return intoBoundary(caseFile, planting);
    case 'help':
      return { ...caseFile, letter: { ...caseFile.letter, help: joined(caseFile.letter.help, planting) } };
    case 'reason': {
      const { determination } = caseFile;
      return { ...caseFile, determination: { ...determination, reason: joined(determination.reason, planting) } };
    }
    default:
      return intoClaim(caseFile, pack, planting);
  }
}

function intoBoundary(caseFile: CaseFile, planting: Planting): CaseFile | null {
  const at = caseFile.request.items.findIndex(({ outcome }) => outcome === 'neitherConfirmNorDeny');
  if (at === -1) return null;
  const items = caseFile.request.items.map((item, index) =>
    index === at ? { ...item, boundary: joined(item.boundary, planting) } : item,
  );
  return { ...caseFile, request: { ...caseFile.request, items } };
}

function intoClaim(caseFile: CaseFile, pack: LawPack, planting: Planting): CaseFile | null {
  for (const claim of caseFile.claims) {
    const exemption = findExemption(pack, claim.exemptionId);
    if (exemption === undefined || (planting.exemptionId ?? claim.exemptionId) !== claim.exemptionId) continue;
    const planted = plantedClaim(claim, exemption, planting);
    if (planted === null) continue;
    return { ...caseFile, claims: caseFile.claims.map((each) => (each.id === claim.id ? planted : each)) };
  }
  return null;
}

function plantedClaim(claim: Claim, exemption: Exemption, planting: Planting): Claim | null {
  const { place } = planting;
  switch (place) {
    case 'ifConfirmed':
    case 'ifDenied':
      return hasReason(claim[place]) ? { ...claim, [place]: inReason(claim[place], planting) } : null;
    case 'harm':
      return intoTest(claim, planting);
    case 'comparison':
      if (exemption.standing === 'absolute' || claim.weighing.decision === null) return null;
      return { ...claim, weighing: { ...claim.weighing, comparison: joined(claim.weighing.comparison, planting) } };
    case 'favouring':
    case 'against':
      return intoFactor(claim, exemption, place, planting);
    default:
      return null;
  }
}

function intoTest(claim: Claim, planting: Planting): Claim | null {
  // What is said of a listed body never reaches the letter, so a fault in it could not be seen there.
  if (claim.engagement.kind === 'listedBody') return null;
  const first = reasonsOfTest(claim.engagement).find(({ reason }) => hasReason(reason));
  if (first === undefined) return null;
  const engagement = { ...claim.engagement, [first.field]: inReason(first.reason, planting) } as Engagement;
  return { ...claim, engagement };
}

/** The factor stays what it was, in words that now hold the fault. */
function intoFactor(claim: Claim, exemption: Exemption, side: Side, planting: Planting): Claim | null {
  const chosen = claim.factors.find((factor) => factor.side === side);
  if (chosen === undefined) return null;
  const factor: Factor = { ...chosen, ownWords: joined(factorText(exemption, chosen), planting) };
  return { ...claim, factors: claim.factors.map((each) => (each.id === chosen.id ? factor : each)) };
}

function inReason(reason: Reason, planting: Planting): Reason {
  return { ...reason, open: joined(reason.open, planting) };
}

function joined(text: string, { how, text: fault }: Planting): string {
  return how === 'instead' || text.trim() === '' ? fault : `${text.trim()} ${fault}`;
}
