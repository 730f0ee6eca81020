import type { Database } from 'node-sqlite3-wasm';
import * as v from 'valibot';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import type { AttemptSummary } from '../../shared/bridge/contract.ts';
import { PracticeSchema } from '../../shared/case/practice.ts';
import { PracticePackSchema, type PracticePack } from '../../shared/training/practice-case.ts';
import {
  CardStateSchema,
  ResultSchema,
  TraineeSchema,
  type CardState,
  type Result as TrainingResult,
  type Trainee,
  type TrainingRecord,
} from '../../shared/training/training-records.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { logEvent } from '../start/log.ts';
import { caseParts, type CaseParts, type Working } from './case-parts.ts';
import { openDatabase } from './database.ts';
import { PRACTICE } from './migrate.ts';
import { PLAIN } from './payload.ts';
import { guarded } from './store-problem.ts';
import { inTransaction } from './transaction.ts';

/** What is kept of training at this computer, apart from casework. */
export type PracticeStore = {
  readonly cases: CaseParts['cases'];
  readonly attempts: () => Result<AttemptSummary[], BridgeError>;
  readonly trainees: () => Trainee[];
  readonly results: () => TrainingResult[];
  readonly cards: () => CardState[];
  readonly packs: () => PracticePack[];
  readonly save: (record: TrainingRecord) => Result<void, BridgeError>;
  readonly savePack: (pack: PracticePack) => Result<void, BridgeError>;
  readonly removePack: (id: string) => Result<void, BridgeError>;
  /** The trainee with all results, cards and attempts of theirs; none of it stays. */
  readonly removeTrainee: (id: string) => Result<void, BridgeError>;
  readonly close: () => void;
};

const SAVE = `
  INSERT INTO training (kind, id, trainee_id, body) VALUES (?, ?, ?, ?)
  ON CONFLICT (kind, id) DO UPDATE SET trainee_id = excluded.trainee_id, body = excluded.body`;

const ATTEMPTS = `
  SELECT id, saved_at AS savedAt, body ->> '$.issuedOn' AS handedInOn, body ->> '$.practice' AS practice
  FROM cases WHERE json_valid(body) ORDER BY saved_at DESC, id`;

const AttemptRowSchema = v.object({
  id: v.string(),
  savedAt: v.string(),
  handedInOn: v.nullable(v.string()),
  practice: v.string(),
});

/** Opens the practice store in the data folder, making it if there is none. Practice is never sealed. */
export function openPracticeStore(folder: string, working: Working): Result<PracticeStore, BridgeError> {
  const database = openDatabase(folder, PRACTICE);
  return database.ok
    ? ok(practiceStore(database.value.database, folder, working))
    : err({ code: 'practiceUnavailable', folder });
}

/** The practice store over an open database. */
export function practiceStore(database: Database, folder: string, working: Working): PracticeStore {
  const put = (kind: string, id: string, traineeId: string | null, value: unknown) =>
    guarded('training', folder, () => {
      database.run(SAVE, [kind, id, traineeId, JSON.stringify(value)]);
    });
  return {
    cases: caseParts(database, folder, PLAIN, working).cases,
    attempts: () => guarded('attempts', folder, () => database.all(ATTEMPTS).flatMap(attemptOf)),
    trainees: () => read(database, 'trainee', TraineeSchema),
    results: () => read(database, 'result', ResultSchema),
    cards: () => read(database, 'card', CardStateSchema),
    packs: () => read(database, 'pack', PracticePackSchema),
    save: (record) => {
      switch (record.kind) {
        case 'trainee':
          return put('trainee', record.trainee.id, record.trainee.id, record.trainee);
        case 'result':
          return put('result', record.result.id, record.result.traineeId, record.result);
        case 'card':
          return put('card', `${record.card.traineeId}|${record.card.cardId}`, record.card.traineeId, record.card);
      }
    },
    savePack: (pack) => put('pack', pack.id, null, pack),
    removePack: (id) =>
      guarded('training', folder, () => {
        database.run("DELETE FROM training WHERE kind = 'pack' AND id = ?", [id]);
      }),
    removeTrainee: (id) => guarded('training', folder, () => removeTrainee(database, id)),
    close: () => {
      if (database.isOpen) database.close();
    },
  };
}

function removeTrainee(database: Database, id: string): void {
  inTransaction(database, () => {
    database.run('DELETE FROM training WHERE trainee_id = ?', [id]);
    const theirs = "SELECT number FROM cases WHERE json_valid(body) AND body ->> '$.practice.traineeId' = ?";
    database.run(`DELETE FROM case_texts WHERE rowid IN (${theirs})`, [id]);
    database.run(`DELETE FROM listings WHERE number IN (${theirs})`, [id]);
    database.run("DELETE FROM cases WHERE json_valid(body) AND body ->> '$.practice.traineeId' = ?", [id]);
  });
}

/** The records of a kind, oldest first. One that cannot be read is left out and stays where it is. */
function read<Schema extends v.GenericSchema>(
  database: Database,
  kind: 'trainee' | 'result' | 'card' | 'pack',
  schema: Schema,
): v.InferOutput<Schema>[] {
  return database.all('SELECT body FROM training WHERE kind = ? ORDER BY rowid', [kind]).flatMap((row) => {
    try {
      return [v.parse(schema, JSON.parse(String(row['body'])))];
    } catch {
      logEvent('training.badRecord', { kind });
      return [];
    }
  });
}

function attemptOf(row: unknown): AttemptSummary[] {
  try {
    const { practice, ...summary } = v.parse(AttemptRowSchema, row);
    return [{ ...summary, practice: v.parse(PracticeSchema, JSON.parse(practice)) }];
  } catch {
    logEvent('training.badAttempt');
    return [];
  }
}
