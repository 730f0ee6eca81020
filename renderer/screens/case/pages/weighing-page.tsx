import { departsFromWeights } from '../../../../shared/balance/claim-standing.ts';
import type { Decision, Weighing } from '../../../../shared/case/claim.ts';
import { WEIGHTS, type Factor } from '../../../../shared/case/factor.ts';
import type { Place } from '../../../../shared/case/place.ts';
import { factorText } from '../../../../shared/checks/officer-texts.ts';
import { ChoiceGroup, type Choice } from '../../../components/choice-group.tsx';
import { Segments } from '../../../components/segments.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { useCaseCommands } from '../../../case/use-case.ts';
import { BalancePicture } from '../balance-picture.tsx';
import { factorLabel } from '../factor-label.ts';
import { useClaim, type ClaimAndExemption } from './use-claim.ts';

const DECISIONS: readonly Choice<Decision>[] = [
  {
    value: 'maintain',
    title: 'Silence outweighs',
    text: 'The public interest in maintaining the exclusion outweighs that in an answer',
  },
  { value: 'evenlyBalanced', title: 'Even', text: 'Neither outweighs the other. The Act then requires an answer' },
  { value: 'answer', title: 'An answer outweighs', text: 'The exemption is engaged and is not relied on' },
];

/** Weights with reasons, the picture they make, and the officer's own conclusion. */
export function WeighingPage({ place }: { readonly place: Place }) {
  const found = useClaim(place);
  if (found === null) return null;
  const { claim, exemption } = found;
  const order = [...claim.factors].sort((a, b) => b.side.localeCompare(a.side));
  return (
    <>
      <ol className="weights">
        {order.map((factor) => (
          <FactorWeight key={factor.id} claimAndExemption={found} factor={factor} />
        ))}
      </ol>
      <BalancePicture
        title={`Section ${exemption.provision}`}
        factors={claim.factors}
        labelOf={(factor) => factorLabel(exemption, factor)}
      />
      <Conclusion claimAndExemption={found} />
    </>
  );
}

function FactorWeight({
  claimAndExemption,
  factor,
}: {
  readonly claimAndExemption: ClaimAndExemption;
  readonly factor: Factor;
}) {
  const { claim, exemption } = claimAndExemption;
  const { edit } = useCaseCommands();
  const about = { kind: 'editFactor', claimId: claim.id, factorId: factor.id } as const;
  const label = factorLabel(exemption, factor);
  return (
    <li className="weight" data-factor={factor.id} data-side={factor.side}>
      <p className="weight-side">{factor.side === 'favouring' ? 'For answering' : 'For silence'}</p>
      <p className="weight-title">{label}</p>
      <p className="weight-statement">{factorText(exemption, factor)}</p>
      <Segments
        label={`Weight of “${label}”`}
        value={factor.weight}
        onChange={(weight) => edit({ ...about, patch: { weight } })}
        options={WEIGHTS.map((weight) => ({ value: weight, title: weight }))}
      />
      <TextArea
        label="Why that weight"
        hiddenLabel={label}
        value={factor.weightReason}
        onChange={(weightReason) => edit({ ...about, patch: { weightReason } })}
        rows={1}
      />
    </li>
  );
}

function Conclusion({ claimAndExemption: { claim } }: { readonly claimAndExemption: ClaimAndExemption }) {
  const { edit } = useCaseCommands();
  const set = (patch: Partial<Weighing>) => edit({ kind: 'editWeighing', claimId: claim.id, patch });
  const { weighing } = claim;
  return (
    <>
      <div data-field="decision">
        <ChoiceGroup
          label="Your conclusion"
          value={weighing.decision}
          onChange={(decision) => set({ decision })}
          options={DECISIONS}
          columns={3}
        />
      </div>
      <div data-field="decisive">
        <TextArea
          label="What decides it"
          value={weighing.decisive}
          onChange={(decisive) => set({ decisive })}
          hint="The one consideration that tips the balance. It follows the words “What decides the balance:”"
          rows={2}
        />
      </div>
      <div data-field="comparison">
        <TextArea
          label="How the two sides compare"
          value={weighing.comparison}
          onChange={(comparison) => set({ comparison })}
          hint="Not the list again: what each side comes to in this case, and why one is heavier"
          rows={4}
        />
      </div>
      {departsFromWeights(claim) ? (
        <div data-field="departure">
          <TextArea
            label="Your conclusion departs from the weights. Why?"
            value={weighing.departure}
            onChange={(departure) => set({ departure })}
            hint="Or look at the weights again"
            rows={2}
          />
        </div>
      ) : null}
    </>
  );
}
