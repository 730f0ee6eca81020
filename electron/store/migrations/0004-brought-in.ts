/**
 * What other stores noted of a case that was brought in, kept word for word beside our own audit trail, so that it can be
 * checked and handed on. Text, or sealed bytes. Frozen once released.
 */
export const migration0004 = `
  CREATE TABLE brought_in (
    case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    received_at TEXT NOT NULL,
    trail ANY NOT NULL,
    PRIMARY KEY (case_id, number)
  ) STRICT;
`;
