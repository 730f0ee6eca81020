import type { Session } from 'electron';
import { logEvent } from '../start/log.ts';

const LOCAL_SCHEMES = ['app:', 'devtools:'];

/** Cancels every request that is not the app's own. The app has no need of a network, and neither has what it is built of. */
export function blockNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, callback) => {
    const isLocal = LOCAL_SCHEMES.some((scheme) => details.url.startsWith(scheme));
    if (!isLocal) logEvent('network.blocked');
    callback({ cancel: !isLocal });
  });
}
