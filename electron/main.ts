import path from 'node:path';
import { app, session } from 'electron';
import { enableSecurity, enableSecurityBeforeReady } from './security/enable-security.ts';
import { openLog } from './start/log.ts';
import { chooseDataFolder } from './start/paths.ts';
import { startShell } from './start/start-shell.ts';

// The order in which the app starts, and nothing else.
const dataFolder = chooseDataFolder();
openLog(dataFolder);
enableSecurityBeforeReady();

// One instance only: the store has one owner, and its stale lock may be cleared only under this lock.
if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(() => {
    enableSecurity(session.defaultSession, path.join(__dirname, '../renderer'));
    startShell(dataFolder);
  });
  app.on('window-all-closed', () => app.quit());
} else {
  app.quit();
}
