import { execFileSync } from 'node:child_process';
import dns from 'node:dns';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { noteFigure } from '../support/note-figure.ts';
import { ANSWERED } from './electronegativity-answers.ts';

// node test/proof/electronegativity.ts: Doyensec's checker over sources and built output. Not a dependency: it brings 405
// packages, so that npm keeps it in its own cache. It ends well with findings; here it does not.
const TOOL = '@doyensec/electronegativity@1.10.3';
/** It asks GitHub for the newest release; which Electron is current is test/content/electron-checklist.test.ts's. */
const ASKS_THE_NETWORK = 'AvailableSecurityFixesGlobalCheck';

const root = path.resolve(import.meta.dirname, '../..');

type Issue = { readonly id: string; readonly file: string; readonly location: { readonly line: number } };
type Report = { readonly issues: readonly Issue[]; readonly errors: readonly { file: string; message: string }[] };
type Run = (options: object) => Promise<Report>;

const run = loadTool();
const app = gatherApp();
try {
  const { issues, errors } = await run({ input: app, isRelative: true, excludeFromScan: [ASKS_THE_NETWORK] });
  const found = issues.map(({ id, file, location }) => ({ id, file, line: location.line }));
  const isAnswered = (id: string, file: string) => ANSWERED.some((each) => each.id === id && each.files.includes(file));
  const ours = found.filter(({ file }) => !file.startsWith('planted/'));
  const unread = errors.filter(({ file }) => !file.includes('planted/'));
  const faults = [
    ...ours.filter(({ id, file }) => !isAnswered(id, file)).map((each) => `Not answered: ${JSON.stringify(each)}`),
    ...unread.map(({ file, message }) => `Not read: ${file}: ${message}`),
    ...ANSWERED.filter(({ id }) => !ours.some((each) => each.id === id)).map(({ id }) => `Answered for nothing: ${id}`),
    ...(found.length === ours.length ? ['Blind: the fault planted for it was not found'] : []),
    ...(errors.length === unread.length ? ['Blind: the file that cannot be read was not told'] : []),
  ];
  for (const fault of faults) console.error(fault);
  const words = `${ours.length} findings, ${faults.length === 0 ? 'each answered' : 'NOT all answered'}`;
  noteFigure(17, ours.length, words);
  console.log(words);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  rmSync(app, { recursive: true, force: true });
}

/** The tool out of npm's cache, fetched once; it gets no network while it runs, which it would wait for. */
function loadTool(): Run {
  const args = ['exec', '--yes', `--package=${TOOL}`, '-c', 'command -v electronegativity'];
  const command = execFileSync('npm', args, { encoding: 'utf8', cwd: tmpdir() }).trim();
  dns.lookup = refuse as unknown as typeof dns.lookup;
  const main = path.join(path.dirname(realpathSync(command)), 'runner.js');
  return createRequire(main)(main) as Run;
}

function refuse(_host: string, ...rest: readonly unknown[]): void {
  const callback = rest.at(-1) as (error: Error) => void;
  process.nextTick(() => callback(Object.assign(new Error('No network'), { code: 'EACCES' })));
}

/** Sources and built output side by side, with what the tool must find; it knows a script by ".js" only. */
function gatherApp(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'counterpoise-electronegativity-'));
  for (const name of ['package.json', 'electron', 'renderer', 'shared']) {
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  }
  const built = path.join(root, 'dist/electron');
  if (!existsSync(built)) throw new Error('There is nothing built. Run "npm run build" first.');
  for (const name of readdirSync(built).filter((file) => file.endsWith('.cjs'))) {
    cpSync(path.join(built, name), path.join(folder, 'built', name.replace(/cjs$/, 'js')));
  }
  // Of the page's scripts it knows the sources only: it cannot read what newer JavaScript they are built into.
  cpSync(path.join(root, 'dist/renderer/index.html'), path.join(folder, 'built/index.html'));
  mkdirSync(path.join(folder, 'planted'));
  writeFileSync(
    path.join(folder, 'planted/fault.js'),
    'new BrowserWindow({ webPreferences: { webSecurity: false } });',
  );
  writeFileSync(path.join(folder, 'planted/unread.js'), 'const = ;');
  return folder;
}
