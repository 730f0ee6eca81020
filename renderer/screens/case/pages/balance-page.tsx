import { claimsTogether } from '../../../../shared/balance/together.ts';
import type { Balance } from '../../../../shared/case/case-file.ts';
import type { Decision } from '../../../../shared/case/claim.ts';
import { selectCaseFile } from '../../../../shared/machine/selectors.ts';
import { Checkbox } from '../../../components/checkbox.tsx';
import { ChoiceGroup, type Choice } from '../../../components/choice-group.tsx';
import { Notice } from '../../../components/notice.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { useLawPack } from '../../../case/law-pack.ts';
import { useCase, useCaseCommands } from '../../../case/use-case.ts';
import { ClaimPictures } from './claim-pictures.tsx';

const TOGETHER: readonly Choice<Decision>[] = [
  { value: 'maintain', title: 'Together, silence outweighs' },
  { value: 'evenlyBalanced', title: 'Even' },
  { value: 'answer', title: 'Together, an answer outweighs' },
];

/** Each balance by itself and, where the law allows it and the officer wants it, all together in the alternative. */
export function BalancePage() {
  const caseFile = useCase(selectCaseFile);
  const pack = useLawPack();
  const { edit } = useCaseCommands();
  const set = (patch: Partial<Balance>) => edit({ kind: 'editBalance', patch });
  const { balance } = caseFile;
  const canJoin = claimsTogether(caseFile, pack).length >= 2;
  return (
    <>
      <ClaimPictures caseFile={caseFile} />
      <div data-field="together">
        <ChoiceGroup
          label="How are they weighed?"
          value={balance.together}
          onChange={(together) => set({ together })}
          options={[
            { value: 'separately', title: 'Each by itself', text: 'Every exemption stands or falls alone' },
            {
              value: 'alsoTogether',
              title: 'Each by itself, and in the alternative together',
              text: 'The letter adds a paragraph on the combined balance',
              isDisabled: !canJoin,
              whyDisabled: 'It needs at least two exemptions or limbs that are qualified and engaged',
            },
          ]}
          columns={2}
        />
      </div>
      {balance.together === 'separately' && canJoin ? (
        <div data-field="togetherText">
          <TextArea
            label="Why each by itself"
            value={balance.togetherText}
            onChange={(togetherText) => set({ togetherText })}
            hint="The letter says that each was weighed by itself; a reason can follow"
            rows={2}
          />
        </div>
      ) : null}
      {balance.together === 'alsoTogether' ? <Together balance={balance} set={set} /> : null}
    </>
  );
}

function Together({ balance, set }: { readonly balance: Balance; readonly set: (patch: Partial<Balance>) => void }) {
  return (
    <>
      <Notice tone="law" title="[2025] UKSC 27">
        The Supreme Court allows several exemptions to be weighed together for the duty to supply information. For the
        duty to confirm or deny that is the natural reading, but we know of no decision that settles it. So the letter
        offers it in the alternative only, and no case rests on it alone.
      </Notice>
      <div data-field="harmsDistinct">
        <Checkbox
          isSelected={balance.harmsDistinct}
          onChange={(harmsDistinct) => set({ harmsDistinct })}
          hint="The paragraph stays out of the letter until this is ticked"
        >
          The harms are different, and none is counted twice
        </Checkbox>
      </div>
      <div data-field="togetherText">
        <TextArea
          label="How they compare together"
          value={balance.togetherText}
          onChange={(togetherText) => set({ togetherText })}
        />
      </div>
      <div data-field="togetherDecision">
        <ChoiceGroup
          label="Together"
          value={balance.togetherDecision}
          onChange={(togetherDecision) => set({ togetherDecision })}
          options={TOGETHER}
          columns={3}
        />
      </div>
    </>
  );
}
