import type { Prejudice } from '../../../../shared/case/engagement.ts';
import { ReasonField } from '../../../components/reason-field.tsx';
import { useCaseCommands } from '../../../case/use-case.ts';
import { LikelihoodFields } from './likelihood-fields.tsx';

/** The prejudice test: causal link, substance, likelihood. */
export function PrejudiceTest({ claimId, test }: { readonly claimId: string; readonly test: Prejudice }) {
  const { edit } = useCaseCommands();
  const set = (patch: Partial<Omit<Prejudice, 'kind'>>) =>
    edit({ kind: 'editTest', claimId, patch: { kind: 'prejudice', ...patch } });
  return (
    <>
      <div data-field="causalLink">
        <ReasonField
          label="How would an answer lead to the harm?"
          hint="Who learns what, what they do with it, and what that does to the interest"
          value={test.causalLink}
          onChange={(causalLink) => set({ causalLink })}
          rows={4}
        />
      </div>
      <div data-field="nature">
        <ReasonField
          label="What makes it a harm of substance?"
          hint="Real and actual, not trivial, and not something that would happen anyway"
          value={test.nature}
          onChange={(nature) => set({ nature })}
        />
      </div>
      <LikelihoodFields
        label="How likely is that prejudice?"
        likelihood={test.likelihood}
        likelihoodReason={test.likelihoodReason}
        onChange={set}
      />
    </>
  );
}
