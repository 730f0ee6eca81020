import { changeById, removeById } from '../../../../shared/case/list-edits.ts';
import type { EarlierAnswer } from '../../../../shared/case/screening.ts';
import { selectCaseFile } from '../../../../shared/machine/selectors.ts';
import { ChoiceGroup } from '../../../components/choice-group.tsx';
import { DateField } from '../../../components/date-field.tsx';
import { RowList } from '../../../components/row-list.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { newId } from '../../../case/new-id.ts';
import { useCase, useCaseCommands } from '../../../case/use-case.ts';

/** What this force has told earlier requesters on the same subject, and what has changed since. */
export function EarlierAnswers() {
  const rows = useCase((snapshot) => selectCaseFile(snapshot).screening.earlierAnswers);
  const { edit } = useCaseCommands();
  const set = (earlierAnswers: EarlierAnswer[]) => edit({ kind: 'editScreening', patch: { earlierAnswers } });
  return (
    <div data-field="earlierAnswers">
      <RowList
        label="What this force has answered before on the same subject"
        rows={rows}
        emptyText="None entered. Look at the disclosure log and at your own earlier cases."
        addLabel="Add an earlier answer"
        onAdd={() => set([...rows, { id: newId(), on: null, reference: '', said: 'answered', changed: '' }])}
        onRemove={(id) => set(removeById(rows, id))}
        renderRow={(row) => (
          <EarlierAnswerFields
            row={row}
            onChange={(patch) => set(changeById(rows, row.id, (each) => ({ ...each, ...patch })))}
          />
        )}
      />
    </div>
  );
}

type RowProps = { readonly row: EarlierAnswer; readonly onChange: (patch: Partial<EarlierAnswer>) => void };

function EarlierAnswerFields({ row, onChange }: RowProps) {
  return (
    <div className="stack-tight">
      <div className="field-row">
        <TextField label="Reference" value={row.reference} onChange={(reference) => onChange({ reference })} />
        <DateField label="Answered on" value={row.on} onChange={(on) => onChange({ on })} />
      </div>
      <ChoiceGroup
        label="What was said"
        value={row.said}
        onChange={(said) => onChange({ said })}
        options={[
          { value: 'answered', title: 'The force answered', text: 'It said whether information was held' },
          { value: 'neitherConfirmedNorDenied', title: 'Neither confirmed nor denied' },
        ]}
        columns={2}
      />
      <TextArea
        label="What has changed since"
        value={row.changed}
        onChange={(changed) => onChange({ changed })}
        hint="Asked where the force answered then and would stay silent now"
        rows={2}
      />
    </div>
  );
}
