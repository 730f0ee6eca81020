import type { BackupSummary } from '../../../shared/bridge/store-contract.ts';
import { Button } from '../../components/button.tsx';
import { clockTime, dayAndDate, localDay } from '../../dates.ts';

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
          <span className="backup-words">{backupWords(backup)}</span>
          <span className="case-date">{sealWords(backup, marksUnsealed)}</span>
          <span className="case-date">{sizeWords(backup.size)}</span>
          <span className="backup-acts">
            <Button
              variant="quiet"
              isDisabled={isBusy}
              ariaLabel={`Restore the backup of ${backupWords(backup)}`}
              onPress={() => onRestore(backup)}
            >
              Restore…
            </Button>
            {onDelete === undefined ? null : (
              <Button
                variant="quiet"
                isDisabled={isBusy}
                ariaLabel={`Delete the backup of ${backupWords(backup)}`}
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

/** "Mon 23 Nov 2026, 14:02:07": to the second, because two may be of one minute. */
export function backupWords({ madeAt }: BackupSummary): string {
  const day = localDay(madeAt);
  return `${dayAndDate(day)} ${day.slice(0, 4)}, ${clockTime(madeAt)}:${madeAt.slice(17, 19)}`;
}

function sealWords({ isSealed }: BackupSummary, marksUnsealed: boolean): string {
  if (isSealed) return 'sealed';
  return marksUnsealed ? 'not sealed' : '';
}

function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
