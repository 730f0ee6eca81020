import type { Necessity, Prejudice, Likelihood } from '../../../../shared/case/engagement.ts';
import type { Place } from '../../../../shared/case/place.ts';
import type { Exemption } from '../../../../shared/law/exemption.ts';
import { ChoiceGroup, type Choice } from '../../../components/choice-group.tsx';
import { ReasonField } from '../../../components/reason-field.tsx';
import { useCaseCommands } from '../../../case/use-case.ts';
import { useClaim } from './use-claim.ts';

const LIKELIHOODS: readonly Choice<Likelihood>[] = [
  { value: 'would', title: 'Would', text: 'more likely than not; needs evidence' },
  { value: 'wouldBeLikely', title: 'Would be likely to', text: 'a real and significant risk' },
];

/** The exemption's own test: prejudice asks for link, nature and likelihood; necessity for an aspect and for why nothing less will do. */
export function TestPage({ place }: { readonly place: Place }) {
  const found = useClaim(place);
  if (found === null) return null;
  const { claim, exemption } = found;
  return claim.engagement.kind === 'prejudice' ? (
    <PrejudiceTest claimId={claim.id} test={claim.engagement} />
  ) : (
    <NecessityTest claimId={claim.id} test={claim.engagement} exemption={exemption} />
  );
}

function PrejudiceTest({ claimId, test }: { readonly claimId: string; readonly test: Prejudice }) {
  const { edit } = useCaseCommands();
  const set = (patch: Partial<Omit<Prejudice, 'kind'>>) => edit({ kind: 'editPrejudice', claimId, patch });
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
      <div data-field="likelihood">
        <ChoiceGroup
          label="How likely is that prejudice?"
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

type NecessityTestProps = { readonly claimId: string; readonly test: Necessity; readonly exemption: Exemption };

function NecessityTest({ claimId, test, exemption }: NecessityTestProps) {
  const { edit } = useCaseCommands();
  const set = (patch: Partial<Omit<Necessity, 'kind'>>) => edit({ kind: 'editNecessity', claimId, patch });
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
