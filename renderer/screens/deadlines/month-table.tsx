import type { CaseSummary } from '../../../shared/bridge/library-contract.ts';
import type { MonthDay, MonthGrid } from '../../../shared/deadline/month-grid.ts';
import { Button } from '../../components/button.tsx';
import { monthInWords, shortDay } from '../../dates.ts';
import { DueCase } from './due-case.tsx';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Cases shown on a day; the list has the rest. */
const SHOWN = 6;

type MonthTableProps = {
  readonly grid: MonthGrid<CaseSummary>;
  /** Asked for where a day has more cases than its cell shows. */
  readonly onMore: () => void;
};

/** The month as a table: a week a row, its cases on their days, holidays by name. */
export function MonthTable({ grid, onMore }: MonthTableProps) {
  return (
    <table className="month">
      <caption className="hidden-text">Deadlines in {monthInWords(grid.month)}</caption>
      <thead>
        <tr>
          <th scope="col" className="month-week">
            Week of
          </th>
          {WEEKDAYS.map((name) => (
            <th key={name} scope="col" abbr={name}>
              {name.slice(0, 3)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grid.weeks.map((week) => (
          <Week key={week[0]?.date} week={week} onMore={onMore} />
        ))}
      </tbody>
    </table>
  );
}

type WeekProps = Pick<MonthTableProps, 'onMore'> & { readonly week: readonly MonthDay<CaseSummary>[] };

function Week({ week, onMore }: WeekProps) {
  const monday = week[0]?.date;
  return (
    <tr>
      <th scope="row" className="month-week">
        {monday === undefined ? '' : shortDay(monday)}
      </th>
      {week.map((day) => (
        <td
          key={day.date}
          className={`month-day ${day.isInMonth ? '' : 'month-outside'} ${day.isWorking ? '' : 'month-off'}`}
          aria-current={day.isToday ? 'date' : undefined}
        >
          <p className="month-date">
            <time dateTime={day.date}>{day.isInMonth ? Number(day.date.slice(8)) : shortDay(day.date)}</time>
            {day.isToday ? <strong className="month-today"> Today</strong> : null}
          </p>
          {day.holiday === null ? null : (
            <p className="month-holiday">
              {day.holiday.name}
              <span className="month-where">
                {' '}
                ({day.holiday.where}
                {day.holiday.uncertain ? '; uncertain' : ''})
              </span>
            </p>
          )}
          <DayCases day={day} onMore={onMore} />
        </td>
      ))}
    </tr>
  );
}

function DayCases({ day, onMore }: Pick<MonthTableProps, 'onMore'> & { readonly day: MonthDay<CaseSummary> }) {
  const { due } = day;
  if (due.length === 0) return null;
  return (
    <ul className="month-cases">
      {due.slice(0, SHOWN).map((summary) => (
        <li key={summary.id}>
          <DueCase summary={summary} withSubject={false} />
        </li>
      ))}
      {due.length > SHOWN ? (
        <li>
          <Button
            variant="quiet"
            onPress={onMore}
            ariaLabel={`${due.length - SHOWN} more on ${shortDay(day.date)}: show the list`}
          >
            {due.length - SHOWN} more
          </Button>
        </li>
      ) : null}
    </ul>
  );
}
