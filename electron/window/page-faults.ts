import { dialog, type BrowserWindow } from 'electron';
import { logEvent } from '../start/log.ts';
import { HOME } from '../security/app-scheme.ts';

type Stopped = (how: 'crashed' | 'hung', nowMs: number) => boolean;

/**
 * The page begins anew when its process has ended, and says what happened; the shell knows which case was open.
 * `windowStopped` gives false where that has happened too often: then the officer is asked in the system's own dialog.
 */
export function watchPage(window: BrowserWindow, windowStopped: Stopped): void {
  let how: 'crashed' | 'hung' = 'crashed';
  let asked: AbortController | null = null;

  async function beginAnew(mayBegin: boolean) {
    if (window.isDestroyed()) return;
    if (!mayBegin) logEvent('window.notAgain');
    if (!mayBegin && !(await isToBeginAgain(window))) window.destroy();
    else if (!window.isDestroyed()) void window.loadURL(HOME).catch(() => undefined);
  }

  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    logEvent('window.gone', { reason, exit: exitCode });
    asked?.abort();
    const mayBegin = windowStopped(how, Date.now());
    how = 'crashed';
    // Not within the event: the process that has ended is still being cleared away.
    setImmediate(() => void beginAnew(mayBegin));
  });

  window.on('unresponsive', () => {
    logEvent('window.silent');
    if (asked !== null) return;
    asked = new AbortController();
    void isToWait(window, asked.signal).then((waits) => {
      asked = null;
      if (waits || window.isDestroyed()) return;
      logEvent('window.ended');
      how = 'hung';
      window.webContents.forcefullyCrashRenderer();
    });
  });
  window.on('responsive', () => {
    logEvent('window.answers');
    asked?.abort();
  });
}

/** True also when the question has answered itself. */
async function isToWait(window: BrowserWindow, signal: AbortSignal): Promise<boolean> {
  const startAgain = 1;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Counterpoise does not answer.',
    detail:
      'It may be busy: waiting is safe. Starting the window again takes you back to the case; everything that was saved is kept, and at most the last second of typing is lost.',
    buttons: ['Wait', 'Start the window again'],
    defaultId: 0,
    cancelId: 0,
    signal,
  });
  return response !== startAgain || signal.aborted;
}

async function isToBeginAgain(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'The window keeps stopping.',
    detail:
      'Your cases are saved and not affected. Close Counterpoise and start it again. If that does not help, tell your service desk: the file counterpoise.log in the app’s own folder says what happened.',
    buttons: ['Close Counterpoise', 'Try once more'],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}
