/** Where a promise is tested: the file, and the words of the test or of the group it stands in. */
export type Named = readonly [file: string, words: string];
export type Item = { readonly number: number; readonly asks: string; readonly tests: readonly Named[] };

const SCAN = 'test/content/security-scan.test.ts';
const WAY_OUT = 'test/e2e/way-out.test.ts';
const POLICY = 'test/e2e/content-policy.test.ts';
const HOSTILE = 'test/e2e/hostile-page.test.ts';
const HANDLE = 'test/unit/electron/ipc/handle.test.ts';
const DENY = 'test/unit/electron/security/deny-permissions.test.ts';
const SETTINGS: Named = [SCAN, 'finds two windows, each with exactly these settings'];
const NOTHING: Named = [SCAN, 'finds nothing in any source of the app'];

/** The twenty items of Electron's security tutorial (docs/tutorial/security.md of Electron 45), each with its tests. */
export const CHECKLIST: readonly Item[] = [
  {
    number: 1,
    asks: 'Only load secure content',
    tests: [
      ['test/e2e/built-output.test.ts', 'names no host of the network but those that are known and never reached'],
      ['test/e2e/shell.test.ts', 'reaches no network, opens no window and goes nowhere'],
    ],
  },
  {
    number: 2,
    asks: 'No Node.js for remote content',
    tests: [SETTINGS, ['test/e2e/shell.test.ts', 'has no Node and no Electron, only the named requests']],
  },
  {
    number: 3,
    asks: 'Context isolation',
    tests: [SETTINGS, [HOSTILE, 'keeps its bridge whatever it overwrites in its own world']],
  },
  { number: 4, asks: 'Process sandboxing', tests: [SETTINGS] },
  {
    number: 5,
    asks: 'Handle permission requests',
    tests: [
      [DENY, 'deny %s, asked for or looked up'],
      [WAY_OUT, 'whatever is asked for: %s'],
    ],
  },
  { number: 6, asks: 'Do not disable webSecurity', tests: [SETTINGS, NOTHING] },
  {
    number: 7,
    asks: 'A content security policy',
    tests: [
      [POLICY, 'by its header on every answer, and on refusals too'],
      [POLICY, 'against a script that the app itself serves'],
    ],
  },
  { number: 8, asks: 'No allowRunningInsecureContent', tests: [SETTINGS, NOTHING] },
  { number: 9, asks: 'No experimental features', tests: [SETTINGS, NOTHING] },
  { number: 10, asks: 'No enableBlinkFeatures', tests: [SETTINGS, NOTHING] },
  { number: 11, asks: 'No allowpopups', tests: [NOTHING, [WAY_OUT, 'by %s']] },
  {
    number: 12,
    asks: 'Verify webview options',
    tests: [
      [DENY, 'lead nowhere: each event of going, opening, embedding and choosing is prevented in every page'],
      [WAY_OUT, 'by %s'],
    ],
  },
  {
    number: 13,
    asks: 'Limit navigation',
    tests: [
      [WAY_OUT, 'neither by the location, nor by a click, nor in a frame: %s'],
      [WAY_OUT, 'to an empty page, which nobody is asked about, without coming home at once'],
    ],
  },
  { number: 14, asks: 'Limit new windows', tests: [[WAY_OUT, 'no window opens and nothing is embedded']] },
  {
    number: 15,
    asks: 'No openExternal with untrusted content',
    tests: [NOTHING, [WAY_OUT, 'and the system is asked to open nothing']],
  },
  {
    number: 16,
    asks: 'A current version of Electron',
    tests: [
      ['test/content/electron-checklist.test.ts', 'pins one of the three newest majors, by a list that is not stale'],
    ],
  },
  {
    number: 17,
    asks: 'Validate the sender of IPC messages',
    tests: [
      [HANDLE, 'refuses %s on every channel'],
      [HOSTILE, 'is refused on every channel in a second window that shows %s, and is told nothing'],
    ],
  },
  {
    number: 18,
    asks: 'No file:// protocol',
    tests: [
      NOTHING,
      ['test/unit/electron/security/app-scheme.test.ts', 'reads no file outside the list, whatever the address'],
    ],
  },
  {
    number: 19,
    asks: 'Check which fuses can be changed',
    tests: [
      ['test/e2e/package.test.ts', 'has its fuses set: no Node from outside, no other code than its own archive'],
    ],
  },
  {
    number: 20,
    asks: 'No Electron API to untrusted content',
    tests: [
      ['test/e2e/shell.test.ts', 'has no Node and no Electron, only the named requests'],
      [HOSTILE, 'pollutes no prototype, and hears of no event but the named ones'],
    ],
  },
];
