import { getBridge } from '../../bridge.ts';
import { Button } from '../../components/button.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { sayDone } from '../../state/toasts.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { KnownPassphrase, useKnownPassphrase } from './known-passphrase.tsx';
import { NewPassphrase, useNewPassphrase } from './new-passphrase.tsx';

/** In the words in which it is announced. */
const CHANGING = 'Changing the passphrase';

/** Another passphrase for sealed cases, for who knows the one they have, or holds the recovery code. */
export function ChangePassphraseForm() {
  const known = useKnownPassphrase();
  const chosen = useNewPassphrase();
  const isBusy = useUiStore((state) => state.busy === CHANGING);

  async function change() {
    useUiStore.setState({ busy: CHANGING });
    const changed = await getBridge().changePassphrase({ passphrase: known.value, next: chosen.value });
    useUiStore.setState({ busy: null });
    if (!changed.ok) {
      known.refuse(changed.error);
      return;
    }
    known.type('');
    chosen.clear();
    sayDone(
      'The passphrase has been changed.',
      'The recovery code stays as it was. Backups made before open with the former passphrase: if somebody else knows it, delete them.',
    );
  }

  return (
    <Disclosure title="Change the passphrase">
      <div className="sealing-off">
        <p>For when somebody leaves, or when the passphrase may have become known. No case is written anew.</p>
        <KnownPassphrase label="Present passphrase" known={known} isReadOnly={isBusy} />
        <NewPassphrase chosen={chosen} isReadOnly={isBusy} />
        <div className="button-row">
          <Button onPress={() => void change()} isDisabled={isBusy || known.value === '' || !chosen.isReady}>
            Change the passphrase
          </Button>
          <span role="status">{isBusy ? 'Checking the passphrase takes a moment…' : ''}</span>
        </div>
      </div>
    </Disclosure>
  );
}
