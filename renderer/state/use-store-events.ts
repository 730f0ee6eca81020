import { useEffect } from 'react';
import { getBridge } from '../bridge.ts';
import { sayFailed, showToast } from './toasts.ts';
import { useUiStore } from './ui-store.ts';

/** What the shell finds out about the store beside the officer's work, said where it cannot be overlooked. */
export function useStoreEvents(): void {
  useEffect(() => {
    const ends = [
      getBridge().on('auditFaults', ({ faults }) =>
        showToast({
          tone: 'failed',
          title: 'The case store was changed outside Counterpoise.',
          lines: [
            ...faults.slice(0, 3),
            'Keep the data folder as it is and tell your information security officer. “Audit trail” shows everything that was found.',
          ],
        }),
      ),
      getBridge().on('backupFailed', () =>
        sayFailed({ code: 'backupFailed', folder: useUiStore.getState().dataFolder }),
      ),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, []);
}
