import path from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { APP_ORIGIN, APP_PARTITION, HOME } from '../security/app-scheme.ts';
import { positionOn, readWindowState } from './window-state.ts';

/** Opens the one window, shown once it has something to show. */
export function openMainWindow(dataFolder: string): BrowserWindow {
  const state = readWindowState(dataFolder);
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...positionOn(screens, state),
    width: state.width,
    height: state.height,
    minWidth: 640,
    minHeight: 500,
    show: false,
    title: 'Counterpoise',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16191b' : '#eceae4',
    webPreferences: {
      partition: APP_PARTITION,
      preload: path.join(__dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged && process.env['COUNTERPOISE_DEVTOOLS'] === '1',
    },
  });
  if (state.isMaximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  stayAtHome(window);
  void window.loadURL(HOME);
  return window;
}

/** Of going to an empty page nobody is asked beforehand (security/block-navigation.ts): it is gone back from at once. */
function stayAtHome(window: BrowserWindow): void {
  window.webContents.on('did-navigate', (_event, url) => {
    if (!url.startsWith(`${APP_ORIGIN}/`)) void window.loadURL(HOME);
  });
}
