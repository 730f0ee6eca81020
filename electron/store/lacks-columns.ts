import type { Database } from 'node-sqlite3-wasm';
import type { StoreKind } from './migrate.ts';

/**
 * True where a store of the newest version lacks a table or a column that its migrations make. The quick check looks at
 * pages; a letter of the schema that was changed on the disk would only show when the store is open for writing.
 */
export function lacksColumns(database: Database, { columns }: StoreKind): boolean {
  const has = columnsOf(database);
  return Object.entries(columns).some(([table, names]) =>
    names.split(' ').some((name) => has.get(table)?.has(name) !== true),
  );
}

/** The columns of each table of a store, by the table's name. */
export function columnsOf(database: Database): ReadonlyMap<string, ReadonlySet<string>> {
  const rows = database.all(
    `SELECT s.name AS "table", c.name AS "column" FROM sqlite_schema AS s, pragma_table_info(s.name) AS c
     WHERE s.type = 'table'`,
  );
  const columns = new Map<string, Set<string>>();
  for (const { table, column } of rows) {
    const known = columns.get(String(table)) ?? new Set();
    columns.set(String(table), known.add(String(column)));
  }
  return columns;
}
