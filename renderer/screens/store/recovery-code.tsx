import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { copyText } from '../../copy-text.ts';

type RecoveryCodeProps = { readonly code: string; readonly onKept: () => void };

/** The recovery code, this once. Neither Escape nor a click beside it closes it: what is gone here is gone. */
export function RecoveryCode({ code, onKept }: RecoveryCodeProps) {
  const [isKept, setKept] = useState(false);
  const [said, setSaid] = useState('');
  function copy() {
    setSaid(
      copyText(code)
        ? 'Copied. Whoever uses this computer next could paste it: copy something else afterwards.'
        : 'It could not be copied. Write it down instead.',
    );
  }
  return (
    <ModalOverlay className="veil" isOpen isKeyboardDismissDisabled>
      <Modal className="dialog dialog-medium">
        <Dialog className="dialog-inner" role="alertdialog">
          <div className="dialog-head">
            <Heading slot="title" className="dialog-title">
              The cases are sealed. Keep this recovery code
            </Heading>
          </div>
          <div className="dialog-body">
            <p>
              It opens the cases if the passphrase is lost. It is shown this once and stands nowhere on this computer.
              Write it down or print it, and keep it apart from the computer, as you would keep a key.
            </p>
            <p className="recovery-code">{code}</p>
            <div className="button-row">
              <Button onPress={copy}>Copy the code</Button>
              <span role="status">{said}</span>
            </div>
            <Checkbox isSelected={isKept} onChange={setKept}>
              I have kept it
            </Checkbox>
          </div>
          <div className="dialog-foot">
            <Button variant="primary" onPress={onKept} isDisabled={!isKept}>
              Done
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
