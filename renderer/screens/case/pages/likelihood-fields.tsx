import type { Likelihood } from '../../../../shared/case/engagement.ts';
import type { Reason } from '../../../../shared/case/reason.ts';
import { ChoiceGroup, type Choice } from '../../../components/choice-group.tsx';
import { ReasonField } from '../../../components/reason-field.tsx';

const LIKELIHOODS: readonly Choice<Likelihood>[] = [
  { value: 'would', title: 'Would', text: 'more likely than not; needs evidence' },
  { value: 'wouldBeLikely', title: 'Would be likely to', text: 'a real and significant risk' },
];

type LikelihoodFieldsProps = {
  /** How likely is it? In the words of the test. */
  readonly label: string;
  readonly likelihood: Likelihood | null;
  readonly likelihoodReason: Reason;
  readonly onChange: (patch: { likelihood?: Likelihood; likelihoodReason?: Reason }) => void;
};

/** One of the two statutory levels, and what makes it so: for prejudice and for endangerment alike. */
export function LikelihoodFields({ label, likelihood, likelihoodReason, onChange }: LikelihoodFieldsProps) {
  return (
    <>
      <div data-field="likelihood">
        <ChoiceGroup
          label={label}
          value={likelihood}
          onChange={(next) => onChange({ likelihood: next })}
          options={LIKELIHOODS}
          columns={2}
        />
      </div>
      <div data-field="likelihoodReason">
        <ReasonField
          label="What makes it so?"
          value={likelihoodReason}
          onChange={(next) => onChange({ likelihoodReason: next })}
          rows={2}
        />
      </div>
    </>
  );
}
