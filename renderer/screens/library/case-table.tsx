import { Cell, Column, Row, Table, TableBody, TableHeader, type SortDescriptor } from 'react-aria-components';
import type { CaseSummary, SortKey } from '../../../shared/bridge/library-contract.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { countOf } from '../../count-of.ts';
import { savedWhen, shortDate } from '../../dates.ts';
import { openCase } from '../../state/case-actions.ts';
import { sortCases } from '../../state/library-actions.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { toggled } from './batch-bar.tsx';
import { CaseMenu } from './case-menu.tsx';
import { dueWords, isOverdue } from './due-words.ts';

export type CaseViewProps = {
  readonly cases: readonly CaseSummary[];
  /** Null while cases are opened one by one. */
  readonly chosen: ReadonlySet<string> | null;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly onPurge: (cases: readonly CaseSummary[]) => void;
};

/** The cases as rows. Arrow keys move, Enter opens; a press on a heading sorts. */
export function CaseTable({ cases, chosen, onChoose, onPurge }: CaseViewProps) {
  const today = useUiStore((state) => state.today);
  const { by, isDescending } = useUiStore((state) => state.library.sort);
  const descriptor: SortDescriptor = {
    column: by === 'urgency' ? 'due' : by,
    direction: isDescending ? 'descending' : 'ascending',
  };
  return (
    <div className="cases-scroll">
      <Table
        className="cases"
        aria-label="Cases"
        sortDescriptor={descriptor}
        onSortChange={({ column }) => sortCases(column === 'due' ? 'urgency' : (column as SortKey))}
        onRowAction={(key) => (chosen === null ? void openCase(String(key)) : onChoose(toggled(chosen, String(key))))}
      >
        <TableHeader className="cases-head">
          {chosen === null ? null : (
            <Column>
              <span className="hidden-text">Chosen</span>
            </Column>
          )}
          <SortColumn id="reference" title="Reference" isRowHeader />
          <SortColumn id="subject" title="Subject" />
          <Column>State</Column>
          <SortColumn id="due" title="Due" />
          <SortColumn id="received" title="Received" />
          <SortColumn id="saved" title="Saved" />
          <Column>
            <span className="hidden-text">More</span>
          </Column>
        </TableHeader>
        <TableBody items={cases} dependencies={[today, chosen]}>
          {(summary) => (
            <Row id={summary.id} className="case-row" textValue={`${summary.reference} ${summary.subject}`}>
              {chosen === null ? null : (
                <Cell className="case-tools">
                  <Checkbox isSelected={chosen.has(summary.id)} onChange={() => onChoose(toggled(chosen, summary.id))}>
                    <span className="hidden-text">{summary.reference || 'The case without a reference'}</span>
                  </Checkbox>
                </Cell>
              )}
              <Cell className="case-reference">{summary.reference || 'No reference yet'}</Cell>
              <Cell className="case-subject">
                {summary.subject || 'No subject yet'}
                <CaseMarks summary={summary} />
              </Cell>
              <Cell className="case-state">
                <CaseState summary={summary} />
              </Cell>
              <Cell className="case-date">
                <Due summary={summary} />
              </Cell>
              <Cell className="case-date">{shortDate(summary.receivedOn)}</Cell>
              <Cell className="case-date">{savedWhen(summary.savedAt, today)}</Cell>
              <Cell className="case-tools">
                <CaseMenu summary={summary} onPurge={onPurge} />
              </Cell>
            </Row>
          )}
        </TableBody>
      </Table>
    </div>
  );
}

type SortColumnProps = { readonly id: SortKey; readonly title: string; readonly isRowHeader?: boolean };

function SortColumn({ id, title, isRowHeader = false }: SortColumnProps) {
  return (
    <Column id={id} allowsSorting isRowHeader={isRowHeader} className="case-column">
      {({ sortDirection }) => (
        <>
          {title}
          <span className="case-column-order" aria-hidden="true">
            {sortDirection === undefined ? '' : sortDirection === 'ascending' ? ' ↑' : ' ↓'}
          </span>
        </>
      )}
    </Column>
  );
}

/** Tags, what is open, and what sets a case apart. */
export function CaseMarks({ summary }: { readonly summary: CaseSummary }) {
  const { tags, openPoints, reviewOf, provisions } = summary;
  const marks = [
    ...(reviewOf === null ? [] : ['Internal review']),
    ...provisions.map((provision) => `s${provision}`),
    ...tags,
    ...(openPoints === 0 ? [] : [countOf(openPoints, 'open point')]),
  ];
  if (marks.length === 0) return null;
  return (
    <span className="case-marks">
      {marks.map((mark) => (
        <span key={mark} className="case-mark">
          {mark}
        </span>
      ))}
    </span>
  );
}

/** How a case stands, or what keeps it from being read. */
export function CaseState({ summary }: { readonly summary: CaseSummary }) {
  if (summary.problem === null) return summary.state;
  return <span className="case-problem">Cannot be read: {summary.problem}</span>;
}

/** When it is due; what is late says so in words. */
export function Due({ summary }: { readonly summary: CaseSummary }) {
  const today = useUiStore((state) => state.today);
  const words = dueWords(summary);
  if (!isOverdue(summary, today)) return words === '' ? '–' : words;
  return (
    <span className="case-overdue">
      <strong>Overdue</strong> {words}
    </span>
  );
}
