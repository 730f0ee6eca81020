import { Label, Text, TextArea as AriaTextArea, TextField } from 'react-aria-components';
import { useLocked } from './locked.tsx';

type TextAreaProps = {
  readonly label: string;
  /** What the label leaves to the eye, such as the row that the field stands in. */
  readonly hiddenLabel?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly hint?: string;
  /** The least number of rows shown; the area grows with its text up to about twenty rows, then scrolls. */
  readonly rows?: number;
  readonly maxLength?: number;
  readonly isReadOnly?: boolean;
};

/** More than twenty rows of anything: beyond it the area scrolls, so the mirror need not hold more. */
const MIRROR_LENGTH = 4000;

/**
 * Several lines of text. It grows by lying over an invisible copy of its text in the same grid cell, so no script
 * measures the page while the officer types.
 */
export function TextArea({
  label,
  hiddenLabel,
  value,
  onChange,
  onBlur,
  hint,
  rows = 3,
  maxLength,
  isReadOnly = false,
}: TextAreaProps) {
  const isLocked = useLocked();
  return (
    <TextField
      className="field field-full"
      value={value}
      isReadOnly={isReadOnly || isLocked}
      onChange={onChange}
      {...(onBlur === undefined ? {} : { onBlur })}
      {...(maxLength === undefined ? {} : { maxLength })}
    >
      <Label className="field-label">
        {label}
        {hiddenLabel === undefined ? null : <span className="hidden-text">: {hiddenLabel}</span>}
      </Label>
      {hint === undefined ? null : (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <div className="grow" data-text={`${value.slice(0, MIRROR_LENGTH)} `}>
        <AriaTextArea className="input area" rows={rows} autoComplete="off" spellCheck={true} lang="en-GB" />
      </div>
    </TextField>
  );
}
