import { useState } from 'react';
import type { Incoming } from '../../../shared/bridge/hand-over-contract.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { PassphraseField } from '../../components/passphrase-field.tsx';
import { closeHandOver, openSealed } from '../../state/hand-over-actions.ts';
import { useUiStore } from '../../state/ui-store.ts';

/** Asks for the passphrase of a sealed file. */
export function OpenSealed({ incoming }: { readonly incoming: Extract<Incoming, { kind: 'sealed' }> }) {
  const [passphrase, setPassphrase] = useState('');
  const busy = useUiStore((state) => state.busy);
  const isReady = passphrase !== '' && busy === null;
  const open = () => void openSealed(incoming.token, passphrase);
  return (
    <Dialog
      isOpen
      onClose={closeHandOver}
      title="This file is sealed"
      width="narrow"
      footer={
        <>
          <Button onPress={closeHandOver}>Cancel</Button>
          <Button variant="primary" isDisabled={!isReady} onPress={open}>
            {busy ?? 'Open'}
          </Button>
        </>
      }
    >
      <form
        className="hand-over"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) open();
        }}
      >
        <p>
          {incoming.fileName} opens with the passphrase that was chosen when it was saved. Whoever handed it over has
          it.
        </p>
        <PassphraseField label="Passphrase" value={passphrase} onChange={setPassphrase} />
      </form>
    </Dialog>
  );
}
