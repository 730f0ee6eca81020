import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Display, openDisplay } from '../../scripts/display.ts';
import { freshFolder } from '../support/launch-app.ts';

const root = path.resolve(import.meta.dirname, '../..');
const packaged = path.join(root, 'release/linux-unpacked/counterpoise');

/** Stands before the fuses in each Electron binary; a version and a length follow it, then one character a fuse. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'asarIntegrity',
  'onlyLoadAppFromAsar',
  'browserSnapshot',
  'fileProtocolPrivileges',
];

let display: Display;
let app: ChildProcess;
let browser: Browser;

// Packaged and started as it would be by somebody who wants to make it run their own code.
describe.runIf(process.platform === 'linux')('the packaged app', () => {
  beforeAll(async () => {
    const done = spawnSync(process.execPath, [path.join(root, 'scripts/package.ts'), '--linux', 'dir'], {
      encoding: 'utf8',
      cwd: root,
    });
    expect(done.status, `${done.stdout}${done.stderr}`).toBe(0);
    display = await openDisplay();
    app = spawn(packaged, ['--no-sandbox', '--remote-debugging-port=0', '--inspect=0'], {
      env: {
        ...process.env,
        COUNTERPOISE_DATA: freshFolder('packaged'),
        ELECTRON_RUN_AS_NODE: '1',
        NODE_OPTIONS: '--require=/nowhere.cjs',
      },
      stdio: ['ignore', 'ignore', 'pipe'],
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
    await expect.poll(loaded).toBe(true);
  });

  it('has its fuses set: no Node from outside, no other code than its own archive', () => {
    const set = fuses(packaged);
    expect(set).toMatchObject({
      runAsNode: '0',
      cookieEncryption: '0',
      nodeOptions: '0',
      nodeCliInspect: '0',
      asarIntegrity: '1',
      onlyLoadAppFromAsar: '1',
      browserSnapshot: '0',
    });
    // Not there before Electron 29.
    expect(set['fileProtocolPrivileges'] ?? '0').toBe('0');
  });
});

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

function fuses(binary: string): Record<string, string> {
  const bytes = readFileSync(binary);
  const start = bytes.indexOf(FUSE_SENTINEL) + FUSE_SENTINEL.length;
  const length = bytes[start + 1] ?? 0;
  const wire = bytes.subarray(start + 2, start + 2 + length).toString('latin1');
  return Object.fromEntries([...wire].map((state, index) => [FUSES[index] ?? `fuse ${index}`, state]));
}
