import type { Database } from 'node-sqlite3-wasm';
import * as v from 'valibot';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import {
  BookmarkSchema,
  MAX_PAST_TEXT,
  MAX_PAST_TEXTS,
  type Bookmark,
  type CaseSummary,
  type OpenedCase,
} from '../../shared/bridge/contract.ts';
import { CASE_FILE_VERSION, type CaseFile } from '../../shared/case/case-file.ts';
import { explainCaseFileError, readCaseFile } from '../../shared/case/read-case-file.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { summaryOf } from './case-summary.ts';
import { guarded } from './store-problem.ts';

/** The cases on this computer. Takes and gives case files, never rows. */
export type CaseStore = {
  /** From columns alone, newest first; a case that cannot be read is there too, with its problem. */
  readonly list: () => Result<CaseSummary[], BridgeError>;
  readonly get: (id: string) => Result<OpenedCase, BridgeError>;
  /** True also for a case that cannot be read. */
  readonly has: (id: string) => Result<boolean, BridgeError>;
  /** Committed and synced when it returns; gives the instant of saving. */
  readonly save: (caseFile: CaseFile, bookmark: Bookmark | null, state: string) => Result<string, BridgeError>;
  /** The words of factors in other cases, latest case first; cases that cannot be read are passed over. */
  readonly pastReasoning: (exceptId: string) => Result<string[], BridgeError>;
  readonly remove: (id: string) => Result<void, BridgeError>;
  /** True while the latest save of some case has failed, so that the screen holds more than the disk. */
  readonly isBehind: () => boolean;
};

const RowSchema = v.object({ body: v.string(), bookmark: v.nullable(v.string()), saved_at: v.string() });

const LIST = `
  SELECT id, reference, subject, received_on AS receivedOn, state, saved_at AS savedAt, issued_on AS issuedOn,
    CASE WHEN NOT json_valid(body) THEN 'damaged' WHEN body ->> '$.version' > ? THEN 'newer' END AS fault
  FROM cases ORDER BY saved_at DESC, id`;

const SAVE = `
  INSERT INTO cases (id, reference, subject, received_on, state, saved_at, issued_on, body, bookmark)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET reference = excluded.reference, subject = excluded.subject,
    received_on = excluded.received_on, state = excluded.state, saved_at = excluded.saved_at,
    issued_on = excluded.issued_on, body = excluded.body, bookmark = excluded.bookmark`;

/** Cases with the same reference are the same request: a what-if, an example opened twice. */
const PAST = `
  SELECT body FROM cases WHERE reference <> coalesce((SELECT reference FROM cases WHERE id = ?), '')
  ORDER BY saved_at DESC LIMIT ?`;
const MAX_PAST_CASES = 25;

/** The store over an open database; `folder` is named in messages, `now` gives the instant of saving. */
export function caseStore(database: Database, folder: string, now: () => string): CaseStore {
  /** Faults that only opening a case shows, so that the list can name them from then on. */
  const unreadable = new Map<string, string>();
  const behind = new Set<string>();

  function forget(id: string): void {
    unreadable.delete(id);
    behind.delete(id);
  }

  function opened(id: string, row: v.InferOutput<typeof RowSchema>): Result<OpenedCase, BridgeError> {
    const read = readCaseFile(row.body);
    if (read.ok) return ok({ caseFile: read.value, bookmark: bookmarkOf(row.bookmark), savedAt: row.saved_at });
    const lines = explainCaseFileError(read.error);
    unreadable.set(id, lines.join('\n'));
    return err({ code: 'caseUnreadable', lines });
  }

  return {
    list: () =>
      guarded('list', folder, () =>
        database.all(LIST, [CASE_FILE_VERSION]).flatMap((row) => {
          const summary = summaryOf(row);
          return summary === null
            ? []
            : [{ ...summary, problem: summary.problem ?? unreadable.get(summary.id) ?? null }];
        }),
      ),
    get: (id) => {
      const row = guarded('get', folder, () => {
        const found = database.get('SELECT body, bookmark, saved_at FROM cases WHERE id = ?', [id]);
        return found === null ? null : v.parse(RowSchema, found);
      });
      if (!row.ok) return row;
      return row.value === null ? err({ code: 'notFound' }) : opened(id, row.value);
    },
    has: (id) => guarded('has', folder, () => database.get('SELECT 1 FROM cases WHERE id = ?', [id]) !== null),
    save: (caseFile, bookmark, state) => {
      const { id, request, issuedOn } = caseFile;
      const saved = guarded('save', folder, () => {
        const savedAt = now();
        const place = bookmark === null ? null : JSON.stringify(bookmark);
        const { reference, subject, receivedOn } = request;
        database.run(SAVE, [
          id,
          reference,
          subject,
          receivedOn,
          state,
          savedAt,
          issuedOn,
          JSON.stringify(caseFile),
          place,
        ]);
        return savedAt;
      });
      if (saved.ok) forget(id);
      else behind.add(id);
      return saved;
    },
    pastReasoning: (exceptId) =>
      guarded('pastReasoning', folder, () =>
        database.all(PAST, [exceptId, MAX_PAST_CASES]).flatMap(reasoningIn).slice(0, MAX_PAST_TEXTS),
      ),
    remove: (id) => {
      const removed = guarded('remove', folder, () => {
        database.run('DELETE FROM cases WHERE id = ?', [id]);
      });
      if (removed.ok) forget(id);
      return removed;
    },
    isBehind: () => behind.size > 0,
  };
}

/** What an officer wrote in the factors of one stored case. */
function reasoningIn(row: Record<string, unknown>): string[] {
  const read = readCaseFile(String(row['body']));
  if (!read.ok || read.value.branchOf !== null) return [];
  return read.value.claims.flatMap(({ factors }) =>
    factors.map((factor) =>
      [factor.ownWords ?? Object.values(factor.slots).join('\n'), factor.weightReason]
        .join('\n')
        .slice(0, MAX_PAST_TEXT),
    ),
  );
}

/** A bookmark that makes no sense any more is no reason not to open a case. */
function bookmarkOf(text: string | null): Bookmark | null {
  try {
    return text === null ? null : v.parse(BookmarkSchema, JSON.parse(text));
  } catch {
    return null;
  }
}
