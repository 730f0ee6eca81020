import type { CaseSummary } from '../../../shared/bridge/library-contract.ts';
import type { MonthGrid } from '../../../shared/deadline/month-grid.ts';
import { dayAndDate, monthInWords } from '../../dates.ts';
import { holidayInWords } from '../../holiday-in-words.ts';
import { DueCase } from './due-case.tsx';

/** The month as a list: only the days on which something is due, or which do not count. */
export function MonthList({ grid }: { readonly grid: MonthGrid<CaseSummary> }) {
  const days = grid.weeks.flat().filter((day) => day.isInMonth && (day.due.length > 0 || day.holiday !== null));
  if (days.length === 0) {
    return <p className="rows-empty">Nothing is due in {monthInWords(grid.month)}, and no weekday is a holiday.</p>;
  }
  return (
    <ol className="month-list" aria-label={`Deadlines in ${monthInWords(grid.month)}`}>
      {days.map(({ date, isToday, holiday, due }) => (
        <li key={date} className="month-list-day">
          <p className="month-list-date">
            <time dateTime={date}>{dayAndDate(date)}</time>
            {isToday ? <strong className="month-today"> Today</strong> : null}
          </p>
          <div>
            {holiday === null ? null : (
              <p className="month-holiday">
                {holidayInWords(holiday)}
                {holiday.uncertain ? ', uncertain' : ''}
              </p>
            )}
            {due.length === 0 ? null : (
              <ul className="month-cases">
                {due.map((summary) => (
                  <li key={summary.id}>
                    <DueCase summary={summary} withSubject />
                  </li>
                ))}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
