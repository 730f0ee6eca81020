import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../electron/security/content-security-policy.ts';
import { freshFolder, launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { noteFigure } from '../support/note-figure.ts';
import { servedProbe } from '../support/served-probe.ts';

const root = path.resolve(import.meta.dirname, '../..');
/** Everything that opens over the page, by the names of the menu's commands (renderer/state/commands.ts). */
const OVERLAYS = [
  ...['preview', 'points', 'history', 'challenge', 'knowledge', 'palette', 'shortcuts', 'openProfile', 'deadlines'],
  ...['register', 'audit', 'store', 'examine', 'showRecord', 'showBundle', 'showLetter', 'theme.dark', 'theme.light'],
];

let officer: LaunchedApp;
let seen = 0;

/** The app with one script more, which the app itself serves: a copy, so that the product has no door for it. */
function withProbe(): string {
  const folder = freshFolder('probed');
  cpSync(path.join(root, 'dist'), path.join(folder, 'dist'), { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), readFileSync(path.join(root, 'package.json')));
  const page = path.join(folder, 'dist/renderer/index.html');
  const html = readFileSync(page, 'utf8').replace('<script', '<script src="./probe.js"></script><script');
  writeFileSync(page, html);
  writeFileSync(path.join(folder, 'dist/renderer/probe.js'), `(${servedProbe.toString()})();`);
  writeFileSync(path.join(folder, 'secret.js'), 'window.planted = 1');
  symlinkSync(path.join(folder, 'secret.js'), path.join(folder, 'dist/renderer/linked.js'));
  mkdirSync(path.join(folder, 'outside'));
  symlinkSync(path.join(folder, 'outside'), path.join(folder, 'dist/renderer/linked'));
  return folder;
}

const violations = () =>
  officer.page.evaluate(() => (window as unknown as { violations: () => string[] }).violations());

/** What the native menu sends when it is used. */
async function menu(command: string): Promise<void> {
  await officer.app.evaluate(
    ({ BrowserWindow }, id) => BrowserWindow.getAllWindows()[0]?.webContents.send('menuCommand', { command: id }),
    command,
  );
  await officer.page.waitForTimeout(400);
}

beforeAll(async () => {
  officer = await launchApp({ appFolder: withProbe() });
  await officer.page.getByRole('button', { name: 'Open the worked example' }).waitFor({ timeout: 60_000 });
});

afterAll(async () => {
  await officer?.close();
});

describe('nothing in a whole job breaks the policy', () => {
  it('neither on any page of the worked example', async () => {
    const { page } = officer;
    await page.getByRole('button', { name: 'Open the worked example' }).click();
    await page.locator('.question-kicker').waitFor();
    const onward = page.getByRole('button', { name: 'Continue' });
    for (; seen < 30 && (await onward.count()) > 0; seen += 1) {
      await onward.click();
      await page.locator('.question-kicker').waitFor();
    }
    expect(seen).toBeGreaterThanOrEqual(25);
    expect(await violations()).toEqual([]);
  });

  it('nor on anything that opens over a page, the printed pages and the PDF among them', async () => {
    const { page } = officer;
    for (const command of OVERLAYS) {
      await menu(command);
      if (command === 'preview') await page.getByRole('img', { name: /^Page 1/ }).waitFor();
      if (command === 'knowledge') await page.getByRole('searchbox').first().fill('rosenbaum');
      await page.waitForTimeout(200);
      expect(await violations(), command).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      seen += 1;
    }
  });

  it('nor in the search, in training, in a new case, and after a fresh start of the page', async () => {
    const { page } = officer;
    await menu('caseList');
    await page.getByRole('searchbox').first().fill('smuggling');
    await page.waitForTimeout(500);
    await menu('training');
    await page.waitForTimeout(500);
    await page.reload();
    await page.getByRole('button', { name: 'New case' }).click();
    await page.getByLabel('Subject').fill('<img src=x onerror="planted()">');
    await page.getByText(/^Saved \d\d:\d\d/).waitFor();
    expect(await violations()).toEqual([]);
    noteFigure(16, 0, `0 violations on ${seen + 4} screens`);
  });
});

describe('the policy holds', () => {
  it('against a script that the app itself serves', async () => {
    const found = await officer.page.evaluate(
      () =>
        // From a turn of its own: while a driver's own script runs, eval is let through.
        new Promise<Record<string, string>>((resolve) =>
          setTimeout(() => resolve((window as unknown as { probe: () => Promise<Record<string, string>> }).probe())),
        ),
    );
    expect(Object.entries(found).filter(([, came]) => came !== 'refused')).toEqual([]);
    const count = Object.keys(found).length;
    expect(count).toBeGreaterThanOrEqual(11);
    // That no violation was seen before proves something only if they are seen at all.
    expect((await violations()).length).toBeGreaterThanOrEqual(11);
    noteFigure(16, count, `${count} attempts by a served script refused`);
  });

  it('by its header on every answer, and on refusals too', async () => {
    const answers = await officer.page.evaluate(async () => {
      const ask = async (url: string, init?: RequestInit) => {
        const { status, headers } = await fetch(url, init);
        const named = ['content-security-policy', 'x-content-type-options'].map((name) => headers.get(name));
        return [url, status, ...named] as const;
      };
      const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
      const known = ['/', '/index.html', ...loaded.filter((name) => name.startsWith('app://counterpoise/'))];
      const unknown = [
        '/nowhere',
        '/linked.js',
        '/linked/',
        '/%2e%2e/secret.js',
        `/asset/${'0'.repeat(64)}`,
        '/print/x',
      ];
      return Promise.all([
        ...known.map((url) => ask(url)),
        ...unknown.map((url) => ask(url)),
        ask('/index.html', { method: 'POST' }),
        ask('/index.html', { method: 'HEAD' }),
      ]);
    });
    expect(answers.length).toBeGreaterThan(10);
    for (const [url, , policy, sniff] of answers) {
      expect(policy, url).toBe(CONTENT_SECURITY_POLICY);
      expect(sniff, url).toBe('nosniff');
    }
    const statuses = answers.slice(-8).map(([, status]) => status);
    expect(statuses).toEqual([404, 404, 404, 404, 404, 404, 400, 400]);
  });
});
