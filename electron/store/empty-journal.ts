import type { Database } from 'node-sqlite3-wasm';

const USUAL_PAGES = 1000;

/** Stores whose files are being copied, each with whether the journal was to be emptied meanwhile. */
const copied = new WeakMap<Database, { isAsked: boolean }>();

/**
 * Writes the journal into the file and empties it, so that no page of what is gone or was written otherwise stays in it.
 * While the file is copied it waits for the end of that: false then. Throws as the database does.
 */
export function emptyJournal(database: Database): boolean {
  const copy = copied.get(database);
  if (copy !== undefined) {
    copy.isAsked = true;
    return false;
  }
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  return true;
}

/** Copies the file of a store while changes go to its journal only, so that the copy is whole. One copy at a time. */
export async function copyWhileStill(database: Database, copyFile: () => Promise<void>): Promise<void> {
  emptyJournal(database);
  database.exec('PRAGMA wal_autocheckpoint=0');
  const copy = { isAsked: false };
  copied.set(database, copy);
  try {
    await copyFile();
  } finally {
    copied.delete(database);
    if (database.isOpen) {
      database.exec(`PRAGMA wal_autocheckpoint=${USUAL_PAGES}`);
      if (copy.isAsked) emptyJournal(database);
    }
  }
}
