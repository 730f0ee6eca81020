import { useState } from 'react';
import { MIN_FILE_PASSPHRASE } from '../../../shared/bridge/hand-over-contract.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { PassphraseField } from '../../components/passphrase-field.tsx';
import { closeHandOver, saveHandOver } from '../../state/hand-over-actions.ts';
import { useUiStore, type HandedCase } from '../../state/ui-store.ts';

const WAYS = [
  {
    value: 'plain',
    title: 'Leave the file open',
    text: 'Anybody who has the file can read all of it. Right where the place it goes to is protected.',
  },
  {
    value: 'sealed',
    title: 'Seal it with a passphrase',
    text: 'For a file that travels by e-mail or on a stick. It opens only with the passphrase.',
  },
] as const;

type Way = (typeof WAYS)[number]['value'];

/** Which cases go into the file, and whether it is sealed. What a lost passphrase means is told before. */
export function GiveCases() {
  const cases = useUiStore((state) => state.handedOver);
  const ids = cases.map(({ id }) => id);
  const busy = useUiStore((state) => state.busy);
  const [way, setWay] = useState<Way>('plain');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const missing = way === 'plain' ? null : whatIsMissing(passphrase, again);
  return (
    <Dialog
      isOpen
      onClose={closeHandOver}
      title={ids.length === 1 ? 'Hand over a case' : `Hand over ${ids.length} cases`}
      footer={
        <>
          <Button onPress={closeHandOver}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={missing !== null || ids.length === 0 || busy !== null}
            onPress={() => void saveHandOver(ids, way === 'plain' ? null : passphrase)}
          >
            {busy ?? 'Save the file…'}
          </Button>
        </>
      }
    >
      <div className="hand-over">
        <p>
          One file for another computer with Counterpoise. It holds the whole of each case: every answer, closed reasons
          included, how the case was at each save point, and what the audit trail says of it. The cases stay here as
          they are.
        </p>
        <HandedCases cases={cases} />
        <ChoiceGroup label="Protection" value={way} onChange={setWay} options={WAYS} />
        {way === 'plain' ? null : (
          <>
            <Notice tone="mend" title="Without the passphrase nobody can open the file">
              <p>
                It is kept nowhere and cannot be found out again, not by your support desk either. Tell it to the
                receiver by another way than the file itself.
              </p>
            </Notice>
            <PassphraseField
              label="Passphrase"
              hint={`At least ${MIN_FILE_PASSPHRASE} characters. Several words are easier to tell than one hard one.`}
              value={passphrase}
              onChange={setPassphrase}
            />
            <PassphraseField label="The passphrase again" value={again} onChange={setAgain} />
            <p className="field-hint" role="status">
              {missing ?? 'Both are the same.'}
            </p>
          </>
        )}
      </div>
    </Dialog>
  );
}

function HandedCases({ cases }: { readonly cases: readonly HandedCase[] }) {
  if (cases.length === 0) return null;
  return (
    <ul className="hand-over-names" aria-label="Cases that go into the file">
      {cases.map(({ id, reference }) => (
        <li key={id}>{reference || 'Without a reference'}</li>
      ))}
    </ul>
  );
}

/** What still stands against the passphrase, in words; null when nothing does. */
function whatIsMissing(passphrase: string, again: string): string | null {
  if (passphrase.length < MIN_FILE_PASSPHRASE)
    return `The passphrase needs at least ${MIN_FILE_PASSPHRASE} characters.`;
  return passphrase === again ? null : 'The two are not the same yet.';
}
