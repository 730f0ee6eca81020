import { newClaim, type Claim } from '../../../../shared/case/claim.ts';
import type { TestKind } from '../../../../shared/case/engagement.ts';
import { topicsTicked } from '../../../../shared/law/find-topics.ts';
import type { Topic } from '../../../../shared/law/topic.ts';
import type { Exemption } from '../../../../shared/law/exemption.ts';
import { selectCaseFile } from '../../../../shared/machine/selectors.ts';
import { Button } from '../../../components/button.tsx';
import { claimTitle } from '../../../case/claim-title.ts';
import { useLawPack } from '../../../case/law-pack.ts';
import { newId } from '../../../case/new-id.ts';
import { useCase, useCaseCommands } from '../../../case/use-case.ts';

const TEST_WORDS: Readonly<Record<TestKind, string>> = {
  necessity: 'Necessity: silence must be reasonably necessary',
  prejudice: 'Prejudice: an answer would, or would be likely to, prejudice a named interest',
  listedBody: 'Listed body: an answer would show something about a body named in section 23(3)',
  class: 'Class: what such information would be held for; no harm has to be shown',
  endangerment: 'Endangerment: an answer would, or would be likely to, endanger somebody',
  dataProtection: 'Data protection: an answer would itself disclose a person’s data unlawfully',
};

/** Which exemptions the silence rests on. Taking one away parks it with every answer; choosing it again brings it back. */
export function ExemptionsPage() {
  const pack = useLawPack();
  const topicIds = useCase((snapshot) => selectCaseFile(snapshot).nature.topicIds);
  const ticked = topicsTicked(pack.topics, topicIds);
  return (
    <div className="stack">
      {suggestedFirst(pack.exemptions, ticked).map(({ exemption, topics }) => (
        <ExemptionCard key={exemption.id} exemption={exemption} topics={topics} />
      ))}
    </div>
  );
}

type Suggested = { readonly exemption: Exemption; readonly topics: readonly Topic[] };

/** Exemptions that the ticked subjects point to stand first; within each group the order is that of the Act. */
function suggestedFirst(exemptions: readonly Exemption[], ticked: readonly Topic[]): Suggested[] {
  return exemptions
    .map((exemption) => ({ exemption, topics: ticked.filter((topic) => topic.suggests.includes(exemption.id)) }))
    .sort((a, b) => Number(b.topics.length > 0) - Number(a.topics.length > 0));
}

function ExemptionCard({ exemption, topics }: Suggested) {
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
      {topics.length === 0 ? null : (
        <p className="part-suggested">
          Worth a look for this request: {topics.map((topic) => topic.title.toLowerCase()).join(', ')}
        </p>
      )}
      <p>{exemption.summary}</p>
      <p className="part-facts">
        {exemption.standing === 'qualified'
          ? 'Qualified: the public interest has to be weighed'
          : exemption.standingNote === undefined
            ? 'Absolute: nothing to weigh'
            : 'Treated as absolute: nothing to weigh'}
        {' · '}
        {TEST_WORDS[exemption.test]}
      </p>
      {exemption.standingNote === undefined ? null : <p className="field-hint">{exemption.standingNote}</p>}
      <ul className="claims">
        {claims.map((claim) => (
          <ClaimLine key={claim.id} claim={claim} />
        ))}
      </ul>
      <div className="part-tools">
        {claims.length === 0 && parked.length === 0 ? (
          <Button onPress={add}>Rely on section {exemption.provision}</Button>
        ) : null}
        {claims.length > 0 && exemption.limbs.length > 0 ? (
          <Button onPress={add}>
            Add another limb<span className="hidden-text"> of section {exemption.provision}</span>
          </Button>
        ) : null}
      </div>
      {parked.map((claim) => (
        <ParkedClaim key={claim.id} claim={claim} />
      ))}
    </section>
  );
}

function ClaimLine({ claim }: { readonly claim: Claim }) {
  const { edit } = useCaseCommands();
  const title = claimTitle(claim, useLawPack());
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
  const title = claimTitle(claim, useLawPack());
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
