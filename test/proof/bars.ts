/**
 * How a bar is measured: by which command, and which files or arguments it takes. What takes hours and times nothing runs
 * beside the others.
 */
export type Measure = {
  readonly by: 'unit' | 'e2e' | 'crash' | 'script' | 'beside' | 'bench';
  readonly what: readonly string[];
};

/** One thing we promise: what measures it, and how many tries that must count at the least. */
export type Bar = {
  readonly number: number;
  readonly promise: string;
  readonly measures: readonly Measure[];
  readonly least: number;
};

/** A count that shrinks below `least` fails like a broken promise. What nothing measures is not met. */
export const BARS: readonly Bar[] = [
  {
    number: 1,
    promise:
      'Each system call of save, create, close, migrate and import as the last one: nothing torn, nothing that does not open',
    measures: [{ by: 'crash', what: ['1'] }],
    least: 1000,
  },
  {
    number: 2,
    promise: 'Killed at random under load: no acknowledged write is lost',
    measures: [{ by: 'crash', what: ['2'] }],
    least: 10000,
  },
  {
    number: 3,
    promise: 'Killed at each step of an export: no part of a file under its final name',
    measures: [{ by: 'crash', what: ['3'] }],
    least: 100,
  },
  {
    number: 4,
    promise:
      'A power cut in our own file writing and in the journal, whatever was not yet synced: old or new, never neither',
    measures: [{ by: 'crash', what: ['4', '4j'] }],
    least: 4000,
  },
  {
    number: 5,
    promise:
      'Faulty and full disk at each write: no crash, the right message, the old state whole, work goes on afterwards',
    measures: [
      { by: 'crash', what: ['5'] },
      { by: 'e2e', what: ['test/e2e/full-disk.test.ts'] },
    ],
    least: 500,
  },
  {
    number: 6,
    promise: 'Killed again while recovering: nothing lost',
    measures: [{ by: 'crash', what: ['6'] }],
    least: 50,
  },
  {
    number: 7,
    promise: 'Damaged stores: none is taken for whole, none is written over',
    measures: [{ by: 'crash', what: ['7'] }],
    least: 2000,
  },
  {
    number: 8,
    promise: 'Two starts on one data folder: one writer',
    measures: [
      { by: 'crash', what: ['8'] },
      { by: 'e2e', what: ['test/e2e/full-disk.test.ts'] },
    ],
    least: 100,
  },
  {
    number: 9,
    promise: 'The clock goes back, forward, through summer time and 29 February: order and due dates stay right',
    measures: [{ by: 'unit', what: ['test/unit/electron/store/clock.test.ts'] }],
    least: 12,
  },
  {
    number: 10,
    promise: 'Backup, wipe, restore: the same to the byte; every released format still opens',
    measures: [
      {
        by: 'unit',
        what: [
          'test/unit/electron/store/restore-drill.test.ts',
          'test/unit/electron/store/released-formats.test.ts',
          'test/unit/shared/law/pack-of-case.test.ts',
        ],
      },
    ],
    least: 32,
  },
  {
    number: 11,
    promise: 'Malformed input of every kind: no crash, no hang, nothing written outside the store',
    measures: [{ by: 'unit', what: ['test/fuzz/fuzz.test.ts'] }],
    least: 3000,
  },
  {
    number: 12,
    promise: 'Bombs, external entities, paths out of the archive, polluted prototypes: each refused with its own words',
    measures: [{ by: 'unit', what: ['test/unit/hostile/letters.test.ts', 'test/unit/hostile/data-files.test.ts'] }],
    least: 150,
  },
  {
    number: 13,
    promise: 'Markup in every field of text: no script runs, nothing is asked for, the words come out as typed',
    measures: [{ by: 'e2e', what: ['test/e2e/hostile-text.test.ts'] }],
    least: 200,
  },
  {
    number: 14,
    promise: 'The register as CSV and XLSX: no cell is a formula',
    measures: [{ by: 'unit', what: ['test/unit/hostile/register.test.ts'] }],
    least: 200,
  },
  {
    number: 15,
    promise: 'Templates that try to run something: nothing runs',
    measures: [{ by: 'unit', what: ['test/unit/electron/template/template-attacks.test.ts'] }],
    least: 60,
  },
  {
    number: 16,
    promise: 'The policy of content on every answer, and nothing in a whole job breaks it',
    measures: [
      { by: 'unit', what: ['test/unit/electron/security/app-scheme.test.ts'] },
      { by: 'e2e', what: ['test/e2e/content-policy.test.ts', 'test/e2e/built-output.test.ts'] },
    ],
    least: 11,
  },
  {
    number: 17,
    promise: 'Electronegativity: no finding that is not answered',
    measures: [{ by: 'script', what: ['test/proof/electronegativity.ts'] }],
    least: 1,
  },
  {
    number: 18,
    promise: 'Every item of the Electron checklist has a test by name; no raw channel outside its wrapper',
    measures: [{ by: 'unit', what: ['test/content/electron-checklist.test.ts', 'test/content/security-scan.test.ts'] }],
    least: 20,
  },
  {
    number: 19,
    promise: 'A hostile page: messages it should not send, from frames it should not have, are refused',
    measures: [
      { by: 'unit', what: ['test/unit/electron/ipc/handle.test.ts', 'test/unit/shared/bridge/checked-bridge.test.ts'] },
      { by: 'e2e', what: ['test/e2e/hostile-page.test.ts'] },
    ],
    least: 10000,
  },
  {
    number: 20,
    promise: 'No navigation, no window, no permission',
    measures: [
      {
        by: 'unit',
        what: [
          'test/unit/electron/security/deny-permissions.test.ts',
          'test/unit/electron/security/refused-switch.test.ts',
        ],
      },
      { by: 'e2e', what: ['test/e2e/way-out.test.ts'] },
    ],
    least: 100,
  },
  {
    number: 21,
    promise: 'Fuses as set, read from the packaged binary; hostile flags change nothing',
    measures: [
      { by: 'unit', what: ['test/content/package-settings.test.ts'] },
      { by: 'e2e', what: ['test/e2e/package.test.ts', 'test/e2e/packaged-job.test.ts'] },
    ],
    least: 13,
  },
  {
    number: 22,
    promise: 'No packet leaves: first start, whole wizard, spell-check and exports make no connection',
    measures: [
      { by: 'unit', what: ['test/unit/electron/security/block-node-network.test.ts'] },
      { by: 'e2e', what: ['test/e2e/nothing-leaves.test.ts'] },
    ],
    least: 64,
  },
  {
    number: 23,
    promise:
      'Words of a case are nowhere on the disk but in the store and in exports; with a sealed store, in exports alone',
    measures: [{ by: 'e2e', what: ['test/e2e/nothing-leaves.test.ts'] }],
    least: 120,
  },
  {
    number: 24,
    promise: 'Sealing: published vectors hold, each flipped bit is noticed, no nonce comes twice',
    measures: [
      { by: 'unit', what: ['test/unit/electron/seal/seal.test.ts', 'test/unit/electron/seal/key-ring.test.ts'] },
    ],
    least: 132_768,
  },
  {
    number: 25,
    promise:
      'The audit trail shows each single change, gap, swap and insertion, and holds each operation of section 62 DPA 2018',
    measures: [
      {
        by: 'unit',
        what: [
          'test/unit/electron/store/audit-trail.test.ts',
          'test/unit/electron/store/trail-by-the-book.test.ts',
          'test/unit/electron/ipc/section-62.test.ts',
        ],
      },
    ],
    least: 4000,
  },
  {
    number: 26,
    promise: 'No axe violation on any screen, in any theme, at any size; the whole job by keyboard alone',
    measures: [
      { by: 'unit', what: ['test/unit/renderer/contrast.test.ts', 'test/screens/announcements.test.tsx'] },
      { by: 'e2e', what: ['test/e2e/screens.test.ts', 'test/e2e/keyboard.test.ts'] },
    ],
    least: 800,
  },
  {
    number: 27,
    promise: 'What ships: few packages, known licences, no install script, no known advisory, every hash fixed',
    measures: [
      { by: 'unit', what: ['test/content/supply-chain.test.ts'] },
      { by: 'e2e', what: ['test/e2e/parts.test.ts'] },
    ],
    least: 20,
  },
  {
    number: 28,
    promise: 'A change is on the disk, the list is there and the search has answered before anybody waits',
    measures: [{ by: 'bench', what: ['library', 'app', 'letter'] }],
    least: 20,
  },
  {
    number: 29,
    promise: 'Starting takes at most 1.5 times, memory at most 1.3 times that of a bare Electron window',
    measures: [{ by: 'bench', what: ['start'] }],
    least: 2,
  },
  {
    number: 30,
    promise: 'Twice the cases, notes, claims or factors cost at most about twice',
    measures: [{ by: 'bench', what: ['growth'] }],
    least: 24,
  },
  {
    number: 31,
    promise: 'Hours of work leave no memory behind',
    measures: [
      { by: 'e2e', what: ['test/e2e/long-work.test.ts'] },
      { by: 'beside', what: ['test/soak/soak.ts'] },
    ],
    least: 8,
  },
];
