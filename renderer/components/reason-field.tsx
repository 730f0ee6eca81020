import { useRef } from 'react';
import { Button } from './button.tsx';
import { TextArea } from './text-area.tsx';

/** A reason in its two channels; the same shape as a case's Reason, which controls do not know. */
type TwoChannels = { open: string; closed: { closedText: string } | null };

type ReasonFieldProps = {
  readonly label: string;
  readonly value: TwoChannels;
  readonly onChange: (next: TwoChannels) => void;
  readonly hint?: string;
  readonly rows?: number;
};

/** A reason: open words that may go to the letter and, if asked for, closed words that never do. */
export function ReasonField({ label, value, onChange, hint, rows }: ReasonFieldProps) {
  const closedArea = useRef<HTMLDivElement>(null);
  const { open, closed } = value;

  function addClosed() {
    onChange({ open, closed: { closedText: '' } });
    requestAnimationFrame(() => closedArea.current?.querySelector('textarea')?.focus());
  }

  return (
    <div className="reason">
      <TextArea
        label={label}
        value={open}
        onChange={(next) => onChange({ open: next, closed })}
        {...(hint === undefined ? {} : { hint })}
        {...(rows === undefined ? {} : { rows })}
      />
      {closed === null ? (
        <div className="reason-add">
          <Button variant="quiet" onPress={addClosed} ariaLabel={`Add a closed reason: ${label}`}>
            Add a closed reason
          </Button>
        </div>
      ) : (
        <div className="reason-closed" ref={closedArea}>
          <p className="reason-mark">Closed: decision record only, never in the letter</p>
          <TextArea
            label={`${label}: closed reason`}
            value={closed.closedText}
            onChange={(next) => onChange({ open, closed: { closedText: next } })}
            rows={2}
          />
          <Button
            variant="quiet"
            onPress={() => onChange({ open, closed: null })}
            ariaLabel={`Remove the closed reason: ${label}`}
          >
            Remove the closed reason
          </Button>
        </div>
      )}
    </div>
  );
}
