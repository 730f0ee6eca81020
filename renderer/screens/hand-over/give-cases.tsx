import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { closeHandOver, saveHandOver } from '../../state/hand-over-actions.ts';
import { useUiStore } from '../../state/ui-store.ts';

/** Characters, as the shell asks for too. */
const SHORTEST = 8;

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
  const ids = useUiStore((state) => state.handOverIds);
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
        <HandedCases />
        <ChoiceGroup label="Protection" value={way} onChange={setWay} options={WAYS} />
        {way === 'plain' ? null : (
          <>
            <Notice tone="mend" title="Without the passphrase nobody can open the file">
              <p>
                It is kept nowhere and cannot be found out again, not by your support desk either. Tell it to the
                receiver by another way than the file itself.
              </p>
            </Notice>
            <TextField
              label="Passphrase"
              hint={`At least ${SHORTEST} characters. Several words are easier to tell than one hard one.`}
              value={passphrase}
              onChange={setPassphrase}
              isSecret
            />
            <TextField label="The passphrase again" value={again} onChange={setAgain} isSecret />
            <p className="field-hint" role="status">
              {missing ?? 'Both are the same.'}
            </p>
          </>
        )}
      </div>
    </Dialog>
  );
}

function HandedCases() {
  const names = useUiStore((state) => state.handOverNames);
  if (names.length === 0) return null;
  return (
    <ul className="hand-over-names" aria-label="Cases that go into the file">
      {names.map((name, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two cases may have one reference, and the list never changes
        <li key={index}>{name}</li>
      ))}
    </ul>
  );
}

/** What still stands against the passphrase, in words; null when nothing does. */
function whatIsMissing(passphrase: string, again: string): string | null {
  if (passphrase.length < SHORTEST) return `The passphrase needs at least ${SHORTEST} characters.`;
  return passphrase === again ? null : 'The two are not the same yet.';
}
