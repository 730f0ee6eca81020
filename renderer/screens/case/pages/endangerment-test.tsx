import type { Endangerment } from '../../../../shared/case/engagement.ts';
import { ChoiceGroup } from '../../../components/choice-group.tsx';
import { ReasonField } from '../../../components/reason-field.tsx';
import { useCaseCommands } from '../../../case/use-case.ts';
import { LIKELIHOODS } from './likelihoods.ts';

/** Section 38(2): how somebody would be harmed, how badly, and how likely that is. */
export function EndangermentTest({ claimId, test }: { readonly claimId: string; readonly test: Endangerment }) {
  const { edit } = useCaseCommands();
  const set = (patch: Partial<Omit<Endangerment, 'kind'>>) =>
    edit({ kind: 'editTest', claimId, patch: { kind: 'endangerment', ...patch } });
  return (
    <>
      <div data-field="mechanism">
        <ReasonField
          label="How would an answer endanger somebody?"
          hint="Who would do what to whom, step by step. Distress or upset is not enough"
          value={test.mechanism}
          onChange={(mechanism) => set({ mechanism })}
          rows={4}
        />
      </div>
      <div data-field="severity">
        <ReasonField
          label="How serious would that be?"
          hint="Injury, serious mental harm, death"
          value={test.severity}
          onChange={(severity) => set({ severity })}
          rows={2}
        />
      </div>
      <div data-field="likelihood">
        <ChoiceGroup
          label="How likely is it?"
          value={test.likelihood}
          onChange={(likelihood) => set({ likelihood })}
          options={LIKELIHOODS}
          columns={2}
        />
      </div>
      <div data-field="likelihoodReason">
        <ReasonField
          label="What makes it so?"
          value={test.likelihoodReason}
          onChange={(likelihoodReason) => set({ likelihoodReason })}
          rows={2}
        />
      </div>
    </>
  );
}
