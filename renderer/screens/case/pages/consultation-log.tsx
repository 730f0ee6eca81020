import { newConsultation, type Consultation } from '../../../../shared/case/consultation.ts';
import { isWaiting } from '../../../../shared/case/consultation-evidence.ts';
import { changeById, removeById } from '../../../../shared/case/list-edits.ts';
import { selectCaseFile } from '../../../../shared/machine/selectors.ts';
import { DateField } from '../../../components/date-field.tsx';
import { RowList } from '../../../components/row-list.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { newId } from '../../../case/new-id.ts';
import { useCase, useCaseCommands } from '../../../case/use-case.ts';
import { shortDate } from '../../../dates.ts';
import { AnswerAsEvidence } from './answer-as-evidence.tsx';

const CONSULTED_OPTIONS = [
  { value: 'informationOwner', title: 'Owner of the information' },
  { value: 'nationalUnit', title: 'National police unit on freedom of information' },
  { value: 'legal', title: 'Legal advice' },
  { value: 'other', title: 'Somebody else' },
] as const;

/**
 * Whom the officer asked, when, what they said, and which evidence it became. For the decision record: advice informs
 * the reasons and never takes their place.
 */
export function ConsultationLog() {
  const rows = useCase((snapshot) => selectCaseFile(snapshot).consultations);
  const { edit } = useCaseCommands();
  const set = (consultations: Consultation[]) => edit({ kind: 'setConsultations', consultations });
  const waiting = rows.filter(isWaiting).length;
  return (
    <div data-field="consultations">
      <RowList
        label="Consultation log"
        rows={rows}
        emptyText="Nobody has been asked. For the decision record and the regulator; it does not go into the letter."
        addLabel="Add whom you asked"
        onAdd={() => set([...rows, newConsultation(newId())])}
        onRemove={(id) => set(removeById(rows, id))}
        renderRow={(row) => (
          <EntryFields
            row={row}
            onChange={(patch) => set(changeById(rows, row.id, (each) => ({ ...each, ...patch })))}
          />
        )}
      />
      {waiting === 0 ? null : (
        <p className="field-hint">{waiting === 1 ? 'One answer is awaited.' : `${waiting} answers are awaited.`}</p>
      )}
    </div>
  );
}

type EntryFieldsProps = { readonly row: Consultation; readonly onChange: (patch: Partial<Consultation>) => void };

function EntryFields({ row, onChange }: EntryFieldsProps) {
  return (
    <div className="stack-tight">
      <div className="field-row">
        <SelectField
          label="Who was asked"
          value={row.consulted}
          onChange={(consulted) => onChange({ consulted })}
          options={CONSULTED_OPTIONS}
        />
        <TextField label="By role, never by name" value={row.role} onChange={(role) => onChange({ role })} />
      </div>
      <DateField label="Asked on" value={row.askedOn} onChange={(askedOn) => onChange({ askedOn })} />
      <TextArea label="Asked" value={row.question} onChange={(question) => onChange({ question })} rows={2} />
      {isWaiting(row) ? (
        <p className="field-hint">
          {row.askedOn === null ? 'Waiting for an answer.' : `Waiting for an answer since ${shortDate(row.askedOn)}.`}
        </p>
      ) : null}
      <DateField label="Answered on" value={row.answeredOn} onChange={(answeredOn) => onChange({ answeredOn })} />
      <TextArea label="What they said" value={row.answer} onChange={(answer) => onChange({ answer })} rows={2} />
      <AnswerAsEvidence row={row} />
    </div>
  );
}
