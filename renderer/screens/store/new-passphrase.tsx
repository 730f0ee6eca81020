import { useState } from 'react';
import { MIN_PASSPHRASE } from '../../../shared/bridge/store-contract.ts';
import { PassphraseField } from '../../components/passphrase-field.tsx';
import { passphraseStrength } from './passphrase-strength.ts';

/** A passphrase that is being chosen, typed twice. */
export type Chosen = {
  readonly value: string;
  readonly again: string;
  /** Long enough, and twice the same. */
  readonly isReady: boolean;
  readonly type: (value: string) => void;
  readonly typeAgain: (value: string) => void;
  readonly clear: () => void;
};

export function useNewPassphrase(): Chosen {
  const [value, type] = useState('');
  const [again, typeAgain] = useState('');
  return {
    value,
    again,
    isReady: value.length >= MIN_PASSPHRASE && value === again,
    type,
    typeAgain,
    clear: () => {
      type('');
      typeAgain('');
    },
  };
}

/** The two fields, with how good the passphrase is. */
export function NewPassphrase({ chosen, isReadOnly }: { readonly chosen: Chosen; readonly isReadOnly: boolean }) {
  return (
    <>
      <PassphraseField
        label="New passphrase"
        value={chosen.value}
        onChange={chosen.type}
        isReadOnly={isReadOnly}
        hint={`It is asked for when Counterpoise starts. At least ${MIN_PASSPHRASE} characters.`}
      />
      <p className="sealing-strength" role="status">
        {passphraseStrength(chosen.value)}
      </p>
      <PassphraseField
        label="The same passphrase again"
        value={chosen.again}
        onChange={chosen.typeAgain}
        isReadOnly={isReadOnly}
        problem={isUnlike(chosen.value, chosen.again) ? 'The two are not the same.' : null}
      />
    </>
  );
}

/** Said only once the second can no longer become the first. */
function isUnlike(passphrase: string, again: string): boolean {
  return again !== '' && !passphrase.startsWith(again);
}
