import { silentItems } from '../../../../shared/balance/case-outcome.ts';
import { mustAnswer } from '../../../../shared/case/plain-answers.ts';
import type { Item, PlainAnswer } from '../../../../shared/case/request.ts';
import { selectCaseFile } from '../../../../shared/machine/selectors.ts';
import { useCase, useCaseCommands } from '../../../case/use-case.ts';
import { ChoiceGroup, type Choice } from '../../../components/choice-group.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { WithheldUnder } from './withheld-under.tsx';

const ANSWERS: readonly Choice<PlainAnswer>[] = [
  { value: 'supplied', title: 'Held, and supplied' },
  { value: 'suppliedInPart', title: 'Held, and supplied in part' },
  { value: 'withheld', title: 'Held, and withheld' },
  { value: 'notHeld', title: 'Not held' },
];

/**
 * What the force says to a part that was to be met with silence, once it answers after all. Nothing here exists while
 * the case is silent, and going back to silence takes it out of the file.
 */
export function PlainAnswers() {
  const caseFile = useCase(selectCaseFile);
  if (!mustAnswer(caseFile)) return null;
  return (
    <section className="stack" data-field="plainAnswer" aria-label="The answer itself">
      <p className="field-hint">
        The answer itself. It stands in this case only while the case answers: choosing silence again takes it out, so
        that a silent file never shows what an answer would have been.
      </p>
      {silentItems(caseFile).map((item) => (
        <PlainAnswerOf key={item.id} item={item} />
      ))}
    </section>
  );
}

function PlainAnswerOf({ item }: { readonly item: Item }) {
  const { edit } = useCaseCommands();
  const set = (patch: Partial<Omit<Item, 'id' | 'kind'>>) => edit({ kind: 'editItem', itemId: item.id, patch });
  const name = item.boundary.trim() || item.text.trim() || 'the part without a description';
  return (
    <div className="stack">
      <ChoiceGroup
        label={`Answer on ${name}`}
        value={item.plainAnswer}
        onChange={(plainAnswer) => set({ plainAnswer })}
        options={ANSWERS}
        columns={2}
      />
      {item.plainAnswer === 'withheld' ? (
        <WithheldUnder item={item} onChange={(withheldUnder) => set({ withheldUnder })} />
      ) : null}
      {item.plainAnswer === null ? null : (
        <TextArea
          label={item.plainAnswer === 'withheld' ? 'Why the exemption applies' : 'Words to go with it, if any'}
          value={item.answer}
          onChange={(answer) => set({ answer })}
          rows={2}
        />
      )}
    </div>
  );
}
