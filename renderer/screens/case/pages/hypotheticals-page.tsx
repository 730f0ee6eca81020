import type { ClaimPatch } from '../../../../shared/case/case-edit.ts';
import type { Place } from '../../../../shared/case/place.ts';
import { ReasonField } from '../../../components/reason-field.tsx';
import { useCaseCommands } from '../../../case/use-case.ts';
import { HarmKinds } from './harm-kinds.tsx';
import { useClaim } from './use-claim.ts';

/** What a yes and what a no would show: both, side by side, because only both together show that silence is needed. */
export function HypotheticalsPage({ place }: { readonly place: Place }) {
  const found = useClaim(place);
  const { edit } = useCaseCommands();
  if (found === null) return null;
  const { claim, exemption } = found;
  const set = (patch: ClaimPatch) => edit({ kind: 'editClaim', claimId: claim.id, patch });
  return (
    <>
      <div className="pair">
        <div data-field="ifConfirmed">
          <ReasonField
            label="If we confirmed"
            value={claim.ifConfirmed}
            onChange={(ifConfirmed) => set({ ifConfirmed })}
            rows={5}
          />
        </div>
        <div data-field="ifDenied">
          <ReasonField
            label="If we denied"
            value={claim.ifDenied}
            onChange={(ifDenied) => set({ ifDenied })}
            rows={5}
          />
        </div>
      </div>
      <HarmKinds
        exemption={exemption}
        limbId={claim.limbId}
        chosen={claim.harmKindIds}
        onChange={(harmKindIds) => set({ harmKindIds })}
      />
    </>
  );
}
