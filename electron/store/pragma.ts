import type { Database } from 'node-sqlite3-wasm';

/** The first value that a pragma answers with. */
export function pragma(database: Database, name: string): unknown {
  return Object.values(database.get(`PRAGMA ${name}`) ?? {})[0];
}
