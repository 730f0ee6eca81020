import { Database } from 'node-sqlite3-wasm';
import { migrate, type StoreKind } from './migrate.ts';

/** What the newest shape of each kind of store has, worked out once in a run. */
const known = new Map<StoreKind, ReadonlySet<string>>();

/**
 * True where a store of the newest version lacks a table or a column that its migrations make. The quick check looks at
 * pages; a letter of the schema that was changed on the disk would only show when the store is open for writing.
 */
export function lacksColumns(database: Database, kind: StoreKind): boolean {
  const has = columnsOf(database);
  return [...expectedColumns(kind)].some((column) => !has.has(column));
}

function expectedColumns(kind: StoreKind): ReadonlySet<string> {
  const before = known.get(kind);
  if (before !== undefined) return before;
  const database = new Database();
  try {
    migrate(database, 0, kind);
    const columns = columnsOf(database);
    known.set(kind, columns);
    return columns;
  } finally {
    database.close();
  }
}

function columnsOf(database: Database): Set<string> {
  const rows = database.all(
    `SELECT s.name AS "table", c.name AS "column" FROM sqlite_schema AS s, pragma_table_info(s.name) AS c
     WHERE s.type = 'table'`,
  );
  return new Set(rows.map((row) => `${row['table']}.${row['column']}`));
}
