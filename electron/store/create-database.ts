import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Database } from 'node-sqlite3-wasm';
import { migrate, type StoreKind } from './migrate.ts';

/**
 * Makes a new store, whole or not at all: under another name first, then renamed. A run that is killed half-way would
 * otherwise leave an empty or half-made file behind, which every later start has to refuse.
 */
export function createDatabase(file: string, kind: StoreKind): void {
  const unfinished = `${file}.new`;
  for (const leftover of ['', '-journal', '-wal', '.lock'])
    rmSync(unfinished + leftover, { recursive: true, force: true });
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

/** The rename itself must survive a power cut; Windows cannot open a folder and sees to it by itself. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
