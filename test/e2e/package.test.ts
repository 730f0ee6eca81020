import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { extractAll } from '@electron/asar';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Display, openDisplay } from '../../scripts/display.ts';
import { electronRuntime } from '../../scripts/electron-runtime.ts';
import { FUSES, readFuses } from '../../scripts/fuses.ts';
import { freshFolder } from '../support/launch-app.ts';
import { noteFigure } from '../support/note-figure.ts';
import {
  archiveBytes,
  buildAgain,
  digestOf,
  inspectableCopy,
  PACKAGED_APP,
  PACKAGED_FOLDER,
  PACKAGED_WITHIN_MS,
  packageApp,
  packagedFiles,
} from '../support/packaged-app.ts';

const root = path.resolve(import.meta.dirname, '../..');
/** How long an app that has nothing to run is watched. In ms. */
const WATCHED_MS = 60_000;

beforeAll(packageApp, PACKAGED_WITHIN_MS);

describe.runIf(process.platform === 'linux')('what is in the package', () => {
  it('is the built app and nothing else', () => {
    const files = packagedFiles().filter((file) => path.extname(file) !== '');
    const expected = [
      /^package\.json$/,
      /^dist\/electron\/[\w.-]+\.(cjs|wasm)$/,
      /^dist\/renderer\/(index\.html|third-party-notices\.txt)$/,
      /^dist\/renderer\/assets\/[\w.-]+\.(js|css|woff2|aff|dic)$/,
    ];
    expect(files.filter((file) => !expected.some((pattern) => pattern.test(file)))).toEqual([]);
    expect(files.length).toBeGreaterThan(50);
    expect(statSync(path.join(PACKAGED_FOLDER, 'resources/app.asar')).size).toBeLessThan(20_000_000);
  });

  it('carries no trace of the machine that it was built on, and no development build', () => {
    expect(archiveBytes().includes(root)).toBe(false);
    expect(archiveBytes().includes('jsxDEV')).toBe(false);
  });

  it('looks for no update and carries no other app', () => {
    expect(readdirSync(path.join(PACKAGED_FOLDER, 'resources'))).toEqual([
      'app.asar',
      'sbom.cdx.json',
      'third-party-notices.txt',
    ]);
    expect(archiveBytes().includes('autoUpdater')).toBe(false);
    expect(archiveBytes().includes('electron-updater')).toBe(false);
  });

  it(
    'comes out the same, to the byte, when it is built again',
    () => {
      const parts = () => readFileSync(path.join(PACKAGED_FOLDER, 'resources/sbom.cdx.json'), 'utf8');
      const first = [digestOf(archiveBytes()), parts()];
      buildAgain();
      packageApp();
      expect([digestOf(archiveBytes()), parts()]).toEqual(first);
    },
    PACKAGED_WITHIN_MS,
  );

  it('has its fuses set: no Node from outside, no other code than its own archive', async () => {
    const set = await readFuses(PACKAGED_APP);
    expect(FUSES).toMatchObject(set);
    // Electron 25 has seven; the other two came later.
    const { isOfficial } = await electronRuntime();
    expect(Object.keys(set).length).toBeGreaterThanOrEqual(isOfficial ? 9 : 7);
    noteFigure(21, Object.keys(set).length, `${Object.keys(set).length} of 9 fuses read from the package at hand`);
  });
});

describe.runIf(process.platform === 'linux')('the packaged app, started to run code of somebody else', () => {
  const marker = path.join(freshFolder('hostile'), 'ran');
  let display: Display;
  let app: ChildProcess;
  let browser: Browser;
  let printed = '';

  beforeAll(async () => {
    const hostile = path.join(path.dirname(marker), 'hostile.cjs');
    writeFileSync(hostile, `require('node:fs').writeFileSync(${JSON.stringify(marker)}, process.argv0);`);
    display = await openDisplay();
    app = start(PACKAGED_APP, ['--remote-debugging-port=0', '--inspect=0', '--inspect-brk=0', `--require=${hostile}`], {
      ELECTRON_RUN_AS_NODE: '1',
      NODE_OPTIONS: `--require=${hostile} --inspect=0`,
    });
    app.stderr?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
    browser = await chromium.connectOverCDP(await debuggingAddress(app), { noDefaults: true });
  });

  afterAll(async () => {
    await browser?.close();
    app?.kill('SIGKILL');
    display?.stop();
  });

  it('opens with its law pack, its store and its fonts, from one archive', async () => {
    const page = browser.contexts()[0]?.pages()[0];
    if (page === undefined) throw new Error('There is no window.');
    await page.getByRole('heading', { level: 1, name: 'Cases', exact: true }).waitFor();
    expect(page.url()).toBe('app://counterpoise/index.html');
    const loaded = () => page.evaluate(() => [...document.fonts].some((font) => font.status === 'loaded'));
    await expect.poll(loaded, { timeout: 30_000 }).toBe(true);
  });

  it('has run none of it, and lets nobody inspect it', () => {
    process.kill(Number(app.pid), 'SIGUSR1');
    expect(existsSync(marker)).toBe(false);
    expect(printed).not.toContain('Debugger listening');
    noteFigure(21, 6, 'inspector, Node mode, preloaded modules: 6 flags and variables change nothing');
  });

  it('does not start from a folder put in the place of its archive', async () => {
    const folder = freshFolder('folder-app');
    const resources = path.join(folder, 'resources');
    const binary = await inspectableCopy(folder);
    extractAll(path.join(resources, 'app.asar'), path.join(resources, 'app'));
    renameSync(path.join(resources, 'app.asar'), path.join(resources, 'aside'));
    const other = start(binary, [], {});
    const code = await new Promise((resolve) => {
      other.once('exit', resolve);
      setTimeout(() => resolve('still running'), WATCHED_MS).unref();
    });
    other.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
    expect(code).not.toBe('still running');
    expect(code).not.toBe(0);
  });
});

function start(binary: string, flags: readonly string[], environment: Readonly<Record<string, string>>): ChildProcess {
  return spawn(binary, ['--no-sandbox', ...flags], {
    env: { ...process.env, COUNTERPOISE_DATA: freshFolder('packaged'), ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** Where the started app listens for a driver, from what it prints; fails when it ends first. */
function debuggingAddress(started: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    started.stderr?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /DevTools listening on ws:\/\/([\d.:]+)/.exec(printed)?.[1];
      if (address !== undefined) resolve(`http://${address}`);
    });
    started.once('exit', (code) => reject(new Error(`The packaged app ended with ${code}:\n${printed}`)));
  });
}
