import type { Claim } from '../../../../shared/case/claim.ts';
import type { Place } from '../../../../shared/case/place.ts';
import type { Exemption } from '../../../../shared/law/exemption.ts';
import { findExemption } from '../../../../shared/law/find-entry.ts';
import { selectCaseFile } from '../../../../shared/machine/selectors.ts';
import { useLawPack } from '../../../case/law-pack.ts';
import { useCase } from '../../../case/use-case.ts';

/** A claim with its exemption's definition, as an assessment page needs both. */
export type ClaimAndExemption = { readonly claim: Claim; readonly exemption: Exemption };

/** The claim that a place is about; null when it has gone or its exemption is not in the law pack. */
export function useClaim(place: Place): ClaimAndExemption | null {
  const pack = useLawPack();
  const claim = useCase((snapshot) => selectCaseFile(snapshot).claims.find((each) => each.id === place.claimId));
  const exemption = claim === undefined ? undefined : findExemption(pack, claim.exemptionId);
  return claim === undefined || exemption === undefined ? null : { claim, exemption };
}
