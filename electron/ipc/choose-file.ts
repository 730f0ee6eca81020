import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { writeFileWhole } from '../export/write-file.ts';

/** Where to save, by the system's own dialog. Null when the officer thought better of it. */
export async function chooseTarget(window: BrowserWindow, name: string): Promise<string | null> {
  const extension = path.extname(name);
  const chosen = await dialog.showSaveDialog(window, {
    defaultPath: path.join(app.getPath('documents'), name),
    filters: [{ name: extension.slice(1).toUpperCase(), extensions: [extension.slice(1)] }],
  });
  if (chosen.canceled || chosen.filePath === undefined || chosen.filePath === '') return null;
  if (chosen.filePath.toLowerCase().endsWith(extension)) return chosen.filePath;
  const completed = `${chosen.filePath}${extension}`;
  return existsSync(completed) && !(await mayReplace(window, completed)) ? null : completed;
}

/** The dialog asked about the name as typed; with the ending added it may be that of another file. */
async function mayReplace(window: BrowserWindow, file: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: `There is a file called "${path.basename(file)}" already.`,
    buttons: ['Replace it', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
  });
  return response === 0;
}

/** Writes what was made and gives the file's name for the message. */
export async function written(file: string, bytes: Uint8Array): Promise<Result<{ fileName: string }, BridgeError>> {
  const result = await writeFileWhole(file, bytes);
  return result.ok ? ok({ fileName: path.basename(file) }) : result;
}

/** Asks for a target and writes to it; null when the officer thought better of it. */
export async function saveAs(
  window: BrowserWindow,
  name: string,
  bytes: Uint8Array,
): Promise<Result<{ fileName: string } | null, BridgeError>> {
  const file = await chooseTarget(window, name);
  return file === null ? ok(null) : written(file, bytes);
}

/** A file that the officer chose, as bytes. */
export type ChosenFile = { readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** Asks for a file and reads it, no more than `limit` bytes; a folder or a pipe is not waited on. */
export async function readChosen(
  window: BrowserWindow,
  title: string,
  filter: { readonly name: string; readonly extensions: readonly string[] },
  limit: number,
): Promise<Result<ChosenFile | null, BridgeError>> {
  const chosen = await dialog.showOpenDialog(window, {
    title,
    filters: [{ name: filter.name, extensions: [...filter.extensions] }],
    properties: ['openFile'],
  });
  const file = chosen.filePaths[0];
  if (chosen.canceled || file === undefined) return ok(null);
  const fileName = path.basename(file);
  try {
    const facts = await stat(file);
    if (!facts.isFile() || facts.size > limit) return err({ code: 'fileTooLarge', fileName, limit });
    return ok({ fileName, bytes: new Uint8Array(await readFile(file)) });
  } catch {
    return err({ code: 'folderGone', folder: path.dirname(file) });
  }
}
