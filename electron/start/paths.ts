import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';

/**
 * The folder that holds everything the app keeps: the user's own application data, or the one that COUNTERPOISE_DATA
 * names (portable use, tests). Made if it is not there.
 */
export function chooseDataFolder(): string {
  const named = process.env['COUNTERPOISE_DATA'];
  const folder = named === undefined || named === '' ? app.getPath('userData') : path.resolve(named);
  mkdirSync(folder, { recursive: true });
  app.setPath('userData', folder);
  return folder;
}
