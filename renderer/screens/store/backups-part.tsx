import { useEffect, useState } from 'react';
import type { BackupSummary } from '../../../shared/bridge/store-contract.ts';
import { getBridge } from '../../bridge.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { countOf } from '../../count-of.ts';
import { toTheSecond } from '../../dates.ts';
import { changeOffice } from '../../state/office-settings.ts';
import { deleteBackups, makeBackup, restoreBackup } from '../../state/store-actions.ts';
import { sayFailed } from '../../state/toasts.ts';
import { isSealed, useUiStore } from '../../state/ui-store.ts';
import { BackupList } from './backup-list.tsx';

/** What is about to be done with backups, once the officer has said so again. */
type Asked =
  | { readonly kind: 'restore'; readonly backup: BackupSummary }
  | { readonly kind: 'delete'; readonly going: readonly BackupSummary[]; readonly older: readonly BackupSummary[] };

/** How many backups are kept, and those that there are: each can be restored or deleted. */
export function BackupsPart() {
  const busy = useUiStore((state) => state.busy);
  const isStoreSealed = useUiStore(isSealed);
  const [backups, setBackups] = useState<readonly BackupSummary[] | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isWhole, setIsWhole] = useState(false);
  useEffect(() => {
    void getBridge()
      .listBackups(undefined)
      .then((result) => (result.ok ? setBackups(result.value) : sayFailed(result.error)));
  }, []);
  const unsealed = isStoreSealed && backups !== null ? backups.filter((backup) => !backup.isSealed) : [];

  async function backUp() {
    const made = await makeBackup();
    if (made !== null) setBackups([made, ...(backups ?? [])]);
  }
  async function drop(going: readonly BackupSummary[]) {
    const left = await deleteBackups(going);
    if (left !== null) setBackups(left);
  }

  return (
    <section aria-label="Backups" className="stack-tight">
      <h2 className="part-title">Backups</h2>
      <p className="field-hint">
        Made by itself each hour while something changes. Of each hour, day and week the newest is kept, as many as
        stand here. A restored backup never deletes what it replaces.
      </p>
      <KeptCounts />
      <div className="button-row">
        <Button isDisabled={busy !== null} onPress={() => void backUp()}>
          {busy ?? 'Back up now'}
        </Button>
      </div>
      {unsealed.length === 0 ? null : (
        <UnsealedBackups
          count={unsealed.length}
          isDisabled={busy !== null}
          onDelete={() => setAsked({ kind: 'delete', going: unsealed, older: [] })}
        />
      )}
      {backups === null ? <p>Looking for backups…</p> : null}
      {backups?.length === 0 ? (
        <p className="rows-empty">None yet. The first is made within minutes of starting.</p>
      ) : null}
      {asked?.kind === 'restore' ? <ConfirmRestore backup={asked.backup} onClose={() => setAsked(null)} /> : null}
      {asked?.kind === 'delete' ? (
        <ConfirmDelete {...asked} onClose={() => setAsked(null)} onDelete={(going) => void drop(going)} />
      ) : null}
      {backups === null || backups.length === 0 ? null : (
        <BackupList
          backups={isWhole ? backups : backups.slice(0, 5)}
          marksUnsealed={isStoreSealed}
          isBusy={busy !== null}
          onRestore={(backup) => setAsked({ kind: 'restore', backup })}
          onDelete={(backup) =>
            setAsked({ kind: 'delete', going: [backup], older: backups.slice(backups.indexOf(backup) + 1) })
          }
        />
      )}
      {backups !== null && backups.length > 5 && !isWhole ? (
        <Button variant="quiet" onPress={() => setIsWhole(true)}>
          Show all {backups.length}
        </Button>
      ) : null}
    </section>
  );
}

function KeptCounts() {
  const { backups } = useUiStore((state) => state.office);
  const count = (kind: 'hourly' | 'daily' | 'weekly', label: string) => (
    <NumberField
      label={label}
      value={backups[kind]}
      min={0}
      max={200}
      onChange={(value) => changeOffice((office) => ({ backups: { ...office.backups, [kind]: value } }))}
    />
  );
  return (
    <div className="backup-counts">
      {count('hourly', 'Hours')}
      {count('daily', 'Days')}
      {count('weekly', 'Weeks')}
    </div>
  );
}

type UnsealedBackupsProps = { readonly count: number; readonly isDisabled: boolean; readonly onDelete: () => void };

/** A sealed store whose older copies lie open beside it. */
function UnsealedBackups({ count, isDisabled, onDelete }: UnsealedBackupsProps) {
  const [are, they] = count === 1 ? ['is', 'it'] : ['are', 'them'];
  return (
    <Notice tone="mend" title={`${countOf(count, 'backup')} ${are} not sealed`}>
      <p>
        Made before the cases were sealed: who finds {they} can read the cases as they were then. Delete {they} once you
        have seen that the passphrase opens your cases.
      </p>
      <div className="button-row">
        <Button isDisabled={isDisabled} onPress={onDelete}>
          Delete {they}…
        </Button>
      </div>
    </Notice>
  );
}

type ConfirmDeleteProps = {
  readonly going: readonly BackupSummary[];
  /** What was made before, and could go with it. */
  readonly older: readonly BackupSummary[];
  readonly onClose: () => void;
  readonly onDelete: (going: readonly BackupSummary[]) => void;
};

function ConfirmDelete({ going, older, onClose, onDelete }: ConfirmDeleteProps) {
  const [first] = going;
  const isOne = going.length === 1 && first !== undefined;
  return (
    <ConfirmDialog
      onClose={onClose}
      title={`Delete ${isOne ? `the backup of ${toTheSecond(first.madeAt)}` : countOf(going.length, 'backup')}?`}
      answer={older.length === 0 ? 'Delete' : 'Delete this one'}
      onAnswer={() => onDelete(going)}
      other={
        older.length === 0
          ? undefined
          : {
              answer: `Delete it and ${older.length === 1 ? 'the older one' : `the ${older.length} older ones`}`,
              onAnswer: () => onDelete([...going, ...older]),
            }
      }
    >
      <p>
        This cannot be undone: nothing can be restored from a deleted backup. Your cases do not change, and the audit
        trail notes which went.
      </p>
      <p>One backup is always left. Where there would be none, one is made first.</p>
    </ConfirmDialog>
  );
}

function ConfirmRestore({ backup, onClose }: { readonly backup: BackupSummary; readonly onClose: () => void }) {
  return (
    <ConfirmDialog
      onClose={onClose}
      title={`Restore the backup of ${toTheSecond(backup.madeAt)}?`}
      answer="Restore"
      onAnswer={() => void restoreBackup(backup)}
    >
      <p>
        Every case will be as it was then. The store as it is now is kept in the data folder under another name, and the
        audit trail notes the restoring.
      </p>
    </ConfirmDialog>
  );
}
