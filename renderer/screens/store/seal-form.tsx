import { useState } from 'react';
import { getBridge } from '../../bridge.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Notice } from '../../components/notice.tsx';
import { useUiStore } from '../../state/ui-store.ts';
import { sayFailed } from '../../state/toasts.ts';
import { NewPassphrase, useNewPassphrase } from './new-passphrase.tsx';

/** In the words in which it is announced. */
const SEALING = 'Sealing the cases';

type SealFormProps = {
  /** Null while that is not known. */
  readonly hasKeyStore: boolean | null;
  readonly onSealed: (recoveryCode: string) => void;
};

/** Says first what a lost passphrase means, then takes a new one, twice. */
export function SealForm({ hasKeyStore, onSealed }: SealFormProps) {
  const chosen = useNewPassphrase();
  const [isUnderstood, setUnderstood] = useState(false);
  const [useKeyStore, setUseKeyStore] = useState(false);
  const isBusy = useUiStore((state) => state.busy === SEALING);

  async function seal() {
    useUiStore.setState({ busy: SEALING });
    const sealed = await getBridge().sealStore({
      passphrase: chosen.value,
      useKeyStore: useKeyStore && hasKeyStore === true,
    });
    useUiStore.setState({ busy: null });
    if (!sealed.ok) {
      sayFailed(sealed.error);
      return;
    }
    chosen.clear();
    setUnderstood(false);
    onSealed(sealed.value.recoveryCode);
  }

  return (
    <>
      <Notice tone="mend" title="If the passphrase is lost, the cases are gone for good">
        <p>
          Nobody can open them then: not your IT department, not the makers of Counterpoise. There is no way to reset
          it. The only other way in is the recovery code, which you will be shown once, after sealing. Keep it on paper,
          away from this computer.
        </p>
      </Notice>
      <NewPassphrase chosen={chosen} isReadOnly={isBusy} />
      {hasKeyStore === true ? (
        <Checkbox
          isSelected={useKeyStore}
          onChange={setUseKeyStore}
          hint="Convenient, and weaker: who can use your account on this computer can then open the cases too. The passphrase still works, and is needed after a move to another computer."
        >
          Open without the passphrase while I am signed in to this computer
        </Checkbox>
      ) : null}
      {hasKeyStore === false ? (
        <p className="field-hint">
          This computer has no safe place for keys, so the passphrase is asked for at every start.
        </p>
      ) : null}
      <Checkbox isSelected={isUnderstood} onChange={setUnderstood}>
        I understand that without the passphrase and the recovery code the cases cannot be opened by anybody
      </Checkbox>
      <div className="button-row">
        <Button variant="primary" onPress={() => void seal()} isDisabled={!chosen.isReady || !isUnderstood || isBusy}>
          Seal the cases
        </Button>
        <span role="status">{isBusy ? 'Sealing: every case is written anew. Please leave the window open…' : ''}</span>
      </div>
    </>
  );
}
