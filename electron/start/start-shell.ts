import { app, type BrowserWindow } from 'electron';
import type { Handlers } from '../../shared/bridge/bridge.ts';
import { handleRequests } from '../ipc/handle.ts';
import { closeAfterSaving } from '../window/close-after-saving.ts';
import { openMainWindow } from '../window/main-window.ts';
import { setMenu } from '../window/menu.ts';
import { watchPage } from '../window/page-faults.ts';
import { storeDesk } from './desk.ts';
import { deskOf } from './desk-of.ts';
import { interruptions } from './interruptions.ts';
import { logEvent } from './log.ts';
import { homeFolder } from './paths.ts';
import { markRun } from './run-mark.ts';
import { shellParts } from './shell-parts.ts';
import { goOnAfterFaults } from './watch-run.ts';

/** Long enough for the page to fetch its files, so that the store is opened while the page's script is being compiled. */
const AFTER_PAGE_MS = 40;

/**
 * Opens the window and the store and connects them. The window comes first and gets its files; the store is opened while
 * the page makes itself ready, and the page's first question waits for it. A store that cannot be opened is said in the
 * window, with what can be done.
 */
export function startShell(dataFolder: string): void {
  const window = openMainWindow(dataFolder);
  const working = { desk: deskOf(), now: () => new Date().toISOString() };
  const broken = interruptions(markRun(homeFolder()));
  const desk = storeDesk(
    window,
    working,
    shellParts(app.getVersion(), app.isPackaged, dataFolder, working, broken),
    dataFolder,
  );
  const ready = new Promise<void>((resolve) => {
    window.webContents.once('did-navigate', () =>
      setTimeout(() => {
        desk.open();
        goOnAfterFaults();
        logEvent('app.ready', { ms: Math.round(process.uptime() * 1000) });
        resolve();
      }, AFTER_PAGE_MS),
    );
  });
  handleRequests(window.webContents, async (): Promise<Handlers> => {
    await ready;
    return desk.handlers();
  });
  closeAfterSaving(window, dataFolder, desk.isBehind);
  watchPage(window, broken.windowStopped);
  setMenu(window);
  app.on('will-quit', () => {
    desk.close();
    broken.ended();
    logEvent('app.stopped', { minutes: Math.round(process.uptime() / 60) });
    // The store is closed now. Electron 25 was seen to hang afterwards, in node::FreeEnvironment: that must not keep
    // the next start from its cases.
    app.releaseSingleInstanceLock();
  });
  app.on('second-instance', () => showAgain(window));
}

/** A second start shows the window of the first. */
function showAgain(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
