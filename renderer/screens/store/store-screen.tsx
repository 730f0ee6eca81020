import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { changeOffice } from '../../state/office-settings.ts';
import { moveDataFolder, showDataFolder } from '../../state/store-actions.ts';
import { isSealed, useUiStore } from '../../state/ui-store.ts';
import { leaveCase } from '../../state/case-actions.ts';
import { startApp } from '../../state/start-app.ts';
import { BackupsPart } from './backups-part.tsx';
import { KeptStoresPart } from './kept-stores-part.tsx';
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
        <KeptStoresPart />
        <RetentionPart />
        <h2 className="part-title">Sealing</h2>
        <Sealing />
      </div>
    </Dialog>
  );
}

function Sealing() {
  const isStoreSealed = useUiStore(isSealed);
  async function beginAnew() {
    if (await leaveCase()) await startApp();
  }
  return <SealingPart isSealed={isStoreSealed} onChanged={() => void beginAnew()} />;
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
