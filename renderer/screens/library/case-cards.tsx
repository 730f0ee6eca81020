import { shortDate } from '../../dates.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { openCase } from '../../state/case-actions.ts';
import { toggled } from './batch-bar.tsx';
import { CaseMenu } from './case-menu.tsx';
import { CaseMarks, CaseState, Due, type CaseViewProps } from './case-table.tsx';

/** The cases as cards, for those who think in piles. */
export function CaseCards({ cases, chosen, onChoose, onPurge }: CaseViewProps) {
  return (
    <ul className="case-cards" aria-label="Cases">
      {cases.map((summary) => (
        <li key={summary.id} className="case-card">
          <div className="case-card-head">
            {chosen === null ? null : (
              <Checkbox isSelected={chosen.has(summary.id)} onChange={() => onChoose(toggled(chosen, summary.id))}>
                <span className="hidden-text">{summary.reference || 'The case without a reference'}</span>
              </Checkbox>
            )}
            <button type="button" className="case-card-open" onClick={() => void openCase(summary.id)}>
              <span className="case-reference">{summary.reference || 'No reference yet'}</span>
              <span>{summary.subject || 'No subject yet'}</span>
            </button>
            <CaseMenu summary={summary} onPurge={onPurge} />
          </div>
          <p className="case-state">
            <CaseState summary={summary} />
          </p>
          <p className="case-date">
            Due <Due summary={summary} /> · received {shortDate(summary.receivedOn)}
          </p>
          <CaseMarks summary={summary} />
        </li>
      ))}
    </ul>
  );
}
