import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';

type ButtonProps = {
  readonly variant?: 'primary' | 'secondary' | 'quiet';
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
  readonly ariaLabel?: string;
  readonly icon?: ReactNode;
};

/** A button in one of three strengths; one primary button a screen. */
export function Button({ variant = 'secondary', onPress, isDisabled = false, children, ariaLabel, icon }: ButtonProps) {
  return (
    <AriaButton
      className={`button button-${variant}`}
      onPress={onPress}
      isDisabled={isDisabled}
      {...(ariaLabel === undefined ? {} : { 'aria-label': ariaLabel })}
    >
      {icon === undefined ? null : (
        <span className="button-icon" aria-hidden="true">
          {icon}
        </span>
      )}
      {children}
    </AriaButton>
  );
}
