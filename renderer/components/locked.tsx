import { createContext, useContext, type ReactNode } from 'react';

const LockedContext = createContext(false);

/**
 * Fields within are read only while `isLocked`: they can be reached, read, selected and copied, and say "read only" to a
 * screen reader; what would add, move or take away is not there or is disabled. Each control asks for itself, so that
 * nothing rests on the look alone.
 */
export function Locked({ isLocked, children }: { readonly isLocked: boolean; readonly children: ReactNode }) {
  return <LockedContext value={isLocked}>{children}</LockedContext>;
}

/** True where the control stands among locked fields. */
export function useLocked(): boolean {
  return useContext(LockedContext);
}
