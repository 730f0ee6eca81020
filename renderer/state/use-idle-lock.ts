import { useEffect } from 'react';
import { runCommand } from './commands.ts';
import { isSealed, useUiStore } from './ui-store.ts';

/** How often is looked; in milliseconds. */
const LOOK = 10_000;
const TOUCHES = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Locks sealed cases once nobody has touched the window for as long as the office sets. */
export function useIdleLock(): void {
  const minutes = useUiStore((state) => (isSealed(state) ? state.office.lockAfterMinutes : null));
  useEffect(() => {
    if (minutes === null) return;
    // By the clock, not by a count of looks: a computer that slept has been left alone as well.
    let touchedAt = Date.now();
    const touched = () => {
      touchedAt = Date.now();
    };
    const look = setInterval(() => {
      if (Date.now() - touchedAt < minutes * 60_000) return;
      // Where it cannot be locked now, it is tried again after as long a while.
      touched();
      runCommand('lock');
    }, LOOK);
    for (const touch of TOUCHES) window.addEventListener(touch, touched, { capture: true, passive: true });
    return () => {
      clearInterval(look);
      for (const touch of TOUCHES) window.removeEventListener(touch, touched, { capture: true });
    };
  }, [minutes]);
}
