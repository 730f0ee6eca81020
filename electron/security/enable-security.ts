import { app, type Session } from 'electron';
import { blockNavigation } from './block-navigation.ts';
import { blockNetwork } from './block-network.ts';
import { denyPermissions } from './deny-permissions.ts';
import { registerAppScheme, serveApp } from './app-scheme.ts';
import { trustNoServer } from './trust-no-server.ts';

/** The port of "discard", which nothing listens on. */
const NOBODY = 'socks5://127.0.0.1:9';

/** What has to be set before the app is ready. */
export function enableSecurityBeforeReady(): void {
  registerAppScheme();
  // enableSandbox() would take a --no-sandbox away again, without which nothing starts as root (tests, containers).
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // Dates are typed and shown the British way, whatever language the system is set to.
  app.commandLine.appendSwitch('lang', 'en-GB');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  // A proxy that nobody is behind, for loopback too: whatever asks no handler of requests (WebRTC's own TCP) ends there.
  app.commandLine.appendSwitch('proxy-server', NOBODY);
  app.commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
  blockNavigation(app);
  trustNoServer(app);
  // Printing writes this into each PDF as its creator; what system a letter was made on is nobody's business.
  app.userAgentFallback = `Counterpoise/${app.getVersion()} Chrome/${process.versions.chrome}`;
}

/** What has to be set on the session that windows use. */
export function enableSecurity(session: Session, rendererFolder: string): void {
  serveApp(session, rendererFolder);
  blockNetwork(session);
  denyPermissions(session);
  session.setSpellCheckerEnabled(false);
}
