import { useEffect } from 'react';
import { getBridge } from '../bridge.ts';
import { finishDeletions } from './case-actions.ts';
import { useSessionStore } from './session-store.ts';

/** When the window is about to close, saves what was typed last and then says that it may. */
export function useClosing(): void {
  useEffect(
    () =>
      getBridge().on('closing', () => {
        const flushed = useSessionStore.getState().session?.flush() ?? Promise.resolve(true);
        void Promise.all([flushed, finishDeletions()]).then(([isSaved]) => {
          if (isSaved) void getBridge().readyToClose(undefined);
        });
      }),
    [],
  );
}
