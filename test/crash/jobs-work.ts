import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Database } from 'node-sqlite3-wasm';
import type { Office } from '../../electron/start/office.ts';
import { CASEWORK } from '../../electron/store/migrate.ts';
import { migration0001 } from '../../electron/store/migrations/0001-cases.ts';
import { migration0002 } from '../../electron/store/migrations/0002-assets.ts';
import { inTransaction } from '../../electron/store/transaction.ts';
import { close, EMPTY, firstCases, inOrder, open, openIn, prepareCases, saving, storeFileIn, type Job } from './job.ts';
import { must } from './open-office.ts';
import { caseAt, onShelf, orderFor, withCase, without, type World } from './world.ts';

const createStore: Job = {
  name: 'create store',
  before: EMPTY,
  prepare: () => undefined,
  isOpenFirst: false,
  steps: inOrder(EMPTY, [open]),
};

const createCase: Job = {
  name: 'create case',
  before: firstCases(2),
  prepare: (folder) => prepareCases(folder, 2),
  isOpenFirst: true,
  steps: inOrder(firstCases(2), [(world) => saving(world, 'case-3', 1, 'request')]),
};

const submitted = {
  id: 'act-1',
  act: 'submitted',
  role: 'author',
  by: 'officer',
  at: '2026-11-02T10:00:00.000Z',
  note: '',
} as const;

const save: Job = {
  name: 'save',
  before: firstCases(3),
  prepare: (folder) => prepareCases(folder, 3),
  isOpenFirst: true,
  steps: inOrder(firstCases(3), [
    (world) => saving(world, 'case-1', 2, 'request'),
    (world) => saving(world, 'case-1', 3, 'request'),
    (world) => saving(world, 'case-1', 4, 'weighing'),
    (world) => saving(world, 'case-2', 2, 'request', 60_000),
    (world) => {
      const caseFile = { ...caseAt('case-3', 2), signOff: [submitted] };
      return {
        after: withCase(world, caseFile),
        run: (at) => void must('sign off', openIn(at).cases.save(orderFor(caseFile, 'issue'))),
      };
    },
    (world) => ({ after: world, run: (at) => index(openIn(at), 'case-1') }),
    (world) => ({ after: world, run: (at) => must('settle', openIn(at).cases.settle(null)) }),
  ]),
};

function index(office: Office, id: string): void {
  inTransaction(office.database, () =>
    office.search.put(id, { request: `request of ${id}`, reasoning: 'harm and balance', letter: 'Dear requester' }),
  );
}

const closeStore: Job = {
  name: 'close',
  before: firstCases(2),
  prepare: (folder) => prepareCases(folder, 2),
  isOpenFirst: true,
  steps: inOrder(firstCases(2), [(world) => saving(world, 'case-2', 2, 'request'), close]),
};

/** Cases in the words of an earlier release, which is what migrating must keep to the letter. */
const EARLIER_COUNT = 4;

/** A store as a release made it: version 1 had cases and settings, version 2 pictures besides. */
function prepareEarlier(folder: string, version: 1 | 2): void {
  const database = new Database(storeFileIn(folder));
  for (const sql of [migration0001, migration0002].slice(0, version)) database.exec(sql);
  database.exec(`PRAGMA application_id=${CASEWORK.applicationId}`);
  database.exec(`PRAGMA user_version=${version}`);
  let number = 0;
  for (const [id, { text }] of earlierWorld()) {
    number += 1;
    database.run(
      `INSERT INTO cases (id, reference, subject, received_on, state, saved_at, issued_on, body, bookmark)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [id, id, id, null, 'New', `2026-10-01T10:00:${String(number).padStart(2, '0')}.000Z`, null, text, null],
    );
  }
  database.close();
}

function earlierWorld(): World {
  const fixture = readFileSync(
    path.join(process.env['CRASH_ROOT'] ?? '.', 'test/fixtures/case-version-1.json'),
    'utf8',
  );
  const caseFile = JSON.parse(fixture) as object;
  const ids = Array.from({ length: EARLIER_COUNT }, (_, index) => `earlier-${index + 1}`);
  return new Map(ids.map((id) => [id, { text: JSON.stringify({ ...caseFile, id }), shelf: 'active' as const }]));
}

function migrating(version: 1 | 2): Job {
  const before = earlierWorld();
  return {
    name: `migrate from ${version}`,
    before,
    prepare: (folder) => prepareEarlier(folder, version),
    isOpenFirst: false,
    everyNth: version === 1 ? 1 : 4,
    steps: inOrder(before, [open]),
  };
}

const IMPORTED = 6;

const importing: Job = {
  name: 'import',
  before: firstCases(2),
  prepare: (folder) => prepareCases(folder, 2),
  isOpenFirst: true,
  steps: inOrder(firstCases(2), [
    (world) => {
      // From the second on: one of them takes the place of a case that is there.
      const files = Array.from({ length: IMPORTED }, (_, number) => caseAt(`case-${number + 2}`, 9, 5_000));
      return {
        after: files.reduce((sum, caseFile) => withCase(sum, caseFile), world),
        run: (at) => {
          const { database, cases } = openIn(at);
          inTransaction(database, () => {
            for (const caseFile of files)
              must('import', cases.save(orderFor(caseFile, 'request', { act: 'broughtIn' })));
          });
        },
      };
    },
  ]),
};

const purging: Job = {
  name: 'bin and purge',
  before: firstCases(4),
  prepare: (folder) => prepareCases(folder, 4),
  isOpenFirst: true,
  steps: inOrder(firstCases(4), [
    (world) => ({
      after: onShelf(world, ['case-2', 'case-3'], 'bin'),
      run: (at) => must('shelve', openIn(at).cases.shelve(['case-2', 'case-3'], 'bin')),
    }),
    (world) => ({
      after: without(world, ['case-2', 'case-3']),
      run: (at) => void must('purge', openIn(at).cases.purge(['case-2', 'case-3'], 'Time has run out')),
    }),
  ]),
};

/** What is done with cases, each to be cut off at every call. */
export const WORK: readonly Job[] = [
  createStore,
  createCase,
  save,
  closeStore,
  migrating(1),
  migrating(2),
  importing,
  purging,
];
