import type { Item } from '../../../../shared/case/request.ts';
import { newItem } from '../../../../shared/case/request.ts';
import { splitRequest } from '../../../../shared/case/split-request.ts';
import { MAX_REQUEST_TEXT } from '../../../../shared/case/text-schemas.ts';
import { selectCaseFile } from '../../../../shared/machine/selectors.ts';
import { Button } from '../../../components/button.tsx';
import { DateField } from '../../../components/date-field.tsx';
import { Disclosure } from '../../../components/disclosure.tsx';
import { CaseDates } from '../case-dates.tsx';
import { NameWarning } from '../name-warning.tsx';
import { AboutCase } from './about-case.tsx';
import { ExaminedLetter } from './examined-letter.tsx';
import { RowList } from '../../../components/row-list.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { newId } from '../../../case/new-id.ts';
import { useCase, useCaseCommands } from '../../../case/use-case.ts';

/** What was asked: reference, subject, date of receipt, the words, and the parts they fall into. */
export function RequestPage() {
  const { reference, subject, receivedOn, text } = useCase((snapshot) => selectCaseFile(snapshot).request);
  const { edit } = useCaseCommands();
  return (
    <>
      <div className="field-row">
        <div data-field="reference">
          <TextField
            label="Reference"
            value={reference}
            onChange={(next) => edit({ kind: 'editRequest', patch: { reference: next } })}
            width="medium"
            hint="Your own number, never the requester’s name"
          />
          <NameWarning text={reference} field="reference" />
        </div>
        <div data-field="receivedOn">
          <DateField
            label="Received on"
            value={receivedOn}
            onChange={(next) => edit({ kind: 'editRequest', patch: { receivedOn: next } })}
            hint="The day it reached the force, whatever day that was"
          />
        </div>
      </div>
      <div data-field="clarifications">
        <Disclosure title="Dates and deadlines">
          <CaseDates />
        </Disclosure>
      </div>
      <ExaminedLetter />
      <div>
        <TextField
          label="Subject"
          value={subject}
          onChange={(next) => edit({ kind: 'editRequest', patch: { subject: next } })}
          hint="A few words to find the case by"
        />
        <NameWarning text={subject} field="words" />
      </div>
      <div data-field="text">
        <TextArea
          label="The request, word for word"
          value={text}
          onChange={(next) => edit({ kind: 'editRequest', patch: { text: next } })}
          rows={6}
          maxLength={MAX_REQUEST_TEXT}
          hint="Leave out greeting, signature and name: the answer is the same whoever asks"
        />
      </div>
      <Parts />
      <AboutCase />
    </>
  );
}

function Parts() {
  const { text, items } = useCase((snapshot) => selectCaseFile(snapshot).request);
  const { edit } = useCaseCommands();
  const found = splitRequest(text);
  const split = () => {
    for (const part of found) edit({ kind: 'addItem', item: newItem(newId(), part) });
  };
  return (
    <div data-field="items" className="stack">
      {items.length === 0 && found.length > 0 ? (
        <div className="offer">
          <p>
            {found.length === 1
              ? 'The request reads like a single question.'
              : `The request reads like ${found.length} questions.`}
          </p>
          <Button onPress={split}>
            {found.length === 1 ? 'Make it one part' : `Split it into ${found.length} parts`}
          </Button>
        </div>
      ) : null}
      <RowList
        label="Parts of the request"
        rows={items}
        emptyText="No parts yet. Each part gets an answer of its own, and perhaps only one of them is sensitive to a yes or a no."
        addLabel="Add a part"
        onAdd={() => edit({ kind: 'addItem', item: newItem(newId(), '') })}
        onRemove={(itemId) => edit({ kind: 'removeItem', itemId })}
        renderRow={(item, index) => <Part item={item} index={index} count={items.length} />}
      />
    </div>
  );
}

function Part({ item, index, count }: { readonly item: Item; readonly index: number; readonly count: number }) {
  const { edit } = useCaseCommands();
  const move = (by: -1 | 1) => edit({ kind: 'moveItem', itemId: item.id, by });
  return (
    <div data-item={item.id} className="stack-tight">
      <TextArea
        label={item.kind === 'remainder' ? `Part ${index + 1}: any other information` : `Part ${index + 1}`}
        value={item.text}
        onChange={(text) => edit({ kind: 'editItem', itemId: item.id, patch: { text } })}
        rows={1}
      />
      {count < 2 ? null : (
        <div className="row-tools">
          <Button
            variant="quiet"
            onPress={() => move(-1)}
            isDisabled={index === 0}
            ariaLabel={`Move up: part ${index + 1}`}
          >
            Move up
          </Button>
          <Button
            variant="quiet"
            onPress={() => move(1)}
            isDisabled={index === count - 1}
            ariaLabel={`Move down: part ${index + 1}`}
          >
            Move down
          </Button>
        </div>
      )}
    </div>
  );
}
