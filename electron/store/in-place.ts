import { statSync } from 'node:fs';
import type { Database } from 'node-sqlite3-wasm';

/**
 * Tells, each time it is asked, whether the file of an open database is still where it was opened. A folder that was taken
 * away leaves a file that can be written to and that nobody will find again.
 */
export function inPlace(database: Database): () => boolean {
  const row = database.all('PRAGMA database_list').find(({ name }) => name === 'main');
  const file = String(row?.['file'] ?? '');
  const opened = inodeOf(file);
  return () => inodeOf(file) === opened;
}

function inodeOf(file: string): number | null {
  try {
    return statSync(file).ino;
  } catch {
    return null;
  }
}
