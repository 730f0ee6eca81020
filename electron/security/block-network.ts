import type { App, CommandLine, Session } from 'electron';
import { logEvent } from '../start/log.ts';
import { blockNodeNetwork } from './block-node-network.ts';

/** The port of "discard", which nothing listens on. */
const NOBODY = 'socks5://127.0.0.1:9';
const LOCAL_SCHEMES = ['app:', 'devtools:'];

/**
 * Takes the network away from everything that runs here, before the app is ready. The app has no need of one, and neither
 * has what it is built of. `test/alone` tries every way there is.
 */
export function blockNetwork(app: App): void {
  blockNodeNetwork(noteBlocked);
  quieten(app.commandLine);
  // Every session there will ever be, not only the one that windows use.
  app.on('session-created', cancelRequests);
}

/** What Chromium does by itself, or without asking the session: looking up names and making connections ahead. */
function quieten(commandLine: CommandLine): void {
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  // A proxy that nobody is behind, for loopback too: whatever asks no handler of requests (WebRTC's own TCP) ends there.
  commandLine.appendSwitch('proxy-server', NOBODY);
  commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
  // No name has an address, so nothing is asked of a resolver.
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** Cancels every request that is not for the app's own files. */
function cancelRequests(session: Session): void {
  session.webRequest.onBeforeRequest((details, callback) => {
    const isLocal = LOCAL_SCHEMES.some((scheme) => details.url.startsWith(scheme));
    if (!isLocal) noteBlocked();
    callback({ cancel: !isLocal });
  });
}

function noteBlocked(): void {
  logEvent('network.blocked');
}
