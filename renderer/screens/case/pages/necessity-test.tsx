import type { Necessity } from '../../../../shared/case/engagement.ts';
import type { Exemption } from '../../../../shared/law/exemption.ts';
import { ChoiceGroup } from '../../../components/choice-group.tsx';
import { ReasonField } from '../../../components/reason-field.tsx';
import { useCaseCommands } from '../../../case/use-case.ts';

type NecessityTestProps = { readonly claimId: string; readonly test: Necessity; readonly exemption: Exemption };

/** The necessity test: the aspect of national security, the risk, and why nothing less will do. */
export function NecessityTest({ claimId, test, exemption }: NecessityTestProps) {
  const { edit } = useCaseCommands();
  const set = (patch: Partial<Omit<Necessity, 'kind'>>) =>
    edit({ kind: 'editTest', claimId, patch: { kind: 'necessity', ...patch } });
  return (
    <>
      <div data-field="aspectId">
        <ChoiceGroup
          label="Which part of national security is at stake?"
          value={test.aspectId}
          onChange={(aspectId) => set({ aspectId })}
          options={exemption.aspects.map((aspect) => ({ value: aspect.id, title: aspect.title, text: aspect.meaning }))}
          columns={2}
        />
      </div>
      <div data-field="risk">
        <ReasonField
          label="How would an answer bear on it?"
          hint="The route from a yes or a no to a risk for national security"
          value={test.risk}
          onChange={(risk) => set({ risk })}
        />
      </div>
      <div data-field="whyNotLess">
        <ReasonField
          label="Why will nothing less than silence do?"
          hint="Would an answer at national level do? For a past period? As to overt work only? Confirming, and withholding the content?"
          value={test.whyNotLess}
          onChange={(whyNotLess) => set({ whyNotLess })}
          rows={4}
        />
      </div>
    </>
  );
}
