import type { Place } from '../../../../shared/case/place.ts';
import { findLimb } from '../../../../shared/law/find-entry.ts';
import { ChoiceGroup } from '../../../components/choice-group.tsx';
import { useCaseCommands } from '../../../case/use-case.ts';
import { useClaim } from './use-claim.ts';

/** The interest at stake: a limb of section 31(1) and, for some, a purpose of section 31(2). */
export function LimbPage({ place }: { readonly place: Place }) {
  const found = useClaim(place);
  const { edit } = useCaseCommands();
  if (found === null) return null;
  const { claim, exemption } = found;
  const limb = findLimb(exemption, claim.limbId);
  return (
    <>
      <div data-field="limbId">
        <ChoiceGroup
          label="Limb"
          hideLabel
          value={claim.limbId}
          onChange={(limbId) => edit({ kind: 'editClaim', claimId: claim.id, patch: { limbId } })}
          options={exemption.limbs.map((each) => ({
            value: each.id,
            title: `${each.provision.replace(/^\d+/, '')} ${each.interest}`,
            text: each.caution === null ? each.policeUse : `${each.policeUse} ${each.caution}`,
          }))}
        />
      </div>
      {limb?.needsPurpose ? (
        <div data-field="purposeId">
          <ChoiceGroup
            label="The purpose in section 31(2) for which the function is exercised"
            value={claim.purposeId}
            onChange={(purposeId) => edit({ kind: 'editClaim', claimId: claim.id, patch: { purposeId } })}
            options={exemption.purposes.map((purpose) => ({
              value: purpose.id,
              title: purpose.provision,
              text: purpose.text,
            }))}
            columns={2}
          />
        </div>
      ) : null}
    </>
  );
}
