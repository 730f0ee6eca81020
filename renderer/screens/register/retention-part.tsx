import { useState } from 'react';
import type { RegisterRow } from '../../../shared/register/register-row.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { shortDate } from '../../dates.ts';
import { openCase } from '../../state/case-actions.ts';
import { keepUntil, moveToBin } from '../../state/register-actions.ts';

/** So many are listed at once: what is decided makes room for the next. */
const LISTED = 50;

type RetentionPartProps = {
  /** Those whose day has come, the longest due first. */
  readonly rows: readonly RegisterRow[];
  readonly today: string;
};

/** Cases that somebody is to look at: still needed, until when, or not. */
export function RetentionPart({ rows, today }: RetentionPartProps) {
  return (
    <section className="register-part" aria-label="Due for a retention review">
      <h2 className="part-title">
        Due for a retention review <span className="register-count">{rows.length}</span>
      </h2>
      {rows.length === 0 ? (
        <p className="rows-empty">
          No case is due for a review today. Cases come here on the day given in them, or by your office’s rule.
        </p>
      ) : (
        <>
          <p className="field-hint">
            Look whether each is still needed. Keep it until a later day, or move it to the bin, from where it can be
            restored until it is purged.
          </p>
          <ul className="retention-list">
            {rows.slice(0, LISTED).map((row) => (
              <RetentionRow key={row.id} row={row} today={today} />
            ))}
          </ul>
          {rows.length > LISTED ? (
            <p className="field-hint">{`${rows.length - LISTED} more follow when these are decided.`}</p>
          ) : null}
        </>
      )}
    </section>
  );
}

type RetentionRowProps = { readonly row: RegisterRow; readonly today: string };

function RetentionRow({ row, today }: RetentionRowProps) {
  const [isAsking, setAsking] = useState(false);
  const name = row.reference || 'the case without a reference';
  return (
    <li className="retention-row">
      <span className="retention-case">
        <strong>{row.reference || 'No reference'}</strong> {row.subject}
      </span>
      <span className="case-date">{`review due ${shortDate(row.retentionReviewOn)}, issued ${shortDate(row.issuedOn)}`}</span>
      {isAsking ? (
        <KeepUntil
          name={name}
          today={today}
          onCancel={() => setAsking(false)}
          onKeep={(date) => void keepUntil(row.id, date)}
        />
      ) : (
        <span className="button-row">
          <Button variant="quiet" ariaLabel={`Open ${name}`} onPress={() => void openCase(row.id)}>
            Open
          </Button>
          <Button ariaLabel={`Keep ${name} until…`} onPress={() => setAsking(true)}>
            Keep until…
          </Button>
          <Button ariaLabel={`Move ${name} to the bin`} onPress={() => void moveToBin([row.id])}>
            Move to the bin
          </Button>
        </span>
      )}
    </li>
  );
}

type KeepUntilProps = {
  readonly name: string;
  readonly today: string;
  readonly onKeep: (date: string) => void;
  readonly onCancel: () => void;
};

/** Asks for a day after today: an earlier one would bring the case back at once. */
function KeepUntil({ name, today, onKeep, onCancel }: KeepUntilProps) {
  const [date, setDate] = useState<string | null>(null);
  const isLater = date !== null && date > today && date <= '2100-12-31';
  return (
    <div className="retention-keep">
      <DateField label={`Keep ${name} until`} value={date} onChange={setDate} hint="A day after today." />
      <span className="button-row">
        <Button variant="primary" isDisabled={!isLater} onPress={() => date !== null && onKeep(date)}>
          Keep
        </Button>
        <Button onPress={onCancel}>Cancel</Button>
      </span>
    </div>
  );
}
