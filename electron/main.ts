import path from 'node:path';
import { app, session } from 'electron';
import { enableSecurity, enableSecurityBeforeReady } from './security/enable-security.ts';
import { logEvent, openLog } from './start/log.ts';
import { chooseDataFolder, homeFolder } from './start/paths.ts';
import { startShell } from './start/start-shell.ts';
import { watchRun } from './start/watch-run.ts';

// The order in which the app starts, and nothing else.
const dataFolder = chooseDataFolder();
openLog(homeFolder());
enableSecurityBeforeReady();

// One instance only: the store has one owner, and its stale lock may be cleared only under this lock.
if (app.requestSingleInstanceLock()) {
  watchRun();
  void app.whenReady().then(() => {
    enableSecurity(session.defaultSession, path.join(__dirname, '../renderer'));
    startShell(dataFolder);
  });
  app.on('window-all-closed', () => app.quit());
} else {
  logEvent('app.secondStart');
  app.quit();
}
