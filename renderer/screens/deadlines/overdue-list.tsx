import { daysAfter, workingDaysBetween } from '../../../shared/deadline/working-days.ts';
import type { Holiday } from '../../../shared/law/holiday.ts';
import { Button } from '../../components/button.tsx';
import { shortDate, workingDaysInWords } from '../../dates.ts';
import { useState } from 'react';
import { DueCase } from './due-case.tsx';
import { useDeadlines } from './use-deadlines.ts';

/** The first day that a case can name. */
const FIRST_DAY = '1990-01-01';

/** So many are drawn at first; more on asking. */
const PAGE = 50;

type OverdueListProps = { readonly today: string; readonly holidays: readonly Holiday[] };

/** What should have gone out before today, the longest late first. */
export function OverdueList({ today, holidays }: OverdueListProps) {
  const overdue = useDeadlines(FIRST_DAY, daysAfter(today, -1));
  const [shown, setShown] = useState(PAGE);
  return (
    <section className="overdue">
      <h3 className="overdue-title">
        <span aria-hidden="true">▲ </span>
        Overdue
      </h3>
      {overdue === null ? <p role="status">Looking for what is late…</p> : null}
      {overdue === 'failed' ? <p>The overdue cases could not be read. Close this window and open it again.</p> : null}
      {overdue === null || overdue === 'failed' ? null : overdue.length === 0 ? (
        <p className="rows-empty">Nothing is overdue.</p>
      ) : (
        <>
          <ul className="overdue-cases" aria-label="Overdue">
            {overdue.slice(0, shown).map((summary) => (
              <li key={summary.id}>
                <DueCase summary={summary} withSubject note={lateInWords(summary.dueOn, today, holidays)} />
              </li>
            ))}
          </ul>
          {overdue.length > shown ? (
            <Button onPress={() => setShown(shown + PAGE)}>Show {Math.min(PAGE, overdue.length - shown)} more</Button>
          ) : null}
        </>
      )}
    </section>
  );
}

/** A day passed over a weekend is late by no working day yet: the date alone then says so. */
function lateInWords(dueOn: string | null, today: string, holidays: readonly Holiday[]): string {
  if (dueOn === null) return '';
  const left = workingDaysBetween(today, dueOn, holidays);
  return left === 0 ? `was due ${shortDate(dueOn)}` : `was due ${shortDate(dueOn)}, ${workingDaysInWords(left)}`;
}
