import { useEffect } from 'react';
import { getBridge } from '../bridge.ts';
import { useSessionStore } from './session-store.ts';

/** When the window is about to close, saves what was typed last and then says that it may. */
export function useClosing(): void {
  useEffect(
    () =>
      getBridge().on('closing', () => {
        const flushed = useSessionStore.getState().session?.flush() ?? Promise.resolve(true);
        void flushed.then((isSaved) => {
          if (isSaved) void getBridge().readyToClose(undefined);
        });
      }),
    [],
  );
}
