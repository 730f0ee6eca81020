import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { requestChannels } from '../../shared/bridge/channels.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { electronRuntime } from '../../scripts/electron-runtime.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';

const root = path.resolve(import.meta.dirname, '../..');
let officer: LaunchedApp;

beforeAll(async () => {
  officer = await launchApp();
  await officer.page.getByRole('heading', { level: 1, name: 'Cases', exact: true }).waitFor();
});

afterAll(async () => {
  await officer.close();
});

describe('the page in its sandbox', () => {
  it('has no Node and no Electron, only the named requests', async () => {
    const found = await officer.page.evaluate(() => ({
      process: typeof (globalThis as { process?: unknown }).process,
      require: typeof (globalThis as { require?: unknown }).require,
      bridge: Object.keys((globalThis as unknown as { counterpoise: object }).counterpoise).sort(),
    }));
    expect(found.process).toBe('undefined');
    expect(found.require).toBe('undefined');
    expect(found.bridge).toEqual(['on', ...requestChannels].sort());
  });

  it('runs no script that was not shipped, and makes no markup of text', async () => {
    const found = await officer.page.evaluate(() => {
      const isRefused = (attempt: () => unknown) => {
        try {
          attempt();
          return false;
        } catch {
          return true;
        }
      };
      const script = document.createElement('script');
      const isScriptRefused = isRefused(() => {
        script.append(document.createTextNode('window.planted = true'));
        document.body.append(script);
      });
      const isMarkupRefused = isRefused(() => Object.assign(document.body, { innerHTML: '<b>planted</b>' }));
      return { isScriptRefused, isMarkupRefused, ran: 'planted' in window };
    });
    expect(found).toEqual({ isScriptRefused: true, isMarkupRefused: true, ran: false });
  });

  it('is answered with a refusal when it sends what the contract does not know', async () => {
    const answer = await officer.page.evaluate(() =>
      (
        globalThis as unknown as { counterpoise: { openCase: (payload: unknown) => Promise<unknown> } }
      ).counterpoise.openCase({ id: '../../etc/passwd' }),
    );
    expect(answer).toEqual({ ok: false, error: { code: 'badRequest', channel: 'openCase' } });
  });

  it('shows markup in answers as what it is: text', async () => {
    const { page } = officer;
    await page.getByRole('button', { name: 'New case' }).click();
    const markup = '<img src=x onerror="window.planted=1"><b>bold</b> <w:p/> **not bold**';
    await page.getByLabel('The request, word for word').fill(markup);
    await page.locator('blockquote, .paper').getByText(markup).first().waitFor();
    expect(await page.evaluate(() => 'planted' in window)).toBe(false);
  });

  it('takes a megabyte of request text and stays usable', async () => {
    const { page } = officer;
    const text = 'What is recorded about it? '.repeat(37_000);
    await page.getByLabel('The request, word for word').fill(text);
    await page.getByLabel('Subject').fill('A very long request');
    await page.getByText(/^Saved \d\d:\d\d/).waitFor({ timeout: 20_000 });
    expect(await page.getByLabel('Subject').inputValue()).toBe('A very long request');
  });
});

describe('starting', () => {
  it('a second time shows the first window and ends, and the first goes on', { timeout: 60_000 }, async () => {
    const { executable } = await electronRuntime();
    const second = spawnSync(executable, ['--no-sandbox', root], {
      env: { ...process.env, COUNTERPOISE_DATA: officer.dataFolder },
      timeout: 30_000,
    });
    expect(second.status).toBe(0);
    expect(await officer.page.title()).toBe('Counterpoise');
    expect(await officer.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });
});

// Last, because the driver waits for ever for a navigation that was refused.
describe('the way out', () => {
  it('reaches no network, opens no window and goes nowhere', async () => {
    const { page, app } = officer;
    const address = () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()));
    const before = await address();
    expect(
      await page.evaluate(() =>
        fetch('https://example.org').then(
          () => 'reached',
          () => 'refused',
        ),
      ),
    ).toBe('refused');
    await page.evaluate(() => {
      window.open('https://example.org');
      location.href = 'https://example.org';
    });
    await page.waitForTimeout(300);
    expect(before).toHaveLength(1);
    expect(await address()).toEqual(before);
  });
});
