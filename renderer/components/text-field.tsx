import { Input, Label, Text, TextField as AriaTextField } from 'react-aria-components';
import { useLocked } from './locked.tsx';

type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly hint?: string;
  readonly width?: 'short' | 'medium' | 'full';
  readonly isReadOnly?: boolean;
  readonly name?: string;
};

/** One line of text. Nothing is required by the control: gaps are the checks' business. */
export function TextField({
  label,
  value,
  onChange,
  onBlur,
  hint,
  width = 'full',
  name,
  isReadOnly = false,
}: TextFieldProps) {
  const isLocked = useLocked();
  return (
    <AriaTextField
      className={`field field-${width}`}
      value={value}
      isReadOnly={isReadOnly || isLocked}
      onChange={onChange}
      {...(onBlur === undefined ? {} : { onBlur })}
      {...(name === undefined ? {} : { name })}
    >
      <Label className="field-label">{label}</Label>
      {hint === undefined ? null : (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <Input className="input" autoComplete="off" />
    </AriaTextField>
  );
}
