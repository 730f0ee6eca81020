import { rmSync } from 'node:fs';
import path from 'node:path';
import type { AfterPackContext } from 'electron-builder';
import { FUSES, setFuses } from './fuses.ts';

/**
 * Called by electron-builder between packing and signing: takes away what would load other code, and sets the fuses.
 * Its own `electronFuses` knows eight of nine, and does not fail on one that it does not know.
 */
export async function afterPack({ appOutDir, electronPlatformName, packager }: AfterPackContext): Promise<void> {
  const { binary, resources } = placesIn(electronPlatformName, packager);
  // Only the runtime at hand has one: it is what lets a test start the app from a folder.
  rmSync(path.join(appOutDir, resources, 'default_app.asar'), { force: true });
  const isAtHand = packager.config.electronDist != null;
  await setFuses(path.join(appOutDir, binary), FUSES, isAtHand);
}

function placesIn(system: string, { appInfo, config }: AfterPackContext['packager']) {
  const name = appInfo.productFilename;
  if (system === 'darwin') return { binary: `${name}.app`, resources: `${name}.app/Contents/Resources` };
  if (system === 'win32') return { binary: `${name}.exe`, resources: 'resources' };
  return { binary: config.linux?.executableName ?? name, resources: 'resources' };
}
