import type { Database } from 'node-sqlite3-wasm';
import * as v from 'valibot';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import { BookmarkSchema, type Bookmark, type CaseSummary, type OpenedCase } from '../../shared/bridge/contract.ts';
import type { CaseFile } from '../../shared/case/case-file.ts';
import { explainCaseFileError, readCaseFile } from '../../shared/case/read-case-file.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { guarded } from './store-problem.ts';

/** The cases on this computer. Takes and gives case files, never rows. */
export type CaseStore = {
  readonly list: () => Result<CaseSummary[], BridgeError>;
  readonly get: (id: string) => Result<OpenedCase, BridgeError>;
  /** Committed and synced when it returns; gives the instant of saving. */
  readonly save: (caseFile: CaseFile, bookmark: Bookmark | null, state: string) => Result<string, BridgeError>;
  readonly remove: (id: string) => Result<void, BridgeError>;
};

const RowSchema = v.object({ body: v.string(), bookmark: v.nullable(v.string()), saved_at: v.string() });
const SummaryRowSchema = v.object({
  id: v.string(),
  reference: v.string(),
  subject: v.string(),
  received_on: v.nullable(v.string()),
  state: v.string(),
  saved_at: v.string(),
  issued_on: v.nullable(v.string()),
});

const SAVE = `
  INSERT INTO cases (id, reference, subject, received_on, state, saved_at, issued_on, body, bookmark)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET reference = excluded.reference, subject = excluded.subject,
    received_on = excluded.received_on, state = excluded.state, saved_at = excluded.saved_at,
    issued_on = excluded.issued_on, body = excluded.body, bookmark = excluded.bookmark`;

/** The store over an open database; `folder` is named in messages, `now` gives the instant of saving. */
export function caseStore(database: Database, folder: string, now: () => string): CaseStore {
  return {
    list: () =>
      guarded('list', folder, () =>
        database
          .all('SELECT id, reference, subject, received_on, state, saved_at, issued_on FROM cases ORDER BY saved_at DESC')
          .map(summary),
      ),
    get: (id) => {
      const row = guarded('get', folder, () => database.get('SELECT body, bookmark, saved_at FROM cases WHERE id = ?', [id]));
      if (!row.ok) return row;
      return row.value === null ? err({ code: 'notFound' }) : opened(v.parse(RowSchema, row.value));
    },
    save: (caseFile, bookmark, state) =>
      guarded('save', folder, () => {
        const savedAt = now();
        const { id, request, issuedOn } = caseFile;
        const place = bookmark === null ? null : JSON.stringify(bookmark);
        const { reference, subject, receivedOn } = request;
        database.run(SAVE, [id, reference, subject, receivedOn, state, savedAt, issuedOn, JSON.stringify(caseFile), place]);
        return savedAt;
      }),
    remove: (id) =>
      guarded('remove', folder, () => {
        database.run('DELETE FROM cases WHERE id = ?', [id]);
      }),
  };
}

function summary(row: unknown): CaseSummary {
  const { received_on: receivedOn, saved_at: savedAt, issued_on: issuedOn, ...rest } = v.parse(SummaryRowSchema, row);
  return { ...rest, receivedOn, savedAt, issuedOn, problem: null };
}

function opened(row: v.InferOutput<typeof RowSchema>): Result<OpenedCase, BridgeError> {
  const read = readCaseFile(row.body);
  if (!read.ok) return err({ code: 'caseUnreadable', lines: explainCaseFileError(read.error) });
  return ok({ caseFile: read.value, bookmark: bookmarkOf(row.bookmark), savedAt: row.saved_at });
}

/** A bookmark that makes no sense any more is no reason not to open a case. */
function bookmarkOf(text: string | null): Bookmark | null {
  try {
    return text === null ? null : v.parse(BookmarkSchema, JSON.parse(text));
  } catch {
    return null;
  }
}
