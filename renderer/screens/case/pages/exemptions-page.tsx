import { newClaim, type Claim } from '../../../../shared/case/claim.ts';
import type { Exemption } from '../../../../shared/law/exemption.ts';
import { selectCaseFile } from '../../../../shared/machine/selectors.ts';
import { Button } from '../../../components/button.tsx';
import { claimTitle } from '../../../case/claim-title.ts';
import { lawPack } from '../../../case/law-pack.ts';
import { newId } from '../../../case/new-id.ts';
import { useCase, useCaseCommands } from '../../../case/use-case.ts';

const TEST_WORDS = {
  necessity: 'Necessity: silence must be reasonably necessary',
  prejudice: 'Prejudice: an answer would, or would be likely to, prejudice a named interest',
} as const;

/** Which exemptions the silence rests on. Taking one away parks it with every answer; choosing it again brings it back. */
export function ExemptionsPage() {
  return (
    <div className="stack">
      {lawPack.exemptions.map((exemption) => (
        <ExemptionCard key={exemption.id} exemption={exemption} />
      ))}
    </div>
  );
}

function ExemptionCard({ exemption }: { readonly exemption: Exemption }) {
  const claims = useCase((snapshot) => selectCaseFile(snapshot).claims).filter(
    (claim) => claim.exemptionId === exemption.id,
  );
  const parked = useCase((snapshot) => selectCaseFile(snapshot).parkedClaims).filter(
    (claim) => claim.exemptionId === exemption.id,
  );
  const { edit } = useCaseCommands();
  const add = () => edit({ kind: 'addClaim', claim: newClaim(newId(), exemption.id, exemption.test) });
  return (
    <section className="part" data-chosen={claims.length > 0} aria-label={`Section ${exemption.provision}`}>
      <h2 className="part-title">
        Section {exemption.provision} <span className="part-name">{exemption.name}</span>
      </h2>
      <p>{exemption.summary}</p>
      <p className="part-facts">
        {exemption.standing === 'qualified'
          ? 'Qualified: the public interest has to be weighed'
          : 'Absolute: nothing to weigh'}
        {' · '}
        {TEST_WORDS[exemption.test]}
      </p>
      <ul className="claims">
        {claims.map((claim) => (
          <ClaimLine key={claim.id} claim={claim} />
        ))}
      </ul>
      <div className="part-tools">
        {claims.length === 0 && parked.length === 0 ? (
          <Button onPress={add}>Rely on section {exemption.provision}</Button>
        ) : null}
        {claims.length > 0 && exemption.limbs.length > 0 ? <Button onPress={add}>Add another limb</Button> : null}
      </div>
      {parked.map((claim) => (
        <ParkedClaim key={claim.id} claim={claim} />
      ))}
    </section>
  );
}

function ClaimLine({ claim }: { readonly claim: Claim }) {
  const { edit } = useCaseCommands();
  const title = claimTitle(claim, lawPack);
  return (
    <li className="claim-line">
      <span>
        <span className="claim-sign" aria-hidden="true">
          ✓
        </span>{' '}
        Relied on: {title}
      </span>
      <Button
        variant="quiet"
        onPress={() => edit({ kind: 'parkClaim', claimId: claim.id })}
        ariaLabel={`Take away: ${title}. Its answers are kept`}
      >
        Take away
      </Button>
    </li>
  );
}

function ParkedClaim({ claim }: { readonly claim: Claim }) {
  const { edit } = useCaseCommands();
  const title = claimTitle(claim, lawPack);
  return (
    <div className="offer">
      <p>{title} was taken away. Its answers are kept and are not used.</p>
      <Button
        onPress={() => edit({ kind: 'restoreClaim', claimId: claim.id })}
        ariaLabel={`Bring it back with its answers: ${title}`}
      >
        Bring it back with its answers
      </Button>
    </div>
  );
}
