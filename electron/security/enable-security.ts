import { app, session } from 'electron';
import { blockNavigation } from './block-navigation.ts';
import { blockNetwork } from './block-network.ts';
import { denyPermissions } from './deny-permissions.ts';
import { APP_PARTITION, registerAppScheme, serveApp } from './app-scheme.ts';
import { trustNoServer } from './trust-no-server.ts';

/** What has to be set before the app is ready. */
export function enableSecurityBeforeReady(): void {
  blockNetwork(app);
  registerAppScheme();
  // enableSandbox() would take a --no-sandbox away again, without which nothing starts as root (tests, containers).
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // Dates are typed and shown the British way, whatever language the system is set to.
  app.commandLine.appendSwitch('lang', 'en-GB');
  // No page has a use for devices; and Electron 25 ends when a page in a session of its own asks for a USB device.
  app.commandLine.appendSwitch('disable-blink-features', 'WebUSB,WebHID,Serial,WebBluetooth');
  blockNavigation(app);
  trustNoServer(app);
  app.on('session-created', denyPermissions);
  // Printing writes this into each PDF as its creator; what system a letter was made on is nobody's business.
  app.userAgentFallback = `Counterpoise/${app.getVersion()} Chrome/${process.versions.chrome}`;
}

/** What has to be set on the session that windows use. It lives in memory: nothing of a case gets into a browser's files. */
export function enableSecurity(rendererFolder: string): void {
  const ofWindows = session.fromPartition(APP_PARTITION, { cache: false });
  serveApp(ofWindows, rendererFolder);
  ofWindows.setSpellCheckerEnabled(false);
}
