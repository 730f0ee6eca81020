import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField, Text } from 'react-aria-components';
import { useLocked } from './locked.tsx';

type CheckboxProps = {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly children: ReactNode;
  readonly hint?: string;
};

/** One thing that is so or not. */
export function Checkbox({ isSelected, onChange, children, hint }: CheckboxProps) {
  const isLocked = useLocked();
  return (
    <CheckboxField className="tick" isSelected={isSelected} onChange={onChange} isReadOnly={isLocked}>
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
