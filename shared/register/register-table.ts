import type { Cell, Table, TableColumn } from '../office/table.ts';
import type { RegisterFigures } from './register-figures.ts';
import type { RegisterRow } from './register-row.ts';
import { OUTCOME_WORDS, STAGE_WORDS } from './register-words.ts';

type RegisterColumn = TableColumn & { readonly cellOf: (row: RegisterRow) => Cell };

/** The columns of the register, the same on the screen and in every file. */
export const REGISTER_COLUMNS: readonly RegisterColumn[] = [
  { title: 'Reference', width: 18, cellOf: ({ reference }) => reference },
  { title: 'Subject', width: 40, cellOf: ({ subject }) => subject },
  { title: 'Kind', width: 16, cellOf: ({ isReview }) => (isReview ? 'Internal review' : 'Request') },
  { title: 'Received', width: 13, cellOf: ({ receivedOn }) => day(receivedOn) },
  { title: 'Due', width: 13, cellOf: ({ dueOn }) => day(dueOn) },
  { title: 'Issued', width: 13, cellOf: ({ issuedOn }) => day(issuedOn) },
  { title: 'Working days', width: 13, cellOf: ({ workingDays }) => workingDays },
  { title: 'Stage', width: 24, cellOf: ({ stage }) => STAGE_WORDS[stage] },
  { title: 'Outcome', width: 30, cellOf: ({ outcome }) => OUTCOME_WORDS[outcome] },
  { title: 'Provisions', width: 24, cellOf: ({ provisions }) => provisions.join('; ') },
  { title: 'Tags', width: 24, cellOf: ({ tags }) => tags.join('; ') },
  { title: 'Owner', width: 18, cellOf: ({ owner }) => owner },
  { title: 'Retention review', width: 17, cellOf: ({ retentionReviewOn }) => day(retentionReviewOn) },
];

/** The register as a table. */
export function registerTable(rows: readonly RegisterRow[]): Table {
  return {
    name: 'Register',
    columns: REGISTER_COLUMNS.map(({ title, width }) => ({ title, width })),
    rows: rows.map((row) => REGISTER_COLUMNS.map(({ cellOf }) => cellOf(row))),
  };
}

/** The figures as a table, a number a line, so that a spreadsheet can filter and count them. */
export function figuresTable({ months, provisions, outcomes, time }: RegisterFigures): Table {
  return {
    name: 'Figures',
    columns: [
      { title: 'Figure', width: 30 },
      { title: 'Of', width: 32 },
      { title: 'Number', width: 10 },
    ],
    rows: [
      ...months.map(({ month, received }): Cell[] => ['Received in the month', month, received]),
      ...months.map(({ month, issued }): Cell[] => ['Issued in the month', month, issued]),
      ...provisions.map(({ provision, cases }): Cell[] => ['Issued, resting on', provision, cases]),
      ...outcomes.map(({ outcome, cases }): Cell[] => ['Outcome', OUTCOME_WORDS[outcome], cases]),
      ...time.bands.map(({ title, cases }): Cell[] => ['Issued within working days', title, cases]),
      ['Issued within working days', 'not known', time.notKnown],
      ['Time taken', 'issued within 20 working days', time.inTime],
      ['Time taken', 'share within 20 working days, %', shareInTime(time)],
      ['Time taken', 'median of working days', time.median],
    ],
  };
}

/** Per cent within the 20 working days, to one decimal place; null where nothing was counted. */
export function shareInTime({ counted, inTime }: { readonly counted: number; readonly inTime: number }): number | null {
  return counted === 0 ? null : Math.round((inTime / counted) * 1000) / 10;
}

function day(date: string | null): Cell {
  return date === null ? null : { date };
}
