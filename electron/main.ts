import './start/wasm-tiering.ts';
import path from 'node:path';
import { app } from 'electron';
import { enableSecurity, enableSecurityBeforeReady } from './security/enable-security.ts';
import { isDrivable, refusedSwitch } from './security/refused-switch.ts';
import { logEvent, openLog } from './start/log.ts';
import { chooseDataFolder, homeFolder } from './start/paths.ts';
import { startShell } from './start/start-shell.ts';
import { watchRun } from './start/watch-run.ts';

/** The code of an app that was started in a way it does not start in. */
const REFUSED = 2;

// The order in which the app starts, and nothing else. A switch is refused before Chromium acts on it.
const refused = refusedSwitch(process.argv, {
  isPackaged: app.isPackaged,
  isDrivable: app.isPackaged && isDrivable(app.getAppPath()),
});
if (refused === null) {
  start();
} else {
  console.error(`Counterpoise does not start with the switch "${refused}". Start it without.`);
  app.exit(REFUSED);
}

function start(): void {
  const dataFolder = chooseDataFolder();
  openLog(homeFolder());
  enableSecurityBeforeReady();

  // One instance only: the store has one owner, and its stale lock may be cleared only under this lock.
  if (!app.requestSingleInstanceLock()) {
    logEvent('app.secondStart');
    app.quit();
    return;
  }
  watchRun();
  void app.whenReady().then(() => {
    enableSecurity(path.join(__dirname, '../renderer'));
    startShell(dataFolder);
  });
  app.on('window-all-closed', () => app.quit());
}
