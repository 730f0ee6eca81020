import type { Database } from 'node-sqlite3-wasm';
import { PURPOSES, type Payloads } from './payload.ts';

/** A trail of another store as it was received: the instant, and its text. */
export type BroughtIn = { readonly receivedAt: string; readonly text: string };

/** What other stores noted of the cases that came from them. It is never mixed into our own chain. */
export type BroughtInStore = {
  /** Part of the caller's transaction. A trail that is there already, to the letter, is not kept twice. */
  readonly add: (caseId: string, trail: BroughtIn) => void;
  /** The first received first. Throws when one is damaged. */
  readonly all: (caseId: string) => BroughtIn[];
};

/** The trails of other stores over an open database. */
export function broughtInStore(database: Database, payloads: Payloads): BroughtInStore {
  function all(caseId: string): BroughtIn[] {
    return database
      .all('SELECT number, received_at, trail FROM brought_in WHERE case_id = ? ORDER BY number', [caseId])
      .map((row) => ({
        receivedAt: String(row['received_at']),
        text: payloads.readText(PURPOSES.broughtIn(caseId, row['number']), row['trail']),
      }));
  }
  return {
    all,
    add: (caseId, { receivedAt, text }) => {
      const known = all(caseId);
      if (known.some((trail) => trail.text === text)) return;
      const number = known.length + 1;
      database.run('INSERT INTO brought_in (case_id, number, received_at, trail) VALUES (?, ?, ?, ?)', [
        ...[caseId, number, receivedAt],
        payloads.text(PURPOSES.broughtIn(caseId, number), text),
      ]);
    },
  };
}
