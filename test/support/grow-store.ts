import { Database } from 'node-sqlite3-wasm';

/** Makes a store that is closed a large one: a table that no case uses, some 53 MB for each million of rows. */
export function growStore(file: string, millions: number): void {
  const database = new Database(file, { fileMustExist: true });
  try {
    database.exec('PRAGMA locking_mode=EXCLUSIVE');
    database.exec('PRAGMA synchronous=OFF');
    database.exec('PRAGMA journal_mode=OFF');
    database.exec('CREATE TABLE ballast(words)');
    database.exec(`INSERT INTO ballast WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${millions * 1_000_000})
      SELECT zeroblob(45) FROM n`);
    database.exec('PRAGMA journal_mode=WAL');
  } finally {
    database.close();
  }
}
