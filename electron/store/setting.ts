import type { Database } from 'node-sqlite3-wasm';

/** What stands under a name beside the cases, as the JSON that it is kept as; null when nothing does. */
export function settingOf(database: Database, name: string): string | null {
  const row = database.get('SELECT value FROM main.settings WHERE name = ?', [name]);
  return row === null ? null : String(row['value']);
}

/** Keeps a value under a name, in the place of what stood there. */
export function putSetting(database: Database, name: string, value: unknown): void {
  database.run(
    'INSERT INTO main.settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    [name, JSON.stringify(value)],
  );
}

/** Leaves nothing under a name. */
export function dropSetting(database: Database, name: string): void {
  database.run('DELETE FROM main.settings WHERE name = ?', [name]);
}
