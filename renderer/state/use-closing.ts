import { useEffect } from 'react';
import { getBridge } from '../bridge.ts';
import { settleOffice } from './office-settings.ts';
import { useSessionStore } from './session-store.ts';

/** When the window is about to close, saves what was typed last and then says that it may. */
export function useClosing(): void {
  useEffect(
    () =>
      getBridge().on('closing', () => {
        void saveLast().then((isSaved) => {
          if (isSaved) void getBridge().readyToClose(undefined);
        });
      }),
    [],
  );
}

async function saveLast(): Promise<boolean> {
  const isSaved = (await useSessionStore.getState().session?.flush()) ?? true;
  await settleOffice();
  return isSaved;
}
