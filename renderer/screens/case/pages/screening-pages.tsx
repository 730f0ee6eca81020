import type { Clarity, Law, PublicKnowledge, Sensitivity } from '../../../../shared/case/screening.ts';
import { selectCaseFile } from '../../../../shared/machine/selectors.ts';
import { ChoiceGroup, type Choice } from '../../../components/choice-group.tsx';
import { EarlierAnswers } from './earlier-answers.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { useCase, useCaseCommands } from '../../../case/use-case.ts';

const LAWS: readonly Choice<Law>[] = [
  {
    value: 'foia',
    title: 'Freedom of Information Act 2000',
    text: 'Forces in England, Wales and Northern Ireland, and UK-wide forces wherever they work',
  },
  {
    value: 'foisa',
    title: 'Freedom of Information (Scotland) Act 2002',
    text: 'Police Scotland and other Scottish public authorities',
  },
  {
    value: 'eir',
    title: 'Environmental Information Regulations 2004',
    text: 'Air, water, land, noise, emissions and measures about them',
  },
  {
    value: 'ownData',
    title: 'The requester’s own personal data',
    text: 'A person asking about themselves: a subject access request',
  },
];

const CLARITIES: readonly Choice<Clarity>[] = [
  {
    value: 'clear',
    title: 'Clear and valid',
    text: 'In writing, with a name and address for the reply, and you can tell what is asked for',
  },
  { value: 'unclear', title: 'Not clear', text: 'You cannot tell what is asked for without asking back' },
  {
    value: 'notValid',
    title: 'Not a valid request',
    text: 'Not in writing, or without a name or an address for the reply',
  },
];

const KNOWLEDGE: readonly Choice<PublicKnowledge>[] = [
  { value: 'nothing', title: 'Nothing', text: 'No public source says what an answer would say' },
  { value: 'pressOnly', title: 'Press, rumour or a leak', text: 'Not official confirmation, but it has to be faced' },
  {
    value: 'byAnother',
    title: 'Another official source or a court',
    text: 'A minister, an inspectorate, a judgment, another force',
  },
  {
    value: 'byUs',
    title: 'This force itself',
    text: 'A statement, a web page, a contract notice, an earlier answer. Silence then protects nothing',
  },
];

const SENSITIVITIES: readonly Choice<Sensitivity>[] = [
  {
    value: 'answer',
    title: 'An answer itself would do harm',
    text: 'A bare yes or a bare no would show something that an exemption protects',
  },
  {
    value: 'contentOnly',
    title: 'Only the content would',
    text: 'Then confirm or deny, and look at the content under the ordinary exemptions',
  },
  { value: 'neither', title: 'Neither would', text: 'Then simply answer' },
];

/** Which law governs the answer. */
export function LawPage() {
  const { law } = useScreening();
  const { edit } = useCaseCommands();
  return (
    <div data-field="law">
      <ChoiceGroup
        label="The law that governs this request"
        hideLabel
        value={law}
        onChange={(next) => edit({ kind: 'editScreening', patch: { law: next } })}
        options={LAWS}
        columns={2}
      />
    </div>
  );
}

/** Whether the request is valid and its meaning clear. */
export function ClarityPage() {
  const { clarity } = useScreening();
  const { edit } = useCaseCommands();
  return (
    <div data-field="clarity">
      <ChoiceGroup
        label="The request is"
        hideLabel
        value={clarity}
        onChange={(next) => edit({ kind: 'editScreening', patch: { clarity: next } })}
        options={CLARITIES}
      />
    </div>
  );
}

/** What is officially known already. */
export function PublicKnowledgePage() {
  const { publicKnowledge, publicKnowledgeNote } = useScreening();
  const { edit } = useCaseCommands();
  return (
    <>
      <div data-field="publicKnowledge">
        <ChoiceGroup
          label="The strongest public source"
          value={publicKnowledge}
          onChange={(next) => edit({ kind: 'editScreening', patch: { publicKnowledge: next } })}
          options={KNOWLEDGE}
          columns={2}
        />
      </div>
      <div data-field="publicKnowledgeNote">
        <TextArea
          label="What you looked at, and what an answer would add to it"
          value={publicKnowledgeNote}
          onChange={(next) => edit({ kind: 'editScreening', patch: { publicKnowledgeNote: next } })}
          hint="For the decision record and the regulator; it does not go into the letter"
        />
      </div>
      <EarlierAnswers />
    </>
  );
}

/** Whether it is the answer, and not the content, that would do harm. */
export function SensitivityPage() {
  const { sensitivity, sensitivityReason } = useScreening();
  const { edit } = useCaseCommands();
  return (
    <>
      <div data-field="sensitivity">
        <ChoiceGroup
          label="Where the harm would lie"
          hideLabel
          value={sensitivity}
          onChange={(next) => edit({ kind: 'editScreening', patch: { sensitivity: next } })}
          options={SENSITIVITIES}
        />
      </div>
      <TextArea
        label="Why"
        value={sensitivityReason}
        onChange={(next) => edit({ kind: 'editScreening', patch: { sensitivityReason: next } })}
        hint="For the decision record and the regulator; it does not go into the letter"
      />
    </>
  );
}

function useScreening() {
  return useCase((snapshot) => selectCaseFile(snapshot).screening);
}
