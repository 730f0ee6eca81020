import { claimsTogether } from '../../../../shared/balance/together.ts';
import type { CaseFile } from '../../../../shared/case/case-file.ts';
import type { Factor } from '../../../../shared/case/factor.ts';
import { findExemption } from '../../../../shared/law/find-entry.ts';
import { claimTitle } from '../../../case/claim-title.ts';
import { useLawPack } from '../../../case/law-pack.ts';
import { BalancePicture } from '../balance-picture.tsx';
import { factorLabel } from '../factor-label.ts';

/** A picture per claim that is weighed, and one of all together where the officer weighs them so. */
export function ClaimPictures({ caseFile }: { readonly caseFile: CaseFile }) {
  const pack = useLawPack();
  const weighed = caseFile.claims.filter(
    (claim) => findExemption(pack, claim.exemptionId)?.standing === 'qualified' && claim.engaged !== 'notEngaged',
  );
  const joined = caseFile.balance.together === 'alsoTogether' ? claimsTogether(caseFile, pack) : [];
  const labels = new Map<string, string>(
    caseFile.claims.flatMap((claim) =>
      claim.factors.map(
        (factor) => [`${claim.id}/${factor.id}`, factorLabel(findExemption(pack, claim.exemptionId), factor)] as const,
      ),
    ),
  );
  // Ids are made anew for the joint picture, because factors of two claims may share one.
  const together: Factor[] = joined.flatMap((claim) =>
    claim.factors.map((factor) => ({ ...factor, id: `${claim.id}/${factor.id}` })),
  );
  return (
    <div className="balances">
      {weighed.map((claim) => (
        <BalancePicture
          key={claim.id}
          title={claimTitle(claim, pack)}
          factors={claim.factors}
          labelOf={(factor) => labels.get(`${claim.id}/${factor.id}`) ?? ''}
        />
      ))}
      {together.length === 0 ? null : (
        <BalancePicture
          title="Taken together, in the alternative"
          factors={together}
          labelOf={(factor) => labels.get(factor.id) ?? ''}
        />
      )}
    </div>
  );
}
