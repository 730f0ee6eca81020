import type { DataProtection } from '../../../../shared/case/engagement.ts';
import { ChoiceGroup } from '../../../components/choice-group.tsx';
import { Notice } from '../../../components/notice.tsx';
import { ReasonField } from '../../../components/reason-field.tsx';
import { useCaseCommands } from '../../../case/use-case.ts';

type Props = { readonly claimId: string; readonly test: DataProtection };
type SetTest = (patch: Partial<Omit<DataProtection, 'kind'>>) => void;

/** Section 40(5B)(a)(i), question by question in the order in which one answer makes the next needless. */
export function DataProtectionTest({ claimId, test }: Props) {
  const { edit } = useCaseCommands();
  const set: SetTest = (patch) => edit({ kind: 'editTest', claimId, patch: { kind: 'dataProtection', ...patch } });
  return (
    <>
      <WhoseData test={test} set={set} />
      {test.isLiving === 'deceased' ? (
        <Notice tone="law" title="Not personal data">
          Data protection law protects living people. Do not rely on section 40 here; look at section 38 or 31 if an
          answer would still do harm.
        </Notice>
      ) : test.whose === 'requester' ? (
        <Notice tone="law" title="The requester’s own data">
          That is section 40(5A), and a subject access request. Take this claim away and choose 40(5A), or leave the Act
          on the page “Which law”.
        </Notice>
      ) : (
        <Lawfulness test={test} set={set} />
      )}
    </>
  );
}

function WhoseData({ test, set }: { readonly test: DataProtection; readonly set: SetTest }) {
  return (
    <>
      <div data-field="isLiving">
        <ChoiceGroup
          label="Would it be about a living person who could be identified?"
          value={test.isLiving}
          onChange={(isLiving) => set({ isLiving })}
          options={[
            { value: 'living', title: 'A living person', text: 'Named, or narrowed down to a few' },
            { value: 'deceased', title: 'Somebody who has died', text: 'Then it is not personal data' },
          ]}
          columns={2}
        />
      </div>
      <div data-field="whose">
        <ChoiceGroup
          label="Whose data would it be?"
          value={test.whose}
          onChange={(whose) => set({ whose })}
          options={[
            { value: 'another', title: 'Somebody else’s' },
            { value: 'requester', title: 'The requester’s own' },
          ]}
          columns={2}
        />
      </div>
    </>
  );
}

function Lawfulness({ test, set }: { readonly test: DataProtection; readonly set: SetTest }) {
  return (
    <>
      <div data-field="reveals">
        <ReasonField
          label="What would a bare yes or no tell the world about that person?"
          hint="That they were suspected, reported, vetted, a witness, a victim"
          value={test.reveals}
          onChange={(reveals) => set({ reveals })}
          rows={3}
        />
      </div>
      <div data-field="dataType">
        <ChoiceGroup
          label="What kind of data would that be?"
          value={test.dataType}
          onChange={(dataType) => set({ dataType })}
          options={[
            { value: 'ordinary', title: 'Ordinary', text: 'Such as professional conduct' },
            { value: 'special', title: 'Special category', text: 'Health, belief, politics, sex life, ethnic origin' },
            { value: 'criminal', title: 'Criminal offence', text: 'Allegations, investigations, proceedings' },
          ]}
          columns={3}
        />
      </div>
      <div data-field="interest">
        <ReasonField
          label="What legitimate interest could the public have in knowing it?"
          hint="A senior public role raises it; curiosity is none"
          value={test.interest}
          onChange={(interest) => set({ interest })}
          rows={2}
        />
      </div>
      <div data-field="rights">
        <ReasonField
          label="Is an answer needed for that interest, and how do the person’s rights compare?"
          hint="What they could expect, distress, the presumption of innocence, whether they have spoken publicly"
          value={test.rights}
          onChange={(rights) => set({ rights })}
          rows={3}
        />
      </div>
      <div data-field="isLawful">
        <ChoiceGroup
          label="Would it be lawful and fair to tell the world?"
          value={test.isLawful}
          onChange={(isLawful) => set({ isLawful })}
          options={[
            { value: 'unlawful', title: 'No', text: 'An answer would breach a data protection principle' },
            { value: 'lawful', title: 'Yes', text: 'Then the exemption is not engaged: confirm or deny' },
          ]}
          columns={2}
        />
      </div>
    </>
  );
}
