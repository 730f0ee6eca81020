import { useId, useState } from 'react';
import { useLocked } from './locked.tsx';

type DateFieldProps = {
  readonly label: string;
  /** ISO date such as 2026-11-23, or null while none is given. */
  readonly value: string | null;
  readonly onChange: (iso: string | null) => void;
  readonly hint?: string;
};

/** A date typed by keyboard or picked, with its weekday in words beside it: a wrong date shows as a wrong day. */
export function DateField({ label, value, onChange, hint }: DateFieldProps) {
  const id = useId();
  const isLocked = useLocked();
  const [draft, setDraft] = useState<string | null>(null);
  const weekday = weekdayOf(value);

  function take(next: string) {
    const isHalfTyped = next !== '' && Number(next.slice(0, 4)) < 1900;
    setDraft(isHalfTyped ? next : null);
    if (!isHalfTyped) onChange(next === '' ? null : next);
  }

  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <span className="date-line">
        <input
          id={id}
          className="input input-date"
          type="date"
          readOnly={isLocked}
          min="1900-01-01"
          max="2999-12-31"
          value={draft ?? value ?? ''}
          onChange={(event) => take(event.currentTarget.value)}
          onBlur={() => setDraft(null)}
          aria-describedby={`${id}-day${hint === undefined ? '' : ` ${id}-hint`}`}
        />
        <span className="date-day" id={`${id}-day`}>
          {weekday}
        </span>
      </span>
    </div>
  );
}

function weekdayOf(iso: string | null): string {
  if (iso === null) return '';
  const day = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? '' : day.toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' });
}
