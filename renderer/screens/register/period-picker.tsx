import { DateField } from '../../components/date-field.tsx';
import { Notice } from '../../components/notice.tsx';
import { Segments } from '../../components/segments.tsx';
import type { Period } from '../../state/register-actions.ts';

const CHOICES = [
  { value: 'thisYear', title: 'This year' },
  { value: 'lastYear', title: 'Last year' },
  { value: 'everything', title: 'Everything' },
] as const;

type Choice = (typeof CHOICES)[number]['value'];

type PeriodPickerProps = {
  readonly period: Period;
  readonly today: string;
  readonly onChange: (period: Period) => void;
};

/** Which cases the register shows: a year by one press, or any two days. */
export function PeriodPicker({ period, today, onChange }: PeriodPickerProps) {
  const { from, to } = period;
  const chosen = CHOICES.find(({ value }) => isSame(periodOf(value, today), period));
  return (
    <section className="register-period" aria-label="Period">
      <Segments
        label="Period"
        value={chosen?.value ?? null}
        onChange={(choice) => onChange(periodOf(choice, today))}
        options={CHOICES}
      />
      <DateField label="From" value={from} onChange={(next) => onChange({ from: next, to })} />
      <DateField label="To" value={to} onChange={(next) => onChange({ from, to: next })} />
      <div role="alert">
        {from !== null && to !== null && from > to ? (
          <Notice tone="mend" title="The period ends before it begins">
            <p>So it holds no case. Change one of the two dates.</p>
          </Notice>
        ) : null}
      </div>
      <p className="field-hint register-rule">
        A case counts by the day it was issued or, while it is open, by the day it was received.
      </p>
    </section>
  );
}

/** A year of the calendar, or no bounds. */
export function periodOf(choice: Choice, today: string): Period {
  if (choice === 'everything') return { from: null, to: null };
  const year = Number(today.slice(0, 4)) - (choice === 'lastYear' ? 1 : 0);
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

function isSame(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}
