import type { BrowserWindow } from 'electron';
import { saveWindowState } from './window-state.ts';

/** As long as a save on a slow disk may take; a window that hangs must still close. */
const PATIENCE_MS = 2_000;

/**
 * Before the window goes, the renderer is told, so that it can save what was typed last; it answers by the channel
 * "readyToClose". A renderer that does not answer is not waited for longer than two seconds.
 */
export function closeAfterSaving(window: BrowserWindow, dataFolder: string): void {
  let isClosing = false;
  window.on('close', (event) => {
    saveWindowState(dataFolder, window);
    if (isClosing) return;
    isClosing = true;
    event.preventDefault();
    window.webContents.send('closing', {});
    setTimeout(() => destroy(window), PATIENCE_MS);
  });
  window.webContents.on('render-process-gone', () => destroy(window));
}

/** Takes the window away without asking again. */
export function destroy(window: BrowserWindow): void {
  if (!window.isDestroyed()) window.destroy();
}
