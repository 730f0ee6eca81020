import type { BackupSummary } from '../../../shared/bridge/store-contract.ts';
import { Button } from '../../components/button.tsx';
import { clockTime, dayAndDate, localDay } from '../../dates.ts';

type BackupListProps = {
  readonly backups: readonly BackupSummary[];
  readonly onRestore: (backup: BackupSummary) => void;
  readonly isBusy: boolean;
};

/** Backups, newest first, each with a way back to it. */
export function BackupList({ backups, onRestore, isBusy }: BackupListProps) {
  return (
    <ul className="backups" aria-label="Backups">
      {backups.map((backup) => (
        <li key={backup.name} className="backup">
          <span>{backupWords(backup)}</span>
          <span className="case-date">{sizeWords(backup.size)}</span>
          <Button
            variant="quiet"
            isDisabled={isBusy}
            ariaLabel={`Restore the backup of ${backupWords(backup)}`}
            onPress={() => onRestore(backup)}
          >
            Restore…
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** "Mon 23 Nov 2026, 14:02". */
export function backupWords({ madeAt }: BackupSummary): string {
  const day = localDay(madeAt);
  return `${dayAndDate(day)} ${day.slice(0, 4)}, ${clockTime(madeAt)}`;
}

function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
