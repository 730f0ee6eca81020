/** First shape of the store: cases with the columns that the list reads, and settings. Frozen once released. */
export const migration0001 = `
  CREATE TABLE cases (
    id TEXT PRIMARY KEY,
    reference TEXT NOT NULL,
    subject TEXT NOT NULL,
    received_on TEXT,
    state TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    issued_on TEXT,
    body TEXT NOT NULL,
    bookmark TEXT
  ) STRICT;
  CREATE INDEX cases_by_saved_at ON cases (saved_at DESC);
  CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
`;
