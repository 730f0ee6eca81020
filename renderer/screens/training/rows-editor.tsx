import type { PageId } from '../../../shared/case/place.ts';
import type { ItemOutcome } from '../../../shared/case/request.ts';
import type {
  Mistake,
  Paper,
  PlantedFault,
  Point,
  PracticeNote,
  Unsound,
} from '../../../shared/training/practice-case.ts';
import { Button } from '../../components/button.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import { newId } from '../../case/new-id.ts';

type Option = { readonly value: string; readonly title: string };

/** One field of a row: how it is asked for, and how it is read and written as text. */
type Field<Row> = {
  readonly label: string;
  readonly kind: 'line' | 'text' | 'choice';
  readonly options?: readonly Option[];
  readonly read: (row: Row) => string;
  readonly write: (row: Row, text: string) => Row;
};

type RowsOf<Row> = { readonly empty: () => Row; readonly fields: readonly Field<Row>[] };

type RowsEditorProps<Row> = {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly onChange: (rows: Row[]) => void;
  readonly of: RowsOf<Row>;
};

/** A list whose rows all ask the same. */
export function RowsEditor<Row>({ title, rows, onChange, of: { empty, fields } }: RowsEditorProps<Row>) {
  return (
    <fieldset className="bench-rows">
      <legend className="part-title">{title}</legend>
      {rows.length === 0 ? <p className="rows-empty">None yet.</p> : null}
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no ids of their own and are only added at the end
        <div key={index} className="bench-row">
          {fields.map(({ label, kind, options = [], read, write }) => {
            const change = (text: string) =>
              onChange(rows.map((each, at) => (at === index ? write(each, text) : each)));
            const name = `${label} (${index + 1})`;
            if (kind === 'choice')
              return <SelectField key={label} label={name} value={read(row)} onChange={change} options={options} />;
            return kind === 'line' ? (
              <TextField key={label} label={name} value={read(row)} onChange={change} />
            ) : (
              <TextArea key={label} label={name} value={read(row)} onChange={change} rows={2} />
            );
          })}
          <Button
            variant="quiet"
            ariaLabel={`Remove from ${title}: ${index + 1}`}
            onPress={() => onChange(rows.filter((_, at) => at !== index))}
          >
            Remove
          </Button>
        </div>
      ))}
      <Button ariaLabel={`Add to ${title}`} onPress={() => onChange([...rows, empty()])}>
        Add
      </Button>
    </fieldset>
  );
}

function text<Row>(key: keyof Row & string, label: string, kind: 'line' | 'text' = 'text'): Field<Row> {
  return { label, kind, read: (row) => String(row[key] ?? ''), write: (row, value) => ({ ...row, [key]: value }) };
}

/** A choice of which the empty one stands for null. */
function choice<Row>(key: keyof Row & string, label: string, options: readonly Option[]): Field<Row> {
  return {
    label,
    kind: 'choice',
    options,
    read: (row) => String(row[key] ?? ''),
    write: (row, value) => ({ ...row, [key]: value === '' ? null : value }),
  };
}

const AUTHORITIES: Field<Mistake> = {
  label: 'Authorities, by id, with commas',
  kind: 'line',
  read: ({ authorities }) => authorities.join(', '),
  write: (row, value) => ({ ...row, authorities: value.split(/,\s*/).filter(Boolean) }),
};

type Options = readonly Option[];

function subjectOf(unsound: Unsound): string {
  if (unsound.kind === 'exemption') return `exemption|${unsound.exemptionId}`;
  return unsound.kind === 'factor' ? `factor|${unsound.entryId}` : `outcome|${unsound.part}|${unsound.outcome}`;
}

function withSubject(subject: string, rest: Pick<Unsound, 'why' | 'authorities'>): Unsound {
  const [kind, id = '', outcome] = subject.split('|');
  if (kind === 'factor') return { kind, entryId: id, ...rest };
  if (kind === 'outcome') return { kind, part: id, outcome: outcome as ItemOutcome, ...rest };
  return { kind: 'exemption', exemptionId: id, limbId: null, ...rest };
}

/** The lists of a practice case that a trainer writes. */
export const ROWS_OF = {
  papers: {
    empty: (): Paper => ({ title: '', text: '' }),
    fields: [text<Paper>('title', 'Title of the paper', 'line'), text<Paper>('text', 'What it says')],
  },
  notes: (pages: Options, exemptions: Options): RowsOf<PracticeNote> => ({
    empty: () => ({ page: 'request' as PageId, exemptionId: null, hint: '', note: '' }),
    fields: [
      choice<PracticeNote>('page', 'Page', pages),
      choice<PracticeNote>('exemptionId', 'Exemption', exemptions),
      text<PracticeNote>('hint', 'Hint, before'),
      text<PracticeNote>('note', 'Why the model answers so, afterwards'),
    ],
  }),
  points: (pages: Options, exemptions: Options): RowsOf<Point> => ({
    empty: () => ({ page: 'assessment.hypotheticals' as PageId, exemptionId: null, says: '', cues: [] }),
    fields: [
      choice<Point>('page', 'Page', pages),
      choice<Point>('exemptionId', 'Exemption', exemptions),
      text<Point>('says', 'The point'),
      {
        label: 'Cues: one group a line, alternatives parted by |',
        kind: 'text',
        read: ({ cues }) => cues.join('\n'),
        write: (row, value) => ({ ...row, cues: value.split('\n').filter((line) => line.trim() !== '') }),
      },
    ],
  }),
  mistakes: {
    empty: (): Mistake => ({ says: '', why: '', authorities: [] }),
    fields: [text<Mistake>('says', 'The mistake'), text<Mistake>('why', 'Why it is one'), AUTHORITIES],
  },
  /** `subjects` are values like "exemption|s24-2", "factor|l-f05" and "outcome|part-1|withheld". */
  unsound: (subjects: Options): RowsOf<Unsound> => ({
    empty: () => withSubject(subjects[0]?.value ?? '', { why: '', authorities: [] }),
    fields: [
      {
        label: 'What should not be argued',
        kind: 'choice',
        options: subjects,
        read: subjectOf,
        write: ({ why, authorities }, value) => withSubject(value, { why, authorities }),
      },
      text<Unsound>('why', 'Why not here'),
      {
        label: 'Authorities, by id, with commas',
        kind: 'line',
        read: ({ authorities }) => authorities.join(', '),
        write: (row, value) => ({ ...row, authorities: value.split(/,\s*/).filter(Boolean) }),
      },
    ],
  }),
  faults: (checks: Options, places: Options, exemptions: Options): RowsOf<PlantedFault> => ({
    empty: () => ({
      id: newId(),
      checkId: checks[0]?.value ?? '',
      place: 'harm',
      exemptionId: null,
      how: 'added',
      text: '',
    }),
    fields: [
      choice<PlantedFault>('checkId', 'The check that finds it', checks),
      choice<PlantedFault>('place', 'Where it is written in', places),
      choice<PlantedFault>('exemptionId', 'Exemption', exemptions),
      text<PlantedFault>('text', 'The faulty words'),
    ],
  }),
};
