import { useState } from 'react';
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import type { CaseSummary } from '../../../shared/bridge/contract.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { savedWhen, shortDate } from '../../dates.ts';
import { deleteCase, openCase } from '../../state/case-actions.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { BatchBar, toggled } from './batch-bar.tsx';

/** So many rows are drawn at first; more on asking. */
const PAGE = 100;

/** The stored cases, newest first. Arrow keys move, Enter opens. */
export function CaseList({
  cases,
  onDeleted,
}: {
  readonly cases: readonly CaseSummary[];
  readonly onDeleted: () => void;
}) {
  const [shown, setShown] = useState(PAGE);
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const today = useUiStore((state) => state.today);
  return (
    <>
      <BatchBar cases={cases} chosen={chosen} onChange={setChosen} />
      <Table
        className="cases"
        aria-label="Cases"
        onRowAction={(key) => (chosen === null ? void openCase(String(key)) : setChosen(toggled(chosen, String(key))))}
      >
        <TableHeader className="cases-head">
          {chosen === null ? null : (
            <Column>
              <span className="hidden-text">Chosen</span>
            </Column>
          )}
          <Column isRowHeader>Reference</Column>
          <Column>Subject</Column>
          <Column>State</Column>
          <Column>Received</Column>
          <Column>Saved</Column>
          <Column>
            <span className="hidden-text">Delete</span>
          </Column>
        </TableHeader>
        <TableBody items={cases.slice(0, shown)} dependencies={[today, chosen]}>
          {(summary) => (
            <Row id={summary.id} className="case-row" textValue={`${summary.reference} ${summary.subject}`}>
              {chosen === null ? null : (
                <Cell className="case-tools">
                  <Checkbox isSelected={chosen.has(summary.id)} onChange={() => setChosen(toggled(chosen, summary.id))}>
                    <span className="hidden-text">{summary.reference || 'The case without a reference'}</span>
                  </Checkbox>
                </Cell>
              )}
              <Cell className="case-reference">{summary.reference || 'No reference yet'}</Cell>
              <Cell className="case-subject">{summary.subject || 'No subject yet'}</Cell>
              <Cell className="case-state">
                {summary.problem === null ? (
                  summary.state
                ) : (
                  <span className="case-problem">Cannot be read: {summary.problem}</span>
                )}
              </Cell>
              <Cell className="case-date">{shortDate(summary.receivedOn)}</Cell>
              <Cell className="case-date">{savedWhen(summary.savedAt, today)}</Cell>
              <Cell className="case-tools">
                <Button
                  variant="quiet"
                  ariaLabel={`Delete ${summary.reference || 'the case without a reference'}`}
                  onPress={() => deleteCase(summary, onDeleted)}
                >
                  Delete
                </Button>
              </Cell>
            </Row>
          )}
        </TableBody>
      </Table>
      {cases.length > shown ? (
        <Button onPress={() => setShown(shown + PAGE)}>Show {Math.min(PAGE, cases.length - shown)} more</Button>
      ) : null}
    </>
  );
}
