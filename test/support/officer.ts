import assert from 'node:assert/strict';
import type { ElectronApplication, Page } from 'playwright-core';
import { answerSaveDialog } from './save-dialog.ts';

/** Somebody who works through a case, for tests of many kinds. */
export type Officer = {
  readonly page: Page;
  /** Before each page is left. */
  readonly onPage: (name: string) => Promise<void>;
  /** How a text is written down: as it is, or with a mark that says which field it was typed into. */
  readonly words: (field: string, text: string) => string;
};

/** An officer who types what is there, and does no more. */
export function plainOfficer(page: Page, onPage: Officer['onPage'] = () => Promise.resolve()): Officer {
  return { page, onPage, words: (_field, text) => text };
}

export async function onward({ page, onPage }: Officer, name: string): Promise<void> {
  await onPage(name);
  await page.getByRole('button', { name: 'Continue' }).click();
}

export async function type({ page, words }: Officer, label: string | RegExp, text: string, nth = 0): Promise<void> {
  await page
    .getByLabel(label, { exact: typeof label === 'string' })
    .nth(nth)
    .fill(words(String(label), text));
}

export async function enterDate({ page }: Officer, label: string, date: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).last().fill(date);
}

export async function choose({ page }: Officer, name: string | RegExp): Promise<void> {
  await page.getByRole('radio', { name }).first().check({ force: true });
}

/** By the keyboard, as the box itself is drawn by its label. */
export async function tick({ page }: Officer, name: string | RegExp): Promise<void> {
  await page.getByRole('checkbox', { name }).focus();
  await page.keyboard.press('Space');
  assert(await page.getByRole('checkbox', { name }).isChecked());
}

export async function heading({ page }: Officer, text: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: text }).waitFor();
}

export async function putFactor(
  { page, words }: Officer,
  title: string,
  slots: readonly [RegExp, string][],
): Promise<void> {
  await page.getByRole('button', { name: `Use: ${title}` }).click();
  const card = page.getByRole('region', { name: new RegExp(`: ${title}$`) });
  for (const [ask, text] of slots) await card.getByLabel(ask).fill(words(`${title}: ${ask}`, text));
}

export async function weigh({ page, words }: Officer, title: string, weight: string, reason: string): Promise<void> {
  const row = page.getByRole('listitem').filter({ has: page.getByRole('radiogroup', { name: new RegExp(title) }) });
  await row.getByRole('radio', { name: weight, exact: true }).check({ force: true });
  await row.getByLabel('Why that weight').fill(words(`Why that weight: ${title}`, reason));
}

/** From the menu of the letter, into this file. */
export async function save({ page }: Officer, app: ElectronApplication, menuItem: RegExp, file: string): Promise<void> {
  await answerSaveDialog(app, file);
  await page.getByRole('button', { name: /Save or copy/ }).click();
  await page.getByRole('menuitem', { name: menuItem }).click();
}
