import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import * as v from 'valibot';
import { replaceFile } from '../store/replace-file.ts';

/** In the user's own application data: where the cases lie, if they were moved. */
const POINTER = 'data-folder.json';
const PointerSchema = v.object({ folder: v.pipe(v.string(), v.minLength(1)) });
let home = '';

/**
 * The folder that holds everything the app keeps: the user's own application data, the one that it was moved to, or the
 * one that COUNTERPOISE_DATA names (portable use, tests). Made if it is not there and can be made.
 */
export function chooseDataFolder(): string {
  const named = process.env['COUNTERPOISE_DATA'];
  home = named === undefined || named === '' ? app.getPath('userData') : path.resolve(named);
  try {
    mkdirSync(home, { recursive: true });
  } catch {
    // Opening the store will say what is wrong with the folder, in a window.
  }
  app.setPath('userData', home);
  return movedTo() ?? home;
}

/** The app's own folder: what is not of a store (log, window, mark of the run) lies there, wherever the cases lie. */
export function homeFolder(): string {
  return home;
}

/** Notes where the cases lie from now on. Throws where it cannot: the cases must stay where a next start looks for them. */
export function rememberFolder(folder: string): void {
  replaceFile(path.join(home, POINTER), JSON.stringify({ folder }));
}

function movedTo(): string | null {
  try {
    return v.parse(PointerSchema, JSON.parse(readFileSync(path.join(home, POINTER), 'utf8'))).folder;
  } catch {
    return null;
  }
}
