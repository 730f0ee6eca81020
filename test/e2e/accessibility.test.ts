import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, inTheme as themed } from '../support/axe.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';

const SCREENSHOTS = path.resolve(import.meta.dirname, '../../screenshots');

let officer: LaunchedApp;

beforeAll(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  officer = await launchApp();
  await officer.page.getByRole('button', { name: 'Open the worked example' }).waitFor();
});

afterAll(async () => {
  await officer.close();
});

const violations = () => axeViolations(officer.page);
const inTheme = (theme: string) => themed(officer.page, theme);

describe('every screen', () => {
  it('has no axe violation on the start page', async () => {
    expect(await violations()).toEqual([]);
  });

  it('has none on any page of the worked example, in light, dark and high contrast', { timeout: 400_000 }, async () => {
    const { page } = officer;
    await page.getByRole('button', { name: 'Open the worked example' }).click();
    await page.locator('.question-kicker').waitFor();
    const seen: string[] = [];
    for (let count = 0; count < 30; count += 1) {
      const here = (await page.locator('.question-kicker').textContent()) ?? '';
      if (seen.at(-1) === here) break;
      seen.push(here);
      for (const theme of ['light', 'dark', 'contrast']) {
        await inTheme(theme);
        expect(await violations(), `${here} in ${theme}`).toEqual([]);
      }
      const onward = page.getByRole('button', { name: 'Continue' });
      if ((await onward.count()) === 0) break;
      await onward.click();
    }
    expect(seen.length).toBe(26);
    await inTheme('light');
  });

  it('can be used at 1280 by 720 and at 200 % zoom: nothing runs out of the window sideways', async () => {
    const { page, app } = officer;
    for (const [width, height, zoom] of [
      [1280, 720, 1],
      [1280, 720, 2],
      [900, 700, 1],
    ] as const) {
      await app.evaluate(
        ({ BrowserWindow }, [w, h, z]) => {
          const [window] = BrowserWindow.getAllWindows();
          window?.setContentSize(w, h);
          window?.webContents.setZoomFactor(z);
        },
        [width, height, zoom] as const,
      );
      await page.waitForTimeout(300);
      await page.screenshot({ path: path.join(SCREENSHOTS, `size-${width}x${height}-${zoom * 100}.png`) });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    }
    await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.webContents.setZoomFactor(1);
      window?.setContentSize(1440, 900);
    });
  });
});

describe('the keyboard alone', () => {
  it('makes a case, fills it in, moves on, goes back and undoes', async () => {
    const { page } = officer;
    await page.keyboard.press('Control+n');
    await page.getByRole('heading', { level: 1, name: /What was asked/ }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('NP-2026-0777');
    expect(await page.getByLabel('Reference').inputValue()).toBe('NP-2026-0777');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: /Which law governs/ }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await page.getByRole('radio', { name: /Freedom of Information Act 2000/ }).isChecked()).toBe(true);
    await page.keyboard.press('Control+z');
    await expect
      .poll(() => page.getByRole('radio', { name: /Freedom of Information Act 2000/ }).isChecked())
      .toBe(false);
    await page.keyboard.press('Control+Shift+z');
    await expect
      .poll(() => page.getByRole('radio', { name: /Freedom of Information Act 2000/ }).isChecked())
      .toBe(true);
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('heading', { level: 1, name: /What was asked/ }).waitFor();
    expect(await page.getByLabel('Reference').inputValue()).toBe('NP-2026-0777');
  });

  it('finds every command in the palette', async () => {
    const { page } = officer;
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('case list');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Cases', exact: true }).waitFor();
  });
});
