import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, inTheme } from '../support/axe.ts';
import { freshFolder, launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { connected, crashPage } from '../support/page-again.ts';
import { answerSaveDialog } from '../support/save-dialog.ts';

const SCREENSHOTS = path.resolve(import.meta.dirname, '../../screenshots');
const CANARY = 'Kestrel';
const STARTED_AGAIN = { level: 1, name: 'The window stopped and was started again' } as const;
/** For a machine that is busy with other things. */
const PATIENCE_MS = 40_000;
let officer: LaunchedApp | null = null;

async function start(dataFolder = freshFolder('support')): Promise<LaunchedApp> {
  officer = await launchApp({ dataFolder });
  officer.page.setDefaultTimeout(PATIENCE_MS);
  return officer;
}

async function isSound(page: Page, name: string): Promise<void> {
  for (const theme of ['dark', 'contrast', 'light']) {
    await inTheme(page, theme);
    expect(await axeViolations(page), `${name} in ${theme}`).toEqual([]);
    if (theme !== 'contrast') await page.screenshot({ path: path.join(SCREENSHOTS, `support-${name}-${theme}.png`) });
  }
}

/** A new case with a marked subject, saved. */
async function writeCase(page: Page, subject: string): Promise<void> {
  await page.getByRole('button', { name: 'New case' }).click();
  await page.getByLabel('Subject', { exact: true }).fill(subject);
  await page.getByLabel('Reference', { exact: true }).fill(`${CANARY}/26`);
  await isSaved(page);
}

async function isSaved(page: Page): Promise<void> {
  await page.waitForTimeout(1_000);
  await page.getByText(/^Saved \d\d:\d\d/).waitFor();
}

/** The text of the bundle as it stands on the screen. */
async function shownText(page: Page): Promise<string> {
  return (await page.getByRole('dialog').locator('pre').allTextContents()).join('\n');
}

beforeAll(() => {
  mkdirSync(SCREENSHOTS, { recursive: true });
});

afterEach(async () => {
  await officer?.close();
  officer = null;
});

describe('the support bundle', () => {
  it('is shown whole, saved as shown, and holds no word of a case', { timeout: 180_000 }, async () => {
    const { app, page } = await start();
    await writeCase(page, `Operation ${CANARY}`);
    await app.evaluate(({ Menu }) => {
      const help = Menu.getApplicationMenu()?.items.find(({ label }) => label === '&Help');
      help?.submenu?.items.find(({ label }) => label === 'Save a support bundle…')?.click();
    });
    const dialog = page.getByRole('dialog', { name: 'Support bundle' });
    await dialog.getByText('COUNTERPOISE SUPPORT BUNDLE').waitFor();
    await isSound(page, 'bundle');
    await dialog.getByRole('checkbox', { name: 'System' }).press('Space');
    await dialog.getByText('Left out.').waitFor();
    const shown = await shownText(page);
    const file = path.join(freshFolder('bundle'), 'bundle.txt');
    await answerSaveDialog(app, file);
    await dialog.getByRole('button', { name: 'Save…' }).click();
    await page.getByText('Saved as bundle.txt').waitFor();
    const saved = readFileSync(file, 'utf8');
    expect(saved).toBe(shown);
    expect(saved).not.toContain(CANARY);
    expect(saved).toContain('Number of cases at work: 1');
    expect(saved).toContain('Integrity: whole');
    expect(saved).toMatch(/store\.opened ms=\d+/);
    expect(saved).not.toMatch(/Screen 1/);
  });

  it('can be had where the store is damaged, and where it is locked', { timeout: 240_000 }, async () => {
    const damaged = freshFolder('support');
    writeFileSync(path.join(damaged, 'cases.sqlite'), 'not a store '.repeat(100));
    const first = await start(damaged);
    await first.page.getByRole('button', { name: 'Save a support bundle…' }).click();
    await first.page.getByText('State: damaged').waitFor();
    expect(await axeViolations(first.page)).toEqual([]);
    await first.page.keyboard.press('Escape');
    await isSound(first.page, 'recovery');
    await first.close();

    const sealed = freshFolder('support');
    const second = await start(sealed);
    await writeCase(second.page, `Operation ${CANARY}`);
    await second.page.evaluate(() =>
      (
        globalThis as unknown as { counterpoise: { sealStore: (order: unknown) => Promise<unknown> } }
      ).counterpoise.sealStore({ passphrase: 'a lamp by the harbour wall', useKeyStore: false }),
    );
    await second.close();
    const { page } = await start(sealed);
    await page.getByRole('heading', { name: 'Your cases are sealed' }).waitFor();
    await isSound(page, 'locked');
    await page.getByRole('button', { name: 'Save a support bundle…' }).click();
    await page.getByText('State: waits for its passphrase').waitFor();
    expect(await shownText(page)).not.toContain(CANARY);
    expect(await shownText(page)).toContain('Number of cases at work: 1');
  });
});

describe('a window that stops', () => {
  it('comes back, says so, and opens the case again with what was typed last', { timeout: 240_000 }, async () => {
    const launched = await start();
    await writeCase(launched.page, `Operation ${CANARY}`);
    const { page, done } = await crashPage(launched);
    await page.getByRole('heading', STARTED_AGAIN).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await page.getByRole('alert').textContent()).toMatch(/Kestrel\/26 was last saved at \d\d:\d\d:\d\d/);
    await isSound(page, 'crashed');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Path' }).waitFor();
    expect(await page.getByLabel('Subject', { exact: true }).inputValue()).toBe(`Operation ${CANARY}`);
    // The new page is heard by the shell as the old one was.
    await page.getByLabel('Subject', { exact: true }).fill('Typed after the crash');
    await isSaved(page);
    await done();

    const again = await crashPage(launched);
    await again.page.getByRole('button', { name: 'Open the case again' }).waitFor();
    await again.done();
    const third = await crashPage(launched);
    await third.page.getByText('several times within a minute').waitFor();
    expect(await third.page.getByRole('button', { name: 'Open the case again' }).count()).toBe(0);
    await isSound(third.page, 'crashed-often');
    await third.page.getByRole('button', { name: 'Go to the case list' }).click();
    await third.page.getByText('Typed after the crash').waitFor();
    await third.done();

    const log = readFileSync(path.join(launched.dataFolder, 'counterpoise.log'), 'utf8');
    expect(log.match(/"code":"window.gone"/g)).toHaveLength(3);
    expect(log).not.toContain(CANARY);
  });

  it('is started again when it does not answer and the officer says so', { timeout: 180_000 }, async () => {
    const { app, page, dataFolder } = await start();
    await writeCase(page, 'A case of the page that hung');
    await app.evaluate(async ({ dialog, BrowserWindow }) => {
      dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
      const window = BrowserWindow.getAllWindows()[0];
      void window?.webContents.executeJavaScript('for (;;);');
      const back = new Promise<void>((resolve) => window?.webContents.once('did-finish-load', () => resolve()));
      window?.emit('unresponsive');
      await back;
    });
    const again = await connected(dataFolder);
    await again.page.getByText('The window did not answer and was started again').waitFor();
    await again.page.getByRole('button', { name: 'Open the case again' }).click();
    await again.page.getByRole('navigation', { name: 'Path' }).waitFor();
    expect(await again.page.getByLabel('Subject', { exact: true }).inputValue()).toBe('A case of the page that hung');
    await again.done();
  });

  it('is closed at once when its page is dead', { timeout: 180_000 }, async () => {
    const { app, page, dataFolder } = await start();
    await writeCase(page, 'A case of the page that died');
    const ended = new Promise((resolve) => app.process().once('exit', resolve));
    await app
      .evaluate(({ BrowserWindow }) => {
        const window = BrowserWindow.getAllWindows()[0];
        window?.webContents.once('render-process-gone', () => window.close());
        window?.webContents.forcefullyCrashRenderer();
      })
      .catch(() => undefined);
    await ended;
    expect(existsSync(path.join(dataFolder, 'running.json'))).toBe(false);
  });
});

describe('a run that was cut off', () => {
  let folder = '';
  beforeAll(async () => {
    const { page, dataFolder, kill } = await launchApp({ dataFolder: freshFolder('support') });
    page.setDefaultTimeout(PATIENCE_MS);
    await writeCase(page, `Operation ${CANARY}`);
    await kill();
    folder = dataFolder;
  });
  afterAll(() => {
    // No crash of these tests has left a picture of the memory, which would hold words of the case.
    const names = readdirSync(folder, { recursive: true }).map(String);
    expect(names.filter((name) => /\.dmp$|^core/.test(name))).toEqual([]);
  });

  it('is followed by an offer of the case that was open, once', { timeout: 180_000 }, async () => {
    const { page } = await start(folder);
    const offer = page.getByRole('region', { name: 'Go on where you were' });
    await offer.getByText(`${CANARY}/26 was open then`).waitFor();
    await isSound(page, 'cut-off');
    await offer.getByRole('button', { name: 'Open the case again' }).click();
    await page.getByRole('navigation', { name: 'Path' }).waitFor();
    expect(await page.getByLabel('Subject', { exact: true }).inputValue()).toBe(`Operation ${CANARY}`);
    await officer?.close();
    const { page: next } = await start(folder);
    await next.getByRole('rowheader', { name: `${CANARY}/26` }).waitFor();
    expect(await next.getByRole('region', { name: 'Go on where you were' }).count()).toBe(0);
  });
});
