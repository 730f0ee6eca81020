import { newItem, type Item, type ItemOutcome } from '../../../../shared/case/request.ts';
import { selectCaseFile } from '../../../../shared/machine/selectors.ts';
import { Button } from '../../../components/button.tsx';
import { ChoiceGroup, type Choice } from '../../../components/choice-group.tsx';
import { Notice } from '../../../components/notice.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { newId } from '../../../case/new-id.ts';
import { WithheldUnder } from './withheld-under.tsx';
import { useCase, useCaseCommands } from '../../../case/use-case.ts';

const OUTCOMES: readonly Choice<ItemOutcome>[] = [
  { value: 'supplied', title: 'Supplied' },
  { value: 'suppliedInPart', title: 'Supplied in part' },
  { value: 'withheld', title: 'Held and withheld' },
  { value: 'notHeld', title: 'Not held' },
  { value: 'answered', title: 'Answered in words' },
  { value: 'neitherConfirmNorDeny', title: 'Neither confirm nor deny' },
];

const ANSWER_LABELS: Readonly<Partial<Record<ItemOutcome, string>>> = {
  answered: 'The answer',
  withheld: 'Why the exemption applies and, where it is qualified, the balance',
};

/** An outcome for each part; where it is silence, what is neither confirmed nor denied. */
export function ScopePage() {
  const items = useCase((snapshot) => selectCaseFile(snapshot).request.items);
  const { edit, open } = useCaseCommands();
  const hasRemainder = items.some((item) => item.kind === 'remainder');
  const addRemainder = () => {
    const item: Item = { ...newItem(newId(), '', 'remainder'), outcome: 'neitherConfirmNorDeny' };
    edit({ kind: 'addItem', item });
  };
  if (items.length === 0) {
    return (
      <Notice tone="mend" title="The request has no parts yet">
        <p>Each part needs an answer of its own.</p>
        <Button worksLocked onPress={() => open({ page: 'request', field: 'items' })}>
          Go to the request
        </Button>
      </Notice>
    );
  }
  return (
    <div className="stack" data-field="items">
      {items.map((item, index) => (
        <ItemOutcomeCard key={item.id} item={item} index={index} />
      ))}
      {hasRemainder ? null : (
        <div className="offer">
          <p>
            Do you answer openly, and neither confirm nor deny whether there is anything else? Then “any other
            information” is a part of its own, with a boundary of its own.
          </p>
          <Button onPress={addRemainder}>Add “any other information”</Button>
        </div>
      )}
    </div>
  );
}

function ItemOutcomeCard({ item, index }: { readonly item: Item; readonly index: number }) {
  const { edit } = useCaseCommands();
  const set = (patch: Partial<Omit<Item, 'id' | 'kind'>>) => edit({ kind: 'editItem', itemId: item.id, patch });
  const name = item.kind === 'remainder' ? 'Any other information' : item.text.trim() || 'No words yet';
  return (
    <section className="part" data-item={item.id} aria-label={`Part ${index + 1}`}>
      <div className="part-head">
        <h2 className="part-title">
          <span className="part-number">{index + 1}</span> <span className="part-text">{name.slice(0, 400)}</span>
        </h2>
        {item.kind === 'remainder' ? (
          <Button
            variant="quiet"
            onPress={() => edit({ kind: 'removeItem', itemId: item.id })}
            ariaLabel={`Take away: part ${index + 1}`}
          >
            Take away
          </Button>
        ) : null}
      </div>
      <ChoiceGroup
        label={`Answer to part ${index + 1}`}
        hideLabel
        value={item.outcome}
        onChange={(outcome) => set({ outcome })}
        options={OUTCOMES}
        columns={2}
      />
      {item.outcome === 'neitherConfirmNorDeny' ? (
        <Boundary item={item} onChange={(boundary) => set({ boundary })} />
      ) : null}
      {item.outcome === 'withheld' ? (
        <WithheldUnder item={item} onChange={(withheldUnder) => set({ withheldUnder })} />
      ) : null}
      {item.outcome === null || item.outcome === 'neitherConfirmNorDeny' ? null : (
        <div data-field="answer">
          <TextArea
            label={ANSWER_LABELS[item.outcome] ?? 'Words to go with it, if any'}
            value={item.answer}
            onChange={(answer) => set({ answer })}
            rows={2}
          />
        </div>
      )}
    </section>
  );
}

function Boundary({ item, onChange }: { readonly item: Item; readonly onChange: (boundary: string) => void }) {
  return (
    <div data-field="boundary">
      <TextArea
        label="What is neither confirmed nor denied"
        value={item.boundary}
        onChange={onChange}
        hint="Completes “… neither confirms nor denies whether it holds …”. A kind of information, in words as true of nothing as of something"
        rows={2}
      />
    </div>
  );
}
