import { useMemo } from 'react';
import { timelineOf } from '../../../shared/deadline/timeline.ts';
import type { TimelineEntry } from '../../../shared/deadline/timeline-entry.ts';
import { workingDaysBetween } from '../../../shared/deadline/working-days.ts';
import type { Holiday } from '../../../shared/law/holiday.ts';
import { useCaseWhenIdle } from '../../case/use-case.ts';
import { useHolidays } from '../../case/use-holidays.ts';
import { useToday } from '../../case/use-derived.ts';
import { dayAndDate, shortDate, workingDaysInWords } from '../../dates.ts';
import { holidayInWords } from '../../holiday-in-words.ts';
import { ClarificationFields } from './clarification-fields.tsx';

const WHO: Readonly<Record<TimelineEntry['role'], string>> = {
  force: 'The force must',
  requester: 'The requester may',
  happened: 'Happened',
};

/** The dates of the open case in order, each with what it rests on; and the questions that make the clock begin anew. */
export function CaseDates() {
  const caseFile = useCaseWhenIdle();
  const holidays = useHolidays();
  const today = useToday();
  const entries = useMemo(() => timelineOf(caseFile, holidays), [caseFile, holidays]);
  return (
    <div className="stack">
      {entries.length === 0 ? (
        <p className="rows-empty">No dates yet. They are counted from the day on which the request was received.</p>
      ) : (
        <ol className="timeline" aria-label="Dates of this case">
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} holidays={holidays} today={today} />
          ))}
        </ol>
      )}
      <ClarificationFields />
    </div>
  );
}

type EntryProps = {
  readonly entry: TimelineEntry;
  readonly holidays: readonly Holiday[];
  readonly today: string;
};

function Entry({ entry, holidays, today }: EntryProps) {
  const { role, date, latest, title, why, skipped, isOpen } = entry;
  const left = daysLeft(entry, holidays, today);
  return (
    <li className={`timeline-entry ${isOpen ? 'timeline-open' : ''}`}>
      <p className="timeline-date">
        <time dateTime={date}>
          {dayAndDate(date)} {date.slice(0, 4)}
        </time>
        {left === null ? null : <span className="timeline-left">{left}</span>}
      </p>
      <div>
        <p className="timeline-title">{title}</p>
        <p className="timeline-why">
          <span className="timeline-who">{isOpen ? `${WHO[role]}. ` : ''}</span>
          {why}
        </p>
        {date === latest ? null : (
          <p className="timeline-why">
            The earlier day is the target. It would be {shortDate(latest)} should every uncertain holiday be proclaimed.
          </p>
        )}
        {skipped.length === 0 ? null : (
          <ul className="timeline-skipped" aria-label="Days not counted">
            {skipped.map((holiday) => (
              <li key={holiday.date}>
                {holidayInWords(holiday)}
                {holiday.uncertain ? ', uncertain' : ''}
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

/** Days of the calendar are not counted down in working days, and what is waited for has no end. */
function daysLeft({ kind, date, isOpen }: TimelineEntry, holidays: readonly Holiday[], today: string): string | null {
  if (!isOpen || kind === 'waiting' || kind === 'complaintMayBeMade') return null;
  const left = workingDaysBetween(today, date, holidays);
  const words = workingDaysInWords(left);
  return left > 0 ? `${words} left` : words;
}
