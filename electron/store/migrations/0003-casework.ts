/**
 * Casework: shelves, versions of each case, what can be undone, the audit trail. Bodies stand last in their rows, so that
 * what is small can be read without them, and may be text or sealed bytes. The digest is of the text as it was last saved
 * here, null where it never was. What the list and the search need is derived
 * and made apart (derived-tables.ts). Frozen once released.
 */
export const migration0003 = `
  ALTER TABLE cases RENAME TO cases_before;
  DROP INDEX cases_by_saved_at;
  CREATE TABLE cases (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    saved_at TEXT NOT NULL,
    shelf TEXT NOT NULL DEFAULT 'active',
    shelved_at TEXT,
    is_run_open INTEGER NOT NULL DEFAULT 0,
    bookmark TEXT,
    undoable ANY,
    digest TEXT,
    body ANY NOT NULL
  ) STRICT;
  INSERT INTO cases (id, saved_at, bookmark, body) SELECT id, saved_at, bookmark, body FROM cases_before ORDER BY saved_at;
  DROP TABLE cases_before;
  CREATE INDEX cases_open_runs ON cases (number) WHERE is_run_open = 1;

  CREATE TABLE versions (
    case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    saved_at TEXT NOT NULL,
    account TEXT NOT NULL,
    act TEXT NOT NULL,
    page TEXT NOT NULL,
    is_whole INTEGER NOT NULL,
    digest TEXT NOT NULL,
    payload BLOB NOT NULL,
    PRIMARY KEY (case_id, number)
  ) STRICT;

  CREATE TABLE audit (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    account TEXT NOT NULL,
    machine TEXT NOT NULL,
    act TEXT NOT NULL,
    case_id TEXT,
    digest TEXT,
    hash TEXT NOT NULL,
    detail ANY NOT NULL
  ) STRICT;
  CREATE INDEX audit_by_case ON audit (case_id, seq);
  CREATE TRIGGER audit_is_not_changed BEFORE UPDATE OF seq, at, account, machine, act, case_id, digest, hash ON audit
    BEGIN SELECT RAISE(ABORT, 'The audit trail is append only'); END;
  CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'The audit trail is append only'); END;
`;
