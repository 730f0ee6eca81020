import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import { countOf } from '../../count-of.ts';
import { shortDate } from '../../dates.ts';
import { purgeCases } from '../../state/register-actions.ts';

const MAX_REASON = 2000;

type PurgeDialogProps = {
  /** Cases in the bin. */
  readonly ids: readonly string[];
  readonly onClose: () => void;
  /** Called once the cases are gone. */
  readonly onPurged: () => void;
};

type Outcome = NonNullable<Awaited<ReturnType<typeof purgeCases>>>;

/** Asks twice before cases go for good: why, and how many. Says afterwards how long backups still hold them. */
export function PurgeDialog({ ids, onClose, onPurged }: PurgeDialogProps) {
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const isMeant = reason.trim() !== '' && typed.trim() === String(ids.length);

  async function purge() {
    setBusy(true);
    const done = await purgeCases(ids, reason.trim());
    setBusy(false);
    if (done === null) return;
    setOutcome(done);
    onPurged();
  }

  if (outcome !== null) return <Purged outcome={outcome} onClose={onClose} />;
  return (
    <Dialog
      isOpen
      onClose={isBusy ? () => undefined : onClose}
      title={`Purge ${countOf(ids.length, 'case')}`}
      footer={
        <>
          <Button isDisabled={isBusy} onPress={onClose}>
            Cancel
          </Button>
          <Button variant="primary" isDisabled={!isMeant || isBusy} onPress={() => void purge()}>
            {isBusy ? 'Purging…' : 'Purge for good'}
          </Button>
        </>
      }
    >
      <Notice tone="mend" title="This cannot be undone">
        <ul>
          <li>The case goes for good, with its earlier versions and what the search knows of it.</li>
          <li>
            One line stays in the audit trail: reference, date, who purged it, and the reason you give here. Name nobody
            in it.
          </li>
          <li>Copies that Counterpoise made before still hold the case. You are told which, and until when.</li>
          <li>Files you saved outside Counterpoise are not touched.</li>
        </ul>
      </Notice>
      <TextArea
        label="Reason for the audit trail"
        value={reason}
        onChange={setReason}
        hint="For example: kept for three years under our schedule, no longer needed."
        maxLength={MAX_REASON}
        rows={2}
      />
      <TextField
        label={`Type ${ids.length} to confirm that ${countOf(ids.length, 'case')} will be purged`}
        value={typed}
        onChange={setTyped}
        width="short"
      />
      <p role="status" className="hidden-text">
        {isBusy ? 'Purging…' : ''}
      </p>
    </Dialog>
  );
}

function Purged({ outcome, onClose }: { readonly outcome: Outcome; readonly onClose: () => void }) {
  const { purged, backupsUntil, keptStores } = outcome;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`${countOf(purged, 'case')} purged`}
      footer={
        <Button variant="primary" onPress={onClose}>
          Done
        </Button>
      }
    >
      <p>What stays of each is its line in the audit trail.</p>
      <p>
        {backupsUntil === null
          ? 'No backup that Counterpoise made still holds it.'
          : `Backups that Counterpoise made may still hold it until ${shortDate(backupsUntil)}. They can be deleted before that, under “Store”. Copies that your organisation makes of this computer are its own.`}
      </p>
      {keptStores === 0 ? null : (
        <p>
          {countOf(keptStores, 'store')} that {keptStores === 1 ? 'was' : 'were'} put aside when a backup was restored
          may hold it for as long as nobody deletes {keptStores === 1 ? 'it' : 'them'} under “Store”.
        </p>
      )}
    </Dialog>
  );
}
