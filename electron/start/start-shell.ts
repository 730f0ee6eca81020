import { app, type BrowserWindow, dialog } from 'electron';
import { lawPack } from 'virtual:law-pack';
import { handleRequests } from '../ipc/handle.ts';
import { handlers } from '../ipc/handlers.ts';
import { caseStore } from '../store/case-store.ts';
import { openDatabase } from '../store/database.ts';
import { settingsStore } from '../store/settings-store.ts';
import { explainStoreError } from '../store/store-error.ts';
import { closeAfterSaving } from '../window/close-after-saving.ts';
import { openMainWindow } from '../window/main-window.ts';
import { setMenu } from '../window/menu.ts';

/** Opens the store and the window and connects them. A store that cannot be opened is said plainly, and the app ends. */
export function startShell(dataFolder: string): void {
  const database = openDatabase(dataFolder);
  if (!database.ok) {
    dialog.showErrorBox('Counterpoise cannot open its case store', explainStoreError(database.error, dataFolder));
    app.exit(1);
    return;
  }
  const window = openMainWindow(dataFolder);
  const shell = {
    window,
    cases: caseStore(database.value, dataFolder, () => new Date().toISOString()),
    settings: settingsStore(database.value, dataFolder),
    pack: lawPack,
    dataFolder,
    appVersion: app.getVersion(),
  };
  handleRequests(window.webContents, handlers(shell));
  setMenu(window);
  closeAfterSaving(window, dataFolder, shell.cases.isBehind);
  app.on('second-instance', () => showAgain(window));
  app.on('will-quit', () => database.value.close());
}

/** A second start shows the window of the first. */
function showAgain(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
