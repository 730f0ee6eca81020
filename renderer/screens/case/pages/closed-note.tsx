import type { ClosedText } from '../../../../shared/case/reason.ts';
import { Button } from '../../../components/button.tsx';
import { TextArea } from '../../../components/text-area.tsx';

type ClosedNoteProps = {
  readonly label: string;
  readonly value: ClosedText | null;
  readonly onChange: (value: ClosedText | null) => void;
};

/** A closed note to something whose open words stand elsewhere on the page. */
export function ClosedNote({ label, value, onChange }: ClosedNoteProps) {
  if (value === null) {
    return (
      <Button variant="quiet" onPress={() => onChange({ closedText: '' })} ariaLabel={`Add a closed note: ${label}`}>
        Add a closed note
      </Button>
    );
  }
  return (
    <div className="reason-closed">
      <p className="reason-mark">Closed: decision record only, never in the letter</p>
      <TextArea
        label={`${label}: closed note`}
        value={value.closedText}
        onChange={(closedText) => onChange({ closedText })}
        rows={2}
      />
      <Button variant="quiet" onPress={() => onChange(null)} ariaLabel={`Remove the closed note: ${label}`}>
        Remove the closed note
      </Button>
    </div>
  );
}
