import type { Clarification } from '../../../shared/case/clarification.ts';
import { changeById, removeById } from '../../../shared/case/list-edits.ts';
import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import { newId } from '../../case/new-id.ts';
import { useCase, useCaseCommands } from '../../case/use-case.ts';
import { DateField } from '../../components/date-field.tsx';
import { RowList } from '../../components/row-list.tsx';
import { TextArea } from '../../components/text-area.tsx';

/** Questions back to the requester (section 1(3)). While one is unanswered the clock stands; its answer starts it anew. */
export function ClarificationFields() {
  const rows = useCase((snapshot) => selectCaseFile(snapshot).request.clarifications);
  const { edit } = useCaseCommands();
  const set = (clarifications: Clarification[]) => edit({ kind: 'editRequest', patch: { clarifications } });
  return (
    <RowList
      label="Questions back to the requester"
      rows={rows}
      emptyText="None. Ask only what is reasonably needed to find what is wanted: nothing is due until the answer comes, and the time then begins anew (section 1(3))."
      addLabel="Add a question back"
      onAdd={() => set([...rows, { id: newId(), askedOn: null, asked: '', receivedOn: null }])}
      onRemove={(id) => set(removeById(rows, id))}
      renderRow={(row) => (
        <Fields row={row} onChange={(patch) => set(changeById(rows, row.id, (each) => ({ ...each, ...patch })))} />
      )}
    />
  );
}

type FieldsProps = { readonly row: Clarification; readonly onChange: (patch: Partial<Clarification>) => void };

function Fields({ row, onChange }: FieldsProps) {
  const { askedOn, asked, receivedOn } = row;
  const isReversed = askedOn !== null && receivedOn !== null && receivedOn < askedOn;
  return (
    <div className="stack-tight">
      <TextArea
        label="What was asked"
        value={asked}
        onChange={(next) => onChange({ asked: next })}
        rows={1}
        hint="Without the requester’s name"
      />
      <div className="field-row">
        <DateField label="Asked on" value={askedOn} onChange={(next) => onChange({ askedOn: next })} />
        <DateField
          label="Answer received on"
          value={receivedOn}
          onChange={(next) => onChange({ receivedOn: next })}
          hint="Leave empty while it has not come"
        />
      </div>
      {isReversed ? (
        <p className="field-hint" role="status">
          The answer is dated before the question. Check both days: the time for answering is counted from them.
        </p>
      ) : null}
    </div>
  );
}
