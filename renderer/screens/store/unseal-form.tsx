import { getBridge } from '../../bridge.ts';
import { Button } from '../../components/button.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { useUiStore } from '../../state/ui-store.ts';
import { sayDone } from '../../state/toasts.ts';
import { KnownPassphrase, useKnownPassphrase } from './known-passphrase.tsx';

/** In the words in which it is announced. */
const UNSEALING = 'Taking the seal off';

/** Takes the seal off, for who knows the passphrase. */
export function UnsealForm({ onUnsealed }: { readonly onUnsealed: () => void }) {
  const known = useKnownPassphrase();
  const isBusy = useUiStore((state) => state.busy === UNSEALING);

  async function unseal() {
    useUiStore.setState({ busy: UNSEALING });
    const unsealed = await getBridge().unsealStore({ passphrase: known.value });
    useUiStore.setState({ busy: null });
    if (!unsealed.ok) {
      known.refuse(unsealed.error);
      return;
    }
    known.type('');
    sayDone('The seal has been taken off', 'Backups made while the cases were sealed still need their passphrase.');
    onUnsealed();
  }

  return (
    <Disclosure title="Take the seal off">
      <div className="sealing-off">
        <p>Who can read the files of this computer will then be able to read the cases.</p>
        <KnownPassphrase label="Passphrase" known={known} isReadOnly={isBusy} />
        <div className="button-row">
          <Button onPress={() => void unseal()} isDisabled={isBusy || known.value === ''}>
            Take the seal off
          </Button>
          <span role="status">{isBusy ? 'Every case is written anew. Please leave the window open…' : ''}</span>
        </div>
      </div>
    </Disclosure>
  );
}
