import type { BackupSummary } from '../../../shared/bridge/store-contract.ts';
import { Button } from '../../components/button.tsx';
import { toTheSecond } from '../../dates.ts';
import { sizeWords } from './size-words.ts';

type BackupListProps = {
  readonly backups: readonly BackupSummary[];
  readonly onRestore: (backup: BackupSummary) => void;
  /** Left out where nothing may be deleted. */
  readonly onDelete?: (backup: BackupSummary) => void;
  readonly isBusy: boolean;
  /** Whether to mark those that are not sealed: only of interest where the store is. */
  readonly marksUnsealed?: boolean;
};

/** Backups, newest first, each with a way back to it. */
export function BackupList({ backups, onRestore, onDelete, isBusy, marksUnsealed = false }: BackupListProps) {
  return (
    <ul className="backups" aria-label="Backups">
      {backups.map((backup) => (
        <li key={backup.name} className="backup">
          <span className="backup-words">{toTheSecond(backup.madeAt)}</span>
          <span className="case-date">{sealWords(backup, marksUnsealed)}</span>
          <span className="case-date">{sizeWords(backup.size)}</span>
          <span className="backup-acts">
            <Button
              variant="quiet"
              isDisabled={isBusy}
              ariaLabel={`Restore the backup of ${toTheSecond(backup.madeAt)}`}
              onPress={() => onRestore(backup)}
            >
              Restore…
            </Button>
            {onDelete === undefined ? null : (
              <Button
                variant="quiet"
                isDisabled={isBusy}
                ariaLabel={`Delete the backup of ${toTheSecond(backup.madeAt)}`}
                onPress={() => onDelete(backup)}
              >
                Delete…
              </Button>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function sealWords({ isSealed }: BackupSummary, marksUnsealed: boolean): string {
  if (isSealed) return 'sealed';
  return marksUnsealed ? 'not sealed' : '';
}
