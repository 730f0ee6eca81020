import { useEffect, useState } from 'react';
import type { BackupSummary } from '../../../shared/bridge/store-contract.ts';
import { getBridge } from '../../bridge.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { changeOffice, makeBackup, moveDataFolder, restoreBackup, showDataFolder } from '../../state/store-actions.ts';
import { sayFailed } from '../../state/toasts.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { leaveCase } from '../../state/case-actions.ts';
import { startApp } from '../../state/start-app.ts';
import { BackupList, backupWords } from './backup-list.tsx';
import { SealingPart } from './sealing-part.tsx';

/** The store as a whole: where it lies, its backups, how long cases are kept, whether it is sealed. */
export function StoreScreen() {
  // The recovery code is shown once, in here: whoever walks away while it is being made would never see it.
  const isBusy = useUiStore((state) => state.busy !== null);
  const close = () => (isBusy ? undefined : useUiStore.setState({ overlay: 'none' }));
  return (
    <Dialog isOpen onClose={close} title="The case store" width="medium">
      <div className="stack">
        <FolderPart />
        <BackupsPart />
        <RetentionPart />
        <h2 className="part-title">Sealing</h2>
        <Sealing />
      </div>
    </Dialog>
  );
}

function Sealing() {
  const isSealed = useUiStore(({ store }) => store.kind === 'open' && store.isSealed);
  async function beginAnew() {
    if (await leaveCase()) await startApp();
  }
  return <SealingPart isSealed={isSealed} onChanged={() => void beginAnew()} />;
}

function FolderPart() {
  const dataFolder = useUiStore((state) => state.dataFolder);
  const busy = useUiStore((state) => state.busy);
  return (
    <section aria-label="Data folder" className="stack-tight">
      <h2 className="part-title">Data folder</h2>
      <p>
        Cases, backups and settings lie in <strong className="statusbar-folder">{dataFolder}</strong>.
      </p>
      <p className="field-hint">
        Moving copies everything, compares it, and only then takes away what was there. A folder on a shared drive can
        be used from one computer at a time.
      </p>
      <div className="button-row">
        <Button onPress={() => void showDataFolder()}>Show the folder</Button>
        <Button isDisabled={busy !== null} onPress={() => void moveDataFolder()}>
          Move it…
        </Button>
      </div>
    </section>
  );
}

function BackupsPart() {
  const office = useUiStore((state) => state.office);
  const busy = useUiStore((state) => state.busy);
  const [backups, setBackups] = useState<readonly BackupSummary[] | null>(null);
  const [asked, setAsked] = useState<BackupSummary | null>(null);
  const [isWhole, setIsWhole] = useState(false);
  useEffect(() => {
    void getBridge()
      .listBackups(undefined)
      .then((result) => (result.ok ? setBackups(result.value) : sayFailed(result.error)));
  }, []);
  const count = (kind: 'hourly' | 'daily' | 'weekly', label: string) => (
    <NumberField
      label={label}
      value={office.backups[kind]}
      min={0}
      max={200}
      onChange={(value) => changeOffice(({ backups }) => ({ backups: { ...backups, [kind]: value } }))}
    />
  );
  return (
    <section aria-label="Backups" className="stack-tight">
      <h2 className="part-title">Backups</h2>
      <p className="field-hint">
        Made by itself each hour while something changes. Of each hour, day and week the newest is kept, as many as
        stand here. A restored backup never deletes what it replaces.
      </p>
      <div className="backup-counts">
        {count('hourly', 'Hours')}
        {count('daily', 'Days')}
        {count('weekly', 'Weeks')}
      </div>
      <div className="button-row">
        <Button
          isDisabled={busy !== null}
          onPress={() =>
            void makeBackup().then((made) => (made === null ? undefined : setBackups([made, ...(backups ?? [])])))
          }
        >
          {busy ?? 'Back up now'}
        </Button>
      </div>
      {backups === null ? <p>Looking for backups…</p> : null}
      {backups?.length === 0 ? (
        <p className="rows-empty">None yet. The first is made within minutes of starting.</p>
      ) : null}
      {backups === null || backups.length === 0 ? null : (
        <BackupList backups={isWhole ? backups : backups.slice(0, 5)} onRestore={setAsked} isBusy={busy !== null} />
      )}
      {backups !== null && backups.length > 5 && !isWhole ? (
        <Button variant="quiet" onPress={() => setIsWhole(true)}>
          Show all {backups.length}
        </Button>
      ) : null}
      {asked === null ? null : <ConfirmRestore backup={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

function ConfirmRestore({ backup, onClose }: { readonly backup: BackupSummary; readonly onClose: () => void }) {
  return (
    <section className="offer" aria-label="Restore a backup">
      <p>
        <strong>Restore the backup of {backupWords(backup)}?</strong> Every case will be as it was then. The store as it
        is now is kept in the data folder under another name, and the audit trail notes the restoring.
      </p>
      <div className="button-row">
        <Button onPress={onClose}>Cancel</Button>
        <Button variant="primary" onPress={() => void restoreBackup(backup)}>
          Restore
        </Button>
      </div>
    </section>
  );
}

function RetentionPart() {
  const office = useUiStore((state) => state.office);
  return (
    <section aria-label="Retention" className="stack-tight">
      <h2 className="part-title">Retention</h2>
      <p className="field-hint">
        After so many years from its answer a case is named in the register as due for a review: kept for longer, or
        moved to the bin and purged. Nothing is deleted by itself. Set it by your force’s retention schedule; 0 means no
        rule.
      </p>
      <NumberField
        label="Years after the answer"
        value={office.retentionYears ?? 0}
        min={0}
        max={100}
        onChange={(years) => changeOffice(() => ({ retentionYears: years === 0 ? null : years }))}
      />
    </section>
  );
}
