import { useRef, useState, type RefObject } from 'react';
import { explainBridgeError, type BridgeError } from '../../../shared/bridge/bridge-error.ts';
import { PassphraseField } from '../../components/passphrase-field.tsx';
import { sayFailed } from '../../state/toasts.ts';

/** What is typed where the passphrase of the store is asked for, and what was wrong with it. */
export type Known = {
  readonly value: string;
  readonly problem: string | null;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly type: (value: string) => void;
  /** Says why it was not taken: at the field where the passphrase is wrong, else as any failure. */
  readonly refuse: (error: BridgeError) => void;
};

export function useKnownPassphrase(): Known {
  const [value, setValue] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  return {
    value,
    problem,
    input,
    type: (next) => {
      setValue(next);
      setProblem(null);
    },
    refuse: (error) => {
      if (error.code !== 'wrongPassphrase') {
        sayFailed(error);
        return;
      }
      const { what, todo } = explainBridgeError(error);
      setProblem(`${what} ${todo}`);
      input.current?.focus();
      input.current?.select();
    },
  };
}

type KnownPassphraseProps = { readonly label: string; readonly known: Known; readonly isReadOnly: boolean };

/** Asks for the passphrase that the store has, for a change of its seal. */
export function KnownPassphrase({ label, known, isReadOnly }: KnownPassphraseProps) {
  return (
    <PassphraseField
      label={label}
      hint="The recovery code works here too."
      value={known.value}
      onChange={known.type}
      problem={known.problem}
      isReadOnly={isReadOnly}
      inputRef={known.input}
    />
  );
}
