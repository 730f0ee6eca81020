import { Button } from '../../components/button.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { changeOffice } from '../../state/office-settings.ts';
import { lockStore } from '../../state/store-actions.ts';
import { useUiStore } from '../../state/ui-store.ts';

/** When sealed cases ask for their passphrase again: by hand, or once nobody has touched the window for a while. */
export function LockPart() {
  const office = useUiStore((state) => state.office);
  const busy = useUiStore((state) => state.busy);
  return (
    <section aria-label="Locking" className="stack-tight">
      <p className="field-hint">
        Locked cases ask for their passphrase again, and the window holds no word of them. What was typed in a case is
        saved first; a window that is open over it is closed. 0 means that only you lock them.
      </p>
      <NumberField
        label="Minutes without key or mouse until locked"
        value={office.lockAfterMinutes ?? 0}
        min={0}
        max={480}
        onChange={(minutes) => changeOffice(() => ({ lockAfterMinutes: minutes === 0 ? null : minutes }))}
      />
      <div className="button-row">
        <Button isDisabled={busy !== null} onPress={() => void lockStore()}>
          Lock now
        </Button>
      </div>
    </section>
  );
}
