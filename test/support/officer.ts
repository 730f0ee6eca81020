import type { ElectronApplication, Page } from 'playwright-core';
import { expect } from 'vitest';
import { answerSaveDialog } from './save-dialog.ts';

/** Keeps a picture of the screen as it stands, or does nothing. */
export type Picture = (name: string) => Promise<void>;

/** What an officer does on the pages: controls are found by the words that the officer reads. */
export type Officer = ReturnType<typeof officerAt>;

/** The hand of an officer at this page. `picture` is called before each page is left. */
export function officerAt(page: Page, picture: Picture = () => Promise.resolve()) {
  async function onward(name: string): Promise<void> {
    await picture(name);
    await page.getByRole('button', { name: 'Continue' }).click();
  }

  async function type(label: string | RegExp, text: string, nth = 0): Promise<void> {
    await page
      .getByLabel(label, { exact: typeof label === 'string' })
      .nth(nth)
      .fill(text);
  }

  async function choose(name: string | RegExp): Promise<void> {
    await page.getByRole('radio', { name }).first().check({ force: true });
  }

  /** By the keyboard, as the box itself is drawn by its label. */
  async function tick(name: string): Promise<void> {
    await page.getByRole('checkbox', { name }).focus();
    await page.keyboard.press('Space');
    expect(await page.getByRole('checkbox', { name }).isChecked()).toBe(true);
  }

  async function heading(text: string | RegExp): Promise<void> {
    await page.getByRole('heading', { level: 1, name: text }).waitFor();
  }

  async function takeFactor(title: string, slots: readonly [RegExp, string][]): Promise<void> {
    await page.getByRole('button', { name: `Use: ${title}` }).click();
    const card = page.getByRole('region', { name: new RegExp(`: ${title}$`) });
    for (const [ask, text] of slots) await card.getByLabel(ask).fill(text);
  }

  async function weigh(title: string, weight: string, reason: string): Promise<void> {
    const row = page.getByRole('listitem').filter({ has: page.getByRole('radiogroup', { name: new RegExp(title) }) });
    await row.getByRole('radio', { name: weight, exact: true }).check({ force: true });
    await row.getByLabel('Why that weight').fill(reason);
  }

  /** From the menu of the letter, into this file. */
  async function save(app: ElectronApplication, menuItem: RegExp, file: string): Promise<void> {
    await answerSaveDialog(app, file);
    await page.getByRole('button', { name: /Save or copy/ }).click();
    await page.getByRole('menuitem', { name: menuItem }).click();
  }

  return { page, picture, onward, type, choose, tick, heading, takeFactor, weigh, save };
}
