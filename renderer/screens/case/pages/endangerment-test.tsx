import type { Endangerment } from '../../../../shared/case/engagement.ts';
import { ReasonField } from '../../../components/reason-field.tsx';
import { useCaseCommands } from '../../../case/use-case.ts';
import { LikelihoodFields } from './likelihood-fields.tsx';

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
      <LikelihoodFields
        label="How likely is it?"
        likelihood={test.likelihood}
        likelihoodReason={test.likelihoodReason}
        onChange={set}
      />
    </>
  );
}
