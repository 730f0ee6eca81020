import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, inTheme } from '../support/axe.ts';
import { freshFolder, launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { answerOpenDialog } from '../support/open-dialog.ts';
import { answerSaveDialog } from '../support/save-dialog.ts';

const SCREENSHOTS = path.resolve(import.meta.dirname, '../../screenshots');
const files = freshFolder('casework');
const at = (name: string) => path.join(files, name);
let officer: LaunchedApp;
let page: Page;

/** No axe violation in three themes, and a picture to look at. */
async function isSound(name: string, on: Page = page): Promise<void> {
  for (const theme of ['light', 'dark', 'contrast']) {
    await inTheme(on, theme);
    expect(await axeViolations(on), `${name} in ${theme}`).toEqual([]);
  }
  await inTheme(on, 'light');
  await on.screenshot({ path: path.join(SCREENSHOTS, `casework-${name}.png`) });
}

async function toast(words: string | RegExp, on: Page = page): Promise<void> {
  await on.getByText(words).first().waitFor();
  await dismissAll(on);
}

/** Messages lie over the foot of the list, where a row may be. */
async function dismissAll(on: Page = page): Promise<void> {
  const dismiss = on.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Dismiss' });
  while ((await dismiss.count()) > 0) await dismiss.first().click();
}

async function open(reference: string, on: Page = page): Promise<void> {
  await on.getByRole('rowheader', { name: reference, exact: true }).click();
  await on.getByRole('navigation', { name: 'Path' }).waitFor();
}

async function toList(on: Page = page): Promise<void> {
  await on.keyboard.press('Control+l');
  await on.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
}

async function inMenu(reference: string, entry: string): Promise<void> {
  await dismissAll();
  await page.getByRole('button', { name: `More for ${reference}` }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

beforeAll(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  officer = await launchApp();
  page = officer.page;
  await officer.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900));
  await page.getByRole('button', { name: 'New case' }).waitFor();
  await page.getByRole('button', { name: 'No, thank you' }).click();
});

afterAll(async () => {
  await officer.close();
});

describe('the library', () => {
  it('lists cases, filters them, and finds words in request, reasoning and letter', async () => {
    for (const entry of ['Neither confirm nor deny about a councillor', 'Confirm or deny after all']) {
      await page.getByRole('button', { name: 'More examples' }).click();
      const items = await page.getByRole('menuitem').allTextContents();
      const index = entry.startsWith('Neither') ? 0 : 1;
      await page.getByRole('menuitem', { name: items[index] ?? '' }).click();
      await page.getByRole('navigation', { name: 'Path' }).waitFor();
      await toList();
    }
    await page.getByRole('button', { name: 'Open the worked example' }).click();
    await page.getByRole('navigation', { name: 'Path' }).waitFor();
    await toList();
    await page.getByRole('row', { name: /NP-2026-0419/ }).waitFor();
    expect(await page.getByRole('row').count()).toBe(4);
    await isSound('library');
    await page.getByText('Cards', { exact: true }).click();
    await page.getByRole('list', { name: 'Cases' }).waitFor();
    await isSound('library-cards');
    await page.getByText('List', { exact: true }).click();
    await page.getByRole('combobox', { name: 'Outcome' }).selectOption({ label: 'Confirm or deny' });
    await expect.poll(() => page.getByRole('row').count()).toBe(2);
    await page.getByRole('button', { name: 'Show all of this shelf' }).click();
    await page.getByRole('searchbox', { name: /Search requests/ }).fill('smuggling work');
    const results = page.getByRole('region', { name: 'Search results' });
    await results.getByRole('button', { name: /NP-2026-0419/ }).waitFor();
    expect(await results.locator('mark').first().textContent()).toMatch(/smuggling|work/i);
    await isSound('search');
    await page.getByRole('searchbox', { name: /Search requests/ }).fill('zanzibar');
    await results.getByText(/No case holds/).waitFor();
    await page.getByRole('searchbox', { name: /Search requests/ }).fill('');
  });

  it('copies, archives, bins and restores, and purges for good with a reason', async () => {
    await inMenu('NP-2026-0419', 'Make a copy');
    await page.getByRole('navigation', { name: 'Path' }).waitFor();
    await page.getByLabel('Reference', { exact: true }).fill('NP-2026-0500');
    await page.getByText(/^Saved \d\d:\d\d/).waitFor();
    await toList();
    await inMenu('NP-2026-0500', 'Move to the bin');
    await toast('Moved to the bin: NP-2026-0500');
    await page.getByText('Bin 1').click();
    await page.getByRole('row', { name: /NP-2026-0500/ }).waitFor();
    await inMenu('NP-2026-0500', 'Put back among the active cases');
    await page.getByText('The bin is empty.').waitFor();
    await page.getByText(/^Active \d/).click();
    await inMenu('NP-2026-0500', 'Move to the bin');
    await page.getByText('Bin 1').click();
    await inMenu('NP-2026-0500', 'Purge for good…');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').first().fill('Made for training');
    await dialog.getByRole('textbox').last().fill('1');
    await isSound('purge');
    await dialog.getByRole('button', { name: 'Purge for good' }).click();
    await page.getByRole('button', { name: 'Close' }).first().click();
    await page.getByText('The bin is empty.').waitFor();
    await page.getByText(/^Active \d/).click();
    expect(readFileSync(path.join(officer.dataFolder, 'cases.sqlite')).includes('NP-2026-0500 ')).toBe(false);
  });
});

describe('history', () => {
  it('shows a case as it was, compares, and goes back as a new version', async () => {
    await open('NP-2026-0419');
    await page.getByLabel('Subject', { exact: true }).fill('Small boats');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText(/^Saved \d\d:\d\d/).waitFor();
    await page.keyboard.press('Control+h');
    const dialog = page.getByRole('dialog', { name: 'History of this case' });
    await dialog.getByRole('list', { name: /Save points/ }).waitFor();
    await dialog.getByText('Small boats').first().waitFor();
    await isSound('history');
    await dialog.getByRole('button', { name: /^1\. Created/ }).click();
    await dialog.getByRole('button', { name: 'Go back to this version' }).click();
    await toast(/The case is as it was at version 1/);
    await page
      .getByRole('navigation', { name: 'Path' })
      .getByRole('button', { name: /^Request/ })
      .click();
    expect(await page.getByLabel('Subject', { exact: true }).inputValue()).not.toBe('Small boats');
    await page.keyboard.press('Control+h');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Earlier version restored/ })
      .waitFor();
    await page.keyboard.press('Escape');
    await toList();
  });

  it('keeps what can be undone across a restart', { timeout: 120_000 }, async () => {
    await open('NP-2026-0419');
    for (const subject of ['First', 'Second', 'Third']) {
      await page.getByLabel('Subject', { exact: true }).fill(subject);
      await page.getByLabel('Reference', { exact: true }).click();
      await page.waitForTimeout(1200);
    }
    await page.getByText(/^Saved \d\d:\d\d/).waitFor();
    await officer.close();
    officer = await launchApp({ dataFolder: officer.dataFolder });
    page = officer.page;
    await officer.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900));
    await open('NP-2026-0419');
    expect(await page.getByLabel('Subject', { exact: true }).inputValue()).toBe('Third');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.getByLabel('Subject', { exact: true }).inputValue()).toBe('Second');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.getByLabel('Subject', { exact: true }).inputValue()).toBe('First');
    await toList();
  });
});

describe('the office', () => {
  it('shows the audit trail, and finds nothing changed', async () => {
    await page.keyboard.press('Control+k');
    await page
      .getByRole('dialog')
      .getByRole('combobox')
      .or(page.getByRole('dialog').getByRole('searchbox'))
      .first()
      .fill('Audit trail');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Audit trail' });
    await dialog.getByRole('rowheader', { name: 'Purged' }).waitFor();
    await dialog.getByRole('button', { name: 'Check the whole trail' }).click();
    await dialog.getByText('Nothing was changed.').waitFor();
    await isSound('audit');
    await answerSaveDialog(officer.app, at('audit.csv'));
    await dialog.getByRole('button', { name: 'Save as a table…' }).click();
    await page.getByText('Saved as audit.csv').waitFor();
    expect(readFileSync(at('audit.csv'), 'utf8')).toContain('Made for training');
    await page.keyboard.press('Escape');
  });

  it('has deadlines on a calendar and decisions in a register', async () => {
    await page.keyboard.press('Control+d');
    await page.getByRole('dialog').getByRole('table').first().waitFor();
    await isSound('deadlines');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+r');
    await page.getByRole('dialog').getByText('NP-2026-0419').first().waitFor();
    await isSound('register');
    await answerSaveDialog(officer.app, at('register.xlsx'));
    await page.getByRole('dialog').getByRole('button', { name: /Excel/ }).click();
    await page.getByText('Saved as register.xlsx').waitFor();
    expect(readFileSync(at('register.xlsx')).subarray(0, 2).toString()).toBe('PK');
    await page.keyboard.press('Escape');
  });

  it('makes a backup and goes back to it, keeping what was there', { timeout: 120_000 }, async () => {
    await page.getByRole('button', { name: 'Store', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'The case store' });
    await dialog.getByRole('button', { name: 'Back up now' }).click();
    await toast('A backup was made.');
    await isSound('store');
    await page.keyboard.press('Escape');
    await open('NP-2026-0419');
    await page.getByLabel('Subject', { exact: true }).fill('After the backup');
    await page.getByText(/^Saved \d\d:\d\d/).waitFor();
    await toList();
    await page.getByRole('gridcell', { name: /After the backup/ }).waitFor();
    await page.getByRole('button', { name: 'Store', exact: true }).click();
    await dialog
      .getByRole('button', { name: /^Restore the backup of/ })
      .first()
      .click();
    await page
      .getByRole('dialog', { name: /^Restore the backup of/ })
      .getByRole('button', { name: 'Restore', exact: true })
      .click();
    await toast(/^Restored: the backup of/);
    await page.getByRole('row', { name: /NP-2026-0419/ }).waitFor();
    expect(await page.getByRole('gridcell', { name: /After the backup/ }).count()).toBe(0);
    expect(readdirSync(officer.dataFolder).some((name) => name.startsWith('cases-kept-'))).toBe(true);
  });
});

describe('handing over between two computers', () => {
  it('takes a sealed file with its history to another store, and offers a choice the second time', {
    timeout: 180_000,
  }, async () => {
    await inMenu('NP-2026-0419', 'Hand over as a file…');
    const giving = page.getByRole('dialog');
    await giving
      .getByText(/passphrase/i)
      .first()
      .waitFor();
    await isSound('hand-over');
    await giving.getByRole('radio', { name: /Seal it/ }).focus();
    await page.keyboard.press('Space');
    const fields = giving.locator('input[type=password]');
    await fields.nth(0).fill('a long passphrase');
    await fields.nth(1).fill('a long passphrase');
    await answerSaveDialog(officer.app, at('case.counterpoise'));
    await giving.getByRole('button', { name: /^Save/ }).click();
    await toast('Saved as case.counterpoise');
    expect(readFileSync(at('case.counterpoise')).includes('NP-2026-0419')).toBe(false);
    const colleague = await launchApp();
    try {
      await answerOpenDialog(colleague.app, at('case.counterpoise'));
      await colleague.page.getByRole('button', { name: 'Bring in cases…' }).click();
      await colleague.page.locator('input[type=password]').fill('a long passphrase');
      await colleague.page.keyboard.press('Enter');
      await colleague.page.getByRole('navigation', { name: 'Path' }).waitFor({ timeout: 30_000 });
      await colleague.page.keyboard.press('Control+h');
      await colleague.page
        .getByRole('dialog')
        .getByRole('button', { name: /Created/ })
        .first()
        .waitFor();
      await colleague.page.keyboard.press('Escape');
      await colleague.page.getByLabel('Subject', { exact: true }).fill('Changed by a colleague');
      await colleague.page.getByText(/^Saved \d\d:\d\d/).waitFor();
      await colleague.page.keyboard.press('Control+l');
      await colleague.page.getByRole('button', { name: 'Bring in cases…' }).click();
      await colleague.page.locator('input[type=password]').fill('a long passphrase');
      await colleague.page.keyboard.press('Enter');
      const taking = colleague.page.getByRole('dialog');
      await taking.getByText('Keep both').waitFor({ timeout: 30_000 });
      await isSound('taking', colleague.page);
    } finally {
      await colleague.close();
    }
  });

  it('names a file that was altered by one bit, and brings nothing in', async () => {
    const bytes = readFileSync(at('case.counterpoise'));
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    writeFileSync(at('altered.counterpoise'), bytes);
    await answerOpenDialog(officer.app, at('altered.counterpoise'));
    await page.getByRole('button', { name: 'Bring in cases…' }).click();
    await page.locator('input[type=password]').fill('a long passphrase');
    await page.keyboard.press('Enter');
    await page
      .getByText(/altered|not as it was written/)
      .first()
      .waitFor({ timeout: 30_000 });
  });
});
