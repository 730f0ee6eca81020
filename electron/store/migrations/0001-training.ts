/** Trainees, results, cards and packs: whole records as JSON, found by kind and id, and by whose they are. */
export const migrationTraining = `
  CREATE TABLE training (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    trainee_id TEXT,
    body TEXT NOT NULL,
    PRIMARY KEY (kind, id)
  ) STRICT;
  CREATE INDEX training_by_trainee ON training (trainee_id);
`;
