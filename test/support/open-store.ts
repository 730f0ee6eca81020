import type { Database } from 'node-sqlite3-wasm';
import { onTestFinished } from 'vitest';
import { caseStore, type CaseStore } from '../../electron/store/case-store.ts';
import { openDatabase } from '../../electron/store/database.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A store in a folder, a fresh one by default; closed with the test. Saves are a second apart, from the same instant. */
export function openStore(folder: string = temporaryFolder()): {
  database: Database;
  cases: CaseStore;
  folder: string;
} {
  const opened = openDatabase(folder);
  if (!opened.ok) throw new Error(`The store did not open: ${opened.error.code}`);
  const database = opened.value;
  onTestFinished(() => {
    if (database.isOpen) database.close();
  });
  let saves = 0;
  const now = () => new Date(Date.UTC(2026, 10, 23, 14, 0, saves++)).toISOString();
  return { database, cases: caseStore(database, folder, now), folder };
}
