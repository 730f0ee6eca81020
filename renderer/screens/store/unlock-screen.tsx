import { useRef, useState, type SyntheticEvent } from 'react';
import { explainBridgeError, type BridgeError } from '../../../shared/bridge/bridge-error.ts';
import { getBridge } from '../../bridge.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { PassphraseField } from '../../components/passphrase-field.tsx';
import { showDataFolder } from '../../state/store-actions.ts';
import { SupportButton } from '../support/support-button.tsx';

type UnlockScreenProps = {
  /** The store is open: the page can begin, where the cases were locked with the case that was open then. */
  readonly onOpened: (openCaseId: string | null) => void;
};

/** The whole page while the store of cases is sealed and waits for its passphrase. */
export function UnlockScreen({ onOpened }: UnlockScreenProps) {
  return (
    <main className="unlock">
      <div className="unlock-sheet">
        <h1>Your cases are sealed</h1>
        <UnlockForm onOpened={onOpened} />
        <div className="unlock-desk">
          <SupportButton />
        </div>
      </div>
    </main>
  );
}

function UnlockForm({ onOpened }: UnlockScreenProps) {
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<BridgeError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  async function open() {
    if (isBusy || passphrase === '') return;
    setError(null);
    setBusy(true);
    const opened = await getBridge().unlockStore({ passphrase });
    setBusy(false);
    // It is open already, or cannot be: what the page begins with says which.
    if (opened.ok || opened.error.code === 'storeUnavailable') {
      setPassphrase('');
      onOpened(opened.ok ? opened.value.openCaseId : null);
      return;
    }
    setError(opened.error);
    input.current?.focus();
    input.current?.select();
  }

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    void open();
  }

  return (
    <>
      <p>Type the passphrase of this case store to open it.</p>
      <form className="unlock-form" onSubmit={submit}>
        <PassphraseField
          label="Passphrase"
          hint="The recovery code works here too, with or without its dashes."
          value={passphrase}
          onChange={(next) => {
            setPassphrase(next);
            setError(null);
          }}
          problem={error?.code === 'wrongPassphrase' ? wordsOf(error) : null}
          isReadOnly={isBusy}
          inputRef={input}
          autoFocus
        />
        <div className="button-row">
          <Button variant="primary" onPress={() => void open()} isDisabled={isBusy || passphrase === ''}>
            Open
          </Button>
          <span role="status">{isBusy ? 'Opening: checking the passphrase takes a moment…' : ''}</span>
        </div>
      </form>
      {error === null || error.code === 'wrongPassphrase' ? null : <Damaged error={error} />}
      <p className="field-hint">
        Without the passphrase and without the recovery code nobody can open these cases: not your IT department, and
        not the makers of Counterpoise.
      </p>
    </>
  );
}

function Damaged({ error }: { readonly error: BridgeError }) {
  const { what, meaning, todo } = explainBridgeError(error);
  return (
    <div role="alert">
      <Notice tone="mend" title={what}>
        <p>{meaning}</p>
        <p>{todo}</p>
      </Notice>
      <div className="button-row unlock-folder">
        <Button onPress={() => void showDataFolder()}>Show the folder of the store</Button>
      </div>
    </div>
  );
}

function wordsOf(error: BridgeError): string {
  const { what, todo } = explainBridgeError(error);
  return `${what} ${todo}`;
}
