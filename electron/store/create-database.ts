import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Database } from 'node-sqlite3-wasm';
import { causeCode, logEvent } from '../start/log.ts';
import { migrate, type StoreKind } from './migrate.ts';

/**
 * Makes a new store, whole or not at all: under another name first, then renamed. A run that is killed half-way would
 * otherwise leave an empty or half-made file behind, which every later start has to refuse.
 */
export function createDatabase(file: string, kind: StoreKind): void {
  const unfinished = `${file}.new`;
  dropDatabase(unfinished);
  const database = new Database(unfinished);
  try {
    database.exec('PRAGMA synchronous=FULL');
    migrate(database, 0, kind);
  } finally {
    database.close();
  }
  renameSync(unfinished, file);
  syncFolder(path.dirname(file));
}

/** Takes away a database that was left half-made, with all that the driver lays beside one. Throws where it cannot be. */
export function dropDatabase(file: string): void {
  for (const part of ['', '-journal', '-wal', '.lock']) rmSync(file + part, { recursive: true, force: true });
}

/** What was written to a file is on the disk when this returns. */
export function syncFile(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Takes away a file of our own that is left half-made; one that cannot be taken away is for a later run. */
export function dropQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch (cause) {
    logEvent('file.notDropped', { cause: causeCode(cause) });
  }
}

/** Makes a folder, and those above it, that a power cut does not take away again with all that was put into it. */
export function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  const top = path.dirname(first);
  for (let above = path.dirname(path.resolve(folder)); above.length >= top.length; above = path.dirname(above)) {
    syncFolder(above);
    if (above === path.dirname(above)) return;
  }
}

/** The rename itself must survive a power cut; Windows cannot open a folder and sees to it by itself. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
