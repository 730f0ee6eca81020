import type { Database } from 'node-sqlite3-wasm';
import { SHELVES, type Shelf } from '../../shared/bridge/library-contract.ts';

/** Where a case of an open store lies; null when it is not in it. */
export function shelfOf(database: Database, id: string): Shelf | null {
  const row = database.get('SELECT shelf FROM main.cases WHERE id = ?', [id]);
  return SHELVES.find((shelf) => shelf === row?.['shelf']) ?? null;
}
