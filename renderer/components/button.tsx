import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useLocked } from './locked.tsx';

type ButtonProps = {
  readonly variant?: 'primary' | 'secondary' | 'quiet';
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
  readonly ariaLabel?: string;
  readonly icon?: ReactNode;
  /** It leads somewhere and changes no answer, so it works among locked fields too. */
  readonly worksLocked?: boolean;
};

/** A button in one of three strengths; one primary button a screen. */
export function Button(props: ButtonProps) {
  const { variant = 'secondary', onPress, isDisabled = false, children, ariaLabel, icon, worksLocked = false } = props;
  const isLocked = useLocked() && !worksLocked;
  return (
    <AriaButton
      className={`button button-${variant}`}
      onPress={onPress}
      isDisabled={isDisabled || isLocked}
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
