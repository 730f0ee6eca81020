import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField, Text } from 'react-aria-components';

type CheckboxProps = {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly children: ReactNode;
  readonly hint?: string;
};

/** One thing that is so or not. */
export function Checkbox({ isSelected, onChange, children, hint }: CheckboxProps) {
  return (
    <CheckboxField className="tick" isSelected={isSelected} onChange={onChange}>
      <CheckboxButton className="tick-button">
        <span className="card-box" aria-hidden="true" />
        <span>{children}</span>
      </CheckboxButton>
      {hint === undefined ? null : (
        <Text slot="description" className="tick-hint">
          {hint}
        </Text>
      )}
    </CheckboxField>
  );
}
