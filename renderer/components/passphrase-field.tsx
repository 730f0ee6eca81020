import { useState, type KeyboardEvent, type Ref } from 'react';
import { Button, FieldError, Input, Label, Text, TextField as AriaTextField } from 'react-aria-components';

type PassphraseFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  /** What is wrong with what was typed; null when nothing is. */
  readonly problem?: string | null;
  readonly isReadOnly?: boolean;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
};

/** A secret line of text, which can be shown; says when Caps Lock is on. Spell checkers and fillers are kept away. */
export function PassphraseField({
  label,
  value,
  onChange,
  hint,
  problem = null,
  isReadOnly = false,
  autoFocus = false,
  inputRef,
}: PassphraseFieldProps) {
  const [isShown, setShown] = useState(false);
  const [isCapsLock, setCapsLock] = useState(false);
  const noteCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <AriaTextField
      className="field field-medium passphrase"
      type={isShown ? 'text' : 'password'}
      value={value}
      onChange={onChange}
      isReadOnly={isReadOnly}
      isInvalid={problem !== null}
      validationBehavior="aria"
      autoFocus={autoFocus}
      maxLength={1000}
      autoComplete="off"
      spellCheck="false"
    >
      <Label className="field-label">{label}</Label>
      {hint === undefined ? null : (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <div className="passphrase-line">
        <Input
          className="input"
          autoCapitalize="none"
          {...(inputRef === undefined ? {} : { ref: inputRef })}
          onKeyDown={noteCapsLock}
          onKeyUp={noteCapsLock}
          onBlur={() => setCapsLock(false)}
        />
        <Button
          className="button button-secondary"
          onPress={() => setShown(!isShown)}
          aria-label={`${isShown ? 'Hide' : 'Show'}: ${label}`}
        >
          {isShown ? 'Hide' : 'Show'}
        </Button>
      </div>
      <span className="passphrase-caps" role="status">
        {isCapsLock ? 'Caps Lock is on.' : ''}
      </span>
      <FieldError className="passphrase-problem">
        <span className="sign-mend" aria-hidden="true">
          ▲
        </span>{' '}
        {problem}
      </FieldError>
    </AriaTextField>
  );
}
