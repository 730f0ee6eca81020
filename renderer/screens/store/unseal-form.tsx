import { useRef, useState } from 'react';
import { explainBridgeError } from '../../../shared/bridge/bridge-error.ts';
import { getBridge } from '../../bridge.ts';
import { Button } from '../../components/button.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { PassphraseField } from '../../components/passphrase-field.tsx';
import { useUiStore } from '../../state/ui-store.ts';
import { sayDone, sayFailed } from '../../state/toasts.ts';

/** In the words in which it is announced. */
const UNSEALING = 'Taking the seal off';

/** Takes the seal off, for who knows the passphrase. */
export function UnsealForm({ onUnsealed }: { readonly onUnsealed: () => void }) {
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const isBusy = useUiStore((state) => state.busy === UNSEALING);
  const input = useRef<HTMLInputElement>(null);

  async function unseal() {
    useUiStore.setState({ busy: UNSEALING });
    const unsealed = await getBridge().unsealStore({ passphrase });
    useUiStore.setState({ busy: null });
    if (unsealed.ok) {
      setPassphrase('');
      sayDone('The seal has been taken off', 'Backups made while the cases were sealed still need their passphrase.');
      onUnsealed();
      return;
    }
    if (unsealed.error.code !== 'wrongPassphrase') {
      sayFailed(unsealed.error);
      return;
    }
    const { what, todo } = explainBridgeError(unsealed.error);
    setProblem(`${what} ${todo}`);
    input.current?.focus();
    input.current?.select();
  }

  return (
    <Disclosure title="Take the seal off">
      <div className="sealing-off">
        <p>Who can read the files of this computer will then be able to read the cases.</p>
        <PassphraseField
          label="Passphrase"
          hint="The recovery code works here too."
          value={passphrase}
          onChange={(next) => {
            setPassphrase(next);
            setProblem(null);
          }}
          problem={problem}
          isReadOnly={isBusy}
          inputRef={input}
        />
        <div className="button-row">
          <Button onPress={() => void unseal()} isDisabled={isBusy || passphrase === ''}>
            Take the seal off
          </Button>
          <span role="status">{isBusy ? 'Every case is written anew. Please leave the window open…' : ''}</span>
        </div>
      </div>
    </Disclosure>
  );
}
