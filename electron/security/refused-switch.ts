import { readFileSync } from 'node:fs';
import path from 'node:path';

/** How the app was packaged: `isDrivable` only where it was packaged for trying out, never where it ships. */
export type Packaging = { readonly isPackaged: boolean; readonly isDrivable: boolean };

/** Of Chromium's switches those that a user may need to see the window at all; none of them opens the app to others. */
const HARMLESS = [
  'disable-gpu',
  'disable-gpu-compositing',
  'force-color-profile',
  'force-device-scale-factor',
  'force-high-contrast',
  'force-prefers-reduced-motion',
  'force-renderer-accessibility',
  'lang',
  'ozone-platform',
  'ozone-platform-hint',
];

/**
 * The switch for which a packaged app does not start; null where it does. The fuses stop Node's switches; Chromium's,
 * which no fuse stops, can open the app to a debugger, load an extension or take the sandbox away, so that what is not
 * known to be harmless is refused. In a checkout anybody can change the app itself: a switch matters nothing there.
 */
export function refusedSwitch(argv: readonly string[], { isPackaged, isDrivable }: Packaging): string | null {
  if (!isPackaged || isDrivable) return null;
  const given = argv.slice(1).map(switchName);
  return given.find((name) => name !== null && !HARMLESS.includes(name)) ?? null;
}

/** Whether the app in this folder was packaged for trying out: said in its package.json, which only scripts/package.ts writes. */
export function isDrivable(appFolder: string): boolean {
  try {
    const { counterpoise } = JSON.parse(readFileSync(path.join(appFolder, 'package.json'), 'utf8'));
    return counterpoise?.isDrivable === true;
  } catch {
    return false;
  }
}

/** As Chromium reads it: after one hyphen or two, on Windows after a slash too, up to "=". Finder's own mark is none. */
function switchName(arg: string): string | null {
  const name = /^(?:--?|\/)([^=/]+)(?:=|$)/s.exec(arg.trim())?.[1]?.toLowerCase() ?? null;
  return name?.startsWith('psn_') ? null : name;
}
