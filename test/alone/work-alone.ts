import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { electronRuntime } from '../../scripts/electron-runtime.ts';
import { lookAround, takeOut, toStep, train, writeAround, writeTheLetter } from '../support/around-the-case.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { plainOfficer, tick, type Officer } from '../support/officer.ts';
import * as wholeCase from '../support/whole-case.ts';
import { markWords } from './mark-words.ts';
import { WATCHED } from './network-calls.ts';
import { tryFromMain, tryFromPage } from './ways-out.ts';
import { foldersIn, type Done, type Work } from './work.ts';

// node test/alone/work-alone.ts {"folder": …, "isSealed": …, "app": …}
// A program of its own, so that a test can start it without a network or under strace, with all that it starts.
const work = JSON.parse(process.argv[2] ?? '{}') as Work;
const folders = foldersIn(work.folder);
/** Two works are done at once, and watching takes its time. */
const PATIENCE_MS = 60_000;
const PASSPHRASE = 'a lamp by the harbour wall';
const { words, marks } = markWords();
const said: string[] = [];

for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
const logs: string[] = [];
let running: LaunchedApp | undefined;
try {
  const done: Done = work.app === 'loud' ? await beLoud() : await wholeJob();
  writeFileSync(path.join(work.folder, 'done.json'), JSON.stringify(done));
} catch (cause) {
  console.error(cause);
  process.exitCode = 1;
} finally {
  await (running as LaunchedApp | undefined)?.kill();
}
// The driver may still wait for an app that was killed.
process.exit();

/** From the first start with an empty folder to a case that is answered, closed, opened again, and killed. */
async function wholeJob(): Promise<Done> {
  const first = await start();
  const officer: Officer = { ...plainOfficer(first.page), words };
  if (work.isSealed) await sealTheStore(officer);
  for (const step of [
    wholeCase.request,
    wholeCase.searches,
    wholeCase.exemptions,
    wholeCase.nationalSecurity,
    wholeCase.lawEnforcement,
    wholeCase.decision,
  ]) {
    await step(officer);
  }
  await writeAround(officer);
  await writeTheLetter(officer);
  const files = await takeOut(officer, first.app, (name) => path.join(folders.exports, name));
  await lookAround(officer, path.join(folders.exports, 'letter-of-others.txt'));
  await train(officer);
  await first.page.getByText(/^Cases are kept in/).waitFor();
  if (work.isSealed) await first.kill();
  else await first.close();
  const second = await start();
  if (work.isSealed) await unlock(second.page);
  await second.page.getByRole('rowheader', { name: /NP-2026-0419/ }).click();
  await toStep({ ...officer, page: second.page }, 'Request');
  await second.page.getByLabel('Subject', { exact: true }).waitFor();
  const fromPage = await tryFromPage(second.page);
  const fromMain = await tryFromMain(second.app);
  await second.kill();
  return { marks, files, logs, fromPage, fromMain };
}

async function beLoud(): Promise<Done> {
  const loud = await start(path.join(import.meta.dirname, 'loud-app'));
  const fromPage = await tryFromPage(loud.page);
  const fromMain = await tryFromMain(loud.app);
  await loud.kill();
  return { marks: [], files: [], logs, fromPage, fromMain };
}

async function start(appFolder?: string): Promise<LaunchedApp> {
  const { home, temporary, data, config, cache } = folders;
  const launched = await launchApp({
    executable: await watchedRuntime(),
    dataFolder: data,
    ...(appFolder === undefined ? {} : { appFolder }),
    environment: {
      HOME: home,
      TMPDIR: temporary,
      XDG_CONFIG_HOME: config,
      XDG_CACHE_HOME: cache,
      XDG_DATA_HOME: config,
    },
  });
  running = launched;
  launched.page.setDefaultTimeout(PATIENCE_MS);
  const { stdout, stderr } = launched.app.process();
  for (const stream of [stdout, stderr]) stream?.on('data', (bytes: Buffer) => keep(bytes.toString()));
  return launched;
}

/** The runtime under strace, which is no parent of it: what is killed is the app itself. */
async function watchedRuntime(): Promise<string> {
  const { executable } = await electronRuntime();
  const script = path.join(work.folder, `watched-${logs.length}.sh`);
  const log = path.join(work.folder, `network-${logs.length}.log`);
  logs.push(log);
  const strace = `strace -D -f -yy -s 0 --seccomp-bpf -e trace=${WATCHED.join(',')} -o '${log}'`;
  writeFileSync(script, `#!/bin/sh\nexec ${strace} '${executable}' "$@"\n`, { mode: 0o755 });
  return script;
}

/** What the app says on its standard output and error, for the test to look through. */
function keep(text: string): void {
  said.push(text);
  writeFileSync(path.join(folders.said, 'said.txt'), said.join(''));
}

async function sealTheStore(officer: Officer): Promise<void> {
  const { page } = officer;
  await page.getByRole('button', { name: 'Store', exact: true }).click();
  const fields = page.getByRole('dialog', { name: 'The case store' }).locator('input[type=password]');
  await fields.nth(0).fill(PASSPHRASE);
  await fields.nth(1).fill(PASSPHRASE);
  await tick(officer, /I understand/);
  await page.getByRole('button', { name: 'Seal the cases' }).click();
  const code = page.getByRole('alertdialog');
  await code.locator('.recovery-code').waitFor({ timeout: 60_000 });
  await tick(officer, 'I have kept it');
  await code.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'New case' }).waitFor();
}

async function unlock(page: Officer['page']): Promise<void> {
  await page.locator('input[type=password]').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'New case' }).waitFor({ timeout: 60_000 });
}
