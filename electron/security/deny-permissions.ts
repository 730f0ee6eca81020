import type { Session } from 'electron';

/** Denies every permission a page can ask for or look up; the clipboard is written by the shell. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}
