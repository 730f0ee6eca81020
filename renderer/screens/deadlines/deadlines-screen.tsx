import { useMemo, useState } from 'react';
import type { CaseSummary } from '../../../shared/bridge/library-contract.ts';
import { monthAfter, monthGrid, monthOf, pageOf, type MonthGrid } from '../../../shared/deadline/month-grid.ts';
import type { Holiday } from '../../../shared/law/holiday.ts';
import { currentPack } from '../../case/law-pack.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Segments } from '../../components/segments.tsx';
import { monthInWords } from '../../dates.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { HolidaySource } from './holiday-source.tsx';
import { MonthList } from './month-list.tsx';
import { MonthTable } from './month-table.tsx';
import { OverdueList } from './overdue-list.tsx';
import { useDeadlines } from './use-deadlines.ts';

const VIEWS = [
  { value: 'month', title: 'Month' },
  { value: 'list', title: 'List' },
] as const;
type View = (typeof VIEWS)[number]['value'];

/** Room for seven columns. */
const WIDE = '(min-width: 56rem)';
/** Months whose page lies within the days that a case can name. */
const FIRST_MONTH = '1990-01';
const LAST_MONTH = '2100-11';

/** The office's open deadlines: what is late, a calendar of what is due, and the holidays that they are counted by. */
export function DeadlinesScreen() {
  const today = useUiStore((state) => state.today);
  const list = useUiStore((state) => state.holidayList);
  const holidays = list?.holidays ?? currentPack.holidays;
  const [month, setMonth] = useState(monthOf(today));
  const [view, setView] = useState<View>(() => (window.matchMedia(WIDE).matches ? 'month' : 'list'));
  return (
    <Dialog isOpen onClose={() => useUiStore.setState({ overlay: 'none' })} title="Deadlines" width="full">
      <div className="deadlines">
        <OverdueList today={today} holidays={holidays} />
        <section className="deadlines-month">
          <MonthTools month={month} today={today} onMonth={setMonth} view={view} onView={setView} />
          <Month month={month} today={today} holidays={holidays} view={view} onMore={() => setView('list')} />
        </section>
        <HolidaySource />
      </div>
    </Dialog>
  );
}

type MonthToolsProps = {
  readonly month: string;
  readonly today: string;
  readonly onMonth: (month: string) => void;
  readonly view: View;
  readonly onView: (view: View) => void;
};

function MonthTools({ month, today, onMonth, view, onView }: MonthToolsProps) {
  return (
    <div className="month-head">
      <h3 aria-live="polite">{monthInWords(month)}</h3>
      <div className="month-tools">
        <Button
          onPress={() => onMonth(monthAfter(month, -1))}
          isDisabled={month <= FIRST_MONTH}
          ariaLabel="Previous month"
        >
          Previous
        </Button>
        <Button
          onPress={() => onMonth(monthOf(today))}
          isDisabled={month === monthOf(today)}
          ariaLabel="Today: this month"
        >
          Today
        </Button>
        <Button onPress={() => onMonth(monthAfter(month, 1))} isDisabled={month >= LAST_MONTH} ariaLabel="Next month">
          Next
        </Button>
        <Segments label="Show the month as" value={view} onChange={onView} options={VIEWS} />
      </div>
    </div>
  );
}

type MonthProps = {
  readonly month: string;
  readonly today: string;
  readonly holidays: readonly Holiday[];
  readonly view: View;
  readonly onMore: () => void;
};

function Month({ month, today, holidays, view, onMore }: MonthProps) {
  const { from, to } = pageOf(month);
  const cases = useDeadlines(from, to);
  const grid = useMemo(
    () => monthGrid(month, today, holidays, cases === null || cases === 'failed' ? [] : cases),
    [month, today, holidays, cases],
  );
  return (
    <>
      <p className="field-hint" role="status">
        {cases === null ? 'Looking for deadlines…' : cases === 'failed' ? FAILED : countInWords(grid)}
      </p>
      {view === 'month' ? <MonthTable grid={grid} onMore={onMore} /> : <MonthList grid={grid} />}
    </>
  );
}

const FAILED =
  'The deadlines could not be read: the calendar shows holidays only. Close this window and open it again.';

function countInWords(grid: MonthGrid<CaseSummary>): string {
  const days = grid.weeks.flat().filter(({ isInMonth }) => isInMonth);
  const count = days.reduce((sum, { due }) => sum + due.length, 0);
  const month = monthInWords(grid.month);
  if (count === 0) return `Nothing is due in ${month}.`;
  return count === 1 ? `One case is due in ${month}.` : `${count} cases are due in ${month}.`;
}
