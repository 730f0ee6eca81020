import type { Consultation } from '../../../../shared/case/consultation.ts';
import { changeById, removeById } from '../../../../shared/case/list-edits.ts';
import { selectCaseFile } from '../../../../shared/machine/selectors.ts';
import { Checkbox } from '../../../components/checkbox.tsx';
import { DateField } from '../../../components/date-field.tsx';
import { RowList } from '../../../components/row-list.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { newId } from '../../../case/new-id.ts';
import { useCase, useCaseCommands } from '../../../case/use-case.ts';

/** Advice taken before deciding. For the decision record: advice informs the reasons and never takes their place. */
export function AdviceTaken() {
  const rows = useCase((snapshot) => selectCaseFile(snapshot).consultations);
  const { edit } = useCaseCommands();
  const set = (consultations: Consultation[]) => edit({ kind: 'setConsultations', consultations });
  return (
    <div data-field="consultations">
      <RowList
        label="Advice taken"
        rows={rows}
        emptyText="None entered. For the decision record and the regulator; it does not go into the letter."
        addLabel="Add advice"
        onAdd={() =>
          set([...rows, { id: newId(), role: '', isNational: false, askedOn: null, question: '', answer: '' }])
        }
        onRemove={(id) => set(removeById(rows, id))}
        renderRow={(row) => (
          <AdviceFields
            row={row}
            onChange={(patch) => set(changeById(rows, row.id, (each) => ({ ...each, ...patch })))}
          />
        )}
      />
    </div>
  );
}

type AdviceFieldsProps = { readonly row: Consultation; readonly onChange: (patch: Partial<Consultation>) => void };

function AdviceFields({ row, onChange }: AdviceFieldsProps) {
  return (
    <div className="stack-tight">
      <div className="field-row">
        <TextField label="Who was asked, by role" value={row.role} onChange={(role) => onChange({ role })} />
        <DateField label="Asked on" value={row.askedOn} onChange={(askedOn) => onChange({ askedOn })} />
      </div>
      <Checkbox isSelected={row.isNational} onChange={(isNational) => onChange({ isNational })}>
        The national police unit on freedom of information
      </Checkbox>
      <TextArea label="Asked" value={row.question} onChange={(question) => onChange({ question })} rows={2} />
      <TextArea label="Advised" value={row.answer} onChange={(answer) => onChange({ answer })} rows={2} />
    </div>
  );
}
