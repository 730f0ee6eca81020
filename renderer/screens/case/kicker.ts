import type { CaseFile } from '../../../shared/case/case-file.ts';
import type { Place } from '../../../shared/case/place.ts';
import { findExemption, findLimb } from '../../../shared/law/find-entry.ts';
import type { LawPack } from '../../../shared/law/law-pack.ts';
import { pageTitle, stepTitle } from '../../../shared/case/page-names.ts';

/** The line over the question: "Section 31(3) · prevention or detection of crime · engaged or not". */
export function kickerOf(place: Place, caseFile: CaseFile, pack: LawPack): string {
  const claim = caseFile.claims.find((each) => each.id === place.claimId);
  const page = pageTitle(place.page);
  if (claim === undefined) return stepTitle(place.page) === page ? page : `${stepTitle(place.page)} · ${lower(page)}`;
  const exemption = findExemption(pack, claim.exemptionId);
  const limb = findLimb(exemption, claim.limbId);
  const about = limb?.interest ?? exemption?.name;
  return [`Section ${exemption?.provision ?? '?'}`, about === undefined ? '' : lower(about), lower(page)]
    .filter((part) => part !== '')
    .join(' · ');
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
