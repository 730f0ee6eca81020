/** Pictures and Word templates of profiles, each under the digest of its bytes: what is equal is kept once. Frozen once released. */
export const migration0002 = `
  CREATE TABLE assets (
    digest TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;
`;
