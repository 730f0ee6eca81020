import { dialog, type BrowserWindow } from 'electron';
import { saveWindowState } from './window-state.ts';

/** As long as a save on a slow disk may take; a window that hangs must still close. */
const PATIENCE_MS = 2_000;

/**
 * Before the window goes, the renderer is told, so that it can save what was typed last; it answers by the channel
 * "readyToClose". A renderer that does not answer is waited for two seconds; then the window goes, unless saving has
 * been failing (`isBehind`): words that are only on the screen are not thrown away without asking.
 */
export function closeAfterSaving(window: BrowserWindow, dataFolder: string, isBehind: () => boolean): void {
  let isWaiting = false;

  async function stopWaiting() {
    if (window.isDestroyed()) return;
    if (isBehind() && (await keepsOpen(window))) isWaiting = false;
    else destroy(window);
  }

  window.on('close', (event) => {
    // Always: a second click must not take the window away while the first is still being answered.
    event.preventDefault();
    saveWindowState(dataFolder, window);
    if (isWaiting) return;
    isWaiting = true;
    if (window.webContents.isCrashed()) {
      destroy(window);
      return;
    }
    window.webContents.send('closing', {});
    setTimeout(() => void stopWaiting(), PATIENCE_MS);
  });
  // While the window is closing, a page that has died has nothing more to save.
  window.webContents.on('render-process-gone', () => {
    if (isWaiting) destroy(window);
  });
}

async function keepsOpen(window: BrowserWindow): Promise<boolean> {
  const keep = 0;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'The last change is not saved.',
    detail:
      'It is on the screen, but the case store cannot be written. Keep the window open and free some space or reconnect the drive; or save a copy elsewhere first.',
    buttons: ['Keep the window open', 'Close and lose the last change'],
    defaultId: keep,
    cancelId: keep,
  });
  return response === keep;
}

/** Takes the window away without asking again. */
export function destroy(window: BrowserWindow): void {
  if (!window.isDestroyed()) window.destroy();
}
