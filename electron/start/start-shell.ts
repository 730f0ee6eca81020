import { app, type BrowserWindow, dialog } from 'electron';
import { lawArchive } from 'virtual:law-archive';
import { lawPackHead } from 'virtual:law-pack-head';
import type { Handlers } from '../../shared/bridge/bridge.ts';
import type { CaseFile } from '../../shared/case/case-file.ts';
import { policyFile, readMachinePolicy } from '../content/machine-policy.ts';
import { handleRequests } from '../ipc/handle.ts';
import { handlers } from '../ipc/handlers.ts';
import { caseStore } from '../store/case-store.ts';
import { caseStores } from '../store/case-stores.ts';
import { openPracticeStore, type PracticeStore } from '../store/practice-store.ts';
import { assetStore } from '../store/asset-store.ts';
import { openDatabase } from '../store/database.ts';
import { serveAssets } from '../security/app-scheme.ts';
import { settingsStore } from '../store/settings-store.ts';
import { explainStoreError } from '../store/store-error.ts';
import { ok } from '../../shared/result.ts';
import { closeAfterSaving } from '../window/close-after-saving.ts';
import { openMainWindow } from '../window/main-window.ts';
import { setMenu } from '../window/menu.ts';

/** Long enough for the page to fetch its files, so that the store is opened while the page's script is being compiled. */
const AFTER_PAGE_MS = 40;

/**
 * Opens the window and the store and connects them. The window comes first and gets its files; the store is opened while
 * the page makes itself ready, and the page's first question waits for it. A store that cannot be opened is said
 * plainly, and the app ends.
 */
export function startShell(dataFolder: string): void {
  const window = openMainWindow(dataFolder);
  const ready = new Promise<Handlers>((resolve) => {
    window.webContents.once('did-navigate', () =>
      setTimeout(() => resolve(openStore(window, dataFolder)), AFTER_PAGE_MS),
    );
  });
  handleRequests(window.webContents, ready);
  setMenu(window);
  app.on('second-instance', () => showAgain(window));
}

function openStore(window: BrowserWindow, dataFolder: string): Promise<Handlers> | Handlers {
  const database = openDatabase(dataFolder);
  if (!database.ok) {
    window.destroy();
    dialog.showErrorBox('Counterpoise cannot open its case store', explainStoreError(database.error, dataFolder));
    app.exit(1);
    return new Promise(() => undefined);
  }
  const assets = assetStore(database.value, dataFolder);
  serveAssets(assets.get);
  const now = () => new Date().toISOString();
  let openedPractice: PracticeStore | null = null;
  const practice = () => {
    if (openedPractice !== null) return ok(openedPractice);
    const opened = openPracticeStore(dataFolder, now);
    if (opened.ok) openedPractice = opened.value;
    return opened;
  };
  const shell = {
    window,
    assets,
    policy: readMachinePolicy(policyFile(app.isPackaged), assets),
    practice,
    cases: caseStores(caseStore(database.value, dataFolder, now), practice),
    settings: settingsStore(database.value, dataFolder),
    packVersion: lawPackHead.version,
    packOf: async ({ lawPackVersion }: CaseFile) => {
      const [{ lawPack }, { packOfCase }] = await Promise.all([
        import('virtual:law-pack'),
        import('../../shared/law/pack-of-case.ts'),
      ]);
      return packOfCase(lawPackVersion, lawPack, lawArchive);
    },
    dataFolder,
    appVersion: app.getVersion(),
  };
  closeAfterSaving(window, dataFolder, shell.cases.isBehind);
  app.on('will-quit', () => {
    openedPractice?.close();
    database.value.close();
  });
  return handlers(shell);
}

/** A second start shows the window of the first. */
function showAgain(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
