import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, inTheme } from '../support/axe.ts';
import { growStore } from '../support/grow-store.ts';
import { freshFolder, launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { answerOpenDialog } from '../support/open-dialog.ts';

const SCREENSHOTS = path.resolve(import.meta.dirname, '../../screenshots');
const PASSPHRASE = 'a lamp by the harbour wall';
const NEXT = 'a kettle in the signal box';
let officer: LaunchedApp | null = null;

async function start(dataFolder: string): Promise<Page> {
  officer = await launchApp({ dataFolder });
  await officer.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900));
  return officer.page;
}

async function stop(): Promise<void> {
  await officer?.close();
  officer = null;
}

async function isSound(page: Page, name: string): Promise<void> {
  for (const theme of ['light', 'dark', 'contrast']) {
    await inTheme(page, theme);
    expect(await axeViolations(page), `${name} in ${theme}`).toEqual([]);
  }
  await inTheme(page, 'light');
  await page.screenshot({ path: path.join(SCREENSHOTS, `store-${name}.png`) });
}

/** A data folder with the worked example in it and a backup of that. */
async function folderWithBackup(): Promise<string> {
  const folder = freshFolder('store');
  const page = await start(folder);
  await page.getByRole('button', { name: 'Open the worked example' }).click();
  await page.getByRole('navigation', { name: 'Path' }).waitFor();
  await page.keyboard.press('Control+l');
  await page.getByRole('rowheader', { name: 'NP-2026-0419' }).waitFor();
  await page.getByRole('button', { name: 'Store', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Back up now' }).click();
  await page.getByText('A backup was made.').waitFor();
  await stop();
  return folder;
}

beforeAll(() => {
  mkdirSync(SCREENSHOTS, { recursive: true });
});

afterEach(stop);

describe('a store that cannot be opened', () => {
  it.each([
    ['has been emptied', '', /empty file/],
    ['is something else', 'these are not the cases you are looking for '.repeat(100), /damaged/],
  ])(
    '%s: is named, left as it is, and the newest backup is one press away',
    { timeout: 120_000 },
    async (name, content, words) => {
      const folder = await folderWithBackup();
      const file = path.join(folder, 'cases.sqlite');
      writeFileSync(file, content);
      const page = await start(folder);
      await page.getByRole('heading', { level: 1, name: 'Your cases cannot be opened' }).waitFor();
      await page.getByText(words).waitFor();
      expect(statSync(file).size).toBe(content.length);
      await isSound(page, `recovery-${name.replaceAll(' ', '-')}`);
      await page.getByRole('button', { name: 'Restore this backup' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true }).click();
      await page.getByRole('rowheader', { name: 'NP-2026-0419' }).waitFor();
      const kept = readdirSync(folder).find((each) => each.startsWith('cases-kept-'));
      expect(readFileSync(path.join(folder, kept ?? 'nothing was kept'), 'utf8')).toBe(content);
    },
  );

  it('has been taken away: is missed, and not replaced by an empty one', { timeout: 120_000 }, async () => {
    const folder = await folderWithBackup();
    rmSync(path.join(folder, 'cases.sqlite'));
    const page = await start(folder);
    await page.getByText(/The case store is gone/).waitFor();
    expect(existsSync(path.join(folder, 'cases.sqlite'))).toBe(false);
    await page.getByRole('button', { name: 'Restore this backup' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true }).click();
    await page.getByRole('rowheader', { name: 'NP-2026-0419' }).waitFor();
  });

  it('without a backup can be begun afresh, and what was there is kept', { timeout: 60_000 }, async () => {
    const folder = freshFolder('store');
    writeFileSync(path.join(folder, 'cases.sqlite'), 'not a store '.repeat(100));
    const page = await start(folder);
    await page.getByText('There are no backups in the data folder.').waitFor();
    await page.getByRole('button', { name: 'Begin afresh' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Begin afresh' }).click();
    await page.getByRole('heading', { name: 'No cases yet' }).waitFor();
    expect(readdirSync(folder).some((each) => each.startsWith('cases-kept-'))).toBe(true);
  });
});

describe('a run that was cut off', () => {
  it('is said at the next start, which asks nothing, and every saved word is there', { timeout: 120_000 }, async () => {
    const folder = freshFolder('store');
    const page = await start(folder);
    await page.getByRole('button', { name: 'Open the worked example' }).click();
    await page.getByRole('navigation', { name: 'Path' }).waitFor();
    await page.getByLabel('Subject', { exact: true }).fill('Saved a moment before');
    await page.waitForTimeout(1500);
    await page.getByText(/^Saved \d\d:\d\d/).waitFor();
    await officer?.kill();
    officer = null;
    const again = await start(folder);
    await again.getByText(/cut off last time it ran/).waitFor();
    await again.getByRole('rowheader', { name: 'NP-2026-0419' }).click();
    await again.getByLabel('Subject', { exact: true }).waitFor();
    expect(await again.getByLabel('Subject', { exact: true }).inputValue()).toBe('Saved a moment before');
  });
});

describe('a large store', () => {
  it('is looked over in sight of the officer after a run that was cut off, then opens', {
    timeout: 180_000,
  }, async () => {
    const folder = await folderWithBackup();
    growStore(path.join(folder, 'cases.sqlite'), 4);
    // What the run left that was cut off.
    mkdirSync(path.join(folder, 'cases.sqlite.lock'));
    const page = await start(folder);
    await page.getByRole('heading', { name: 'Looking over your cases' }).waitFor();
    await page.getByRole('rowheader', { name: 'NP-2026-0419' }).waitFor({ timeout: 60_000 });
    await stop();
    const known = await start(folder);
    await known.getByRole('rowheader', { name: 'NP-2026-0419' }).waitFor({ timeout: 60_000 });
    await stop();
    const log = readFileSync(path.join(folder, 'counterpoise.log'), 'utf8');
    const looks = log.match(/store\.lookedOver.*/g) ?? [];
    expect(looks).toHaveLength(1);
    expect(looks[0]).toMatch(/whole"?[:=]1/);
  });
});

describe('sealing', () => {
  it('leaves no word in the clear, asks at the next start, and opens with passphrase or code', {
    timeout: 240_000,
  }, async () => {
    const folder = await folderWithBackup();
    const page = await start(folder);
    await page.getByRole('button', { name: 'Store', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'The case store' });
    const fields = dialog.locator('input[type=password]');
    await fields.nth(0).fill(PASSPHRASE);
    await fields.nth(1).fill(PASSPHRASE);
    await dialog.getByRole('checkbox', { name: /I understand/ }).focus();
    await page.keyboard.press('Space');
    await isSound(page, 'sealing');
    await dialog.getByRole('button', { name: 'Seal the cases' }).click();
    const shown = page.getByRole('alertdialog');
    const code = (await shown.locator('.recovery-code').textContent({ timeout: 60_000 })) ?? '';
    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4})+/);
    await isSound(page, 'recovery-code');
    await shown.getByRole('checkbox').focus();
    await page.keyboard.press('Space');
    await shown.getByRole('button').last().click();
    await page.getByRole('rowheader', { name: 'NP-2026-0419' }).waitFor();
    await page.getByRole('searchbox', { name: /Search requests/ }).fill('smuggling');
    await page.getByRole('button', { name: /NP-2026-0419/ }).waitFor();
    await stop();
    for (const name of readdirSync(folder).filter((each) => each.startsWith('cases.sqlite'))) {
      expect(readFileSync(path.join(folder, name)).includes('NP-2026-0419'), name).toBe(false);
    }
    const locked = await start(folder);
    await locked.getByRole('heading', { name: 'Your cases are sealed' }).waitFor();
    await isSound(locked, 'locked');
    await locked.locator('input[type=password]').fill('not the passphrase');
    await locked.keyboard.press('Enter');
    await locked
      .getByText(/not the right passphrase/)
      .first()
      .waitFor({ timeout: 60_000 });
    await locked.locator('input[type=password]').fill(code.toLowerCase());
    await locked.keyboard.press('Enter');
    await locked.getByRole('rowheader', { name: 'NP-2026-0419' }).waitFor({ timeout: 60_000 });
    await locked.getByRole('rowheader', { name: 'NP-2026-0419' }).click();
    await locked.getByRole('navigation', { name: 'Path' }).waitFor();
    await changedAndLocked(locked, folder, code);
  });
});

/** With a sealed case open: the passphrase changed, the open backup deleted, and the cases locked by hand. */
async function changedAndLocked(page: Page, folder: string, code: string): Promise<void> {
  await page.getByLabel('Subject', { exact: true }).fill('Typed just before locking');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Store: backups');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'The case store' });
  // The one made by hand, and perhaps one that was made by itself meanwhile.
  await dialog.getByText(/^\d backups? (is|are) not sealed$/).waitFor();
  await dialog.getByRole('button', { name: 'Change the passphrase' }).click();
  await dialog.getByLabel('Present passphrase', { exact: true }).fill(code);
  for (const label of ['New passphrase', 'The same passphrase again']) {
    await dialog.getByLabel(label, { exact: true }).fill(NEXT);
  }
  await isSound(page, 'sealed');
  await dialog.getByRole('group').getByRole('button', { name: 'Change the passphrase' }).click();
  await page.getByText('The passphrase has been changed.').waitFor({ timeout: 60_000 });
  await dialog.getByRole('button', { name: /^Delete (it|them)…$/ }).click();
  await page
    .getByRole('dialog', { name: /^Delete (the|\d) backup/ })
    .getByRole('button', { name: 'Delete', exact: true })
    .click();
  await page.getByText(/^\d backups? deleted\.$/).waitFor();
  const left = readdirSync(path.join(folder, 'backups'));
  expect(left.length).toBeGreaterThan(0);
  expect(left.filter((name) => !name.endsWith('-sealed.sqlite'))).toEqual([]);

  await dialog.getByRole('button', { name: 'Lock now' }).click();
  await page.getByRole('heading', { name: 'Your cases are sealed' }).waitFor();
  expect(await page.content()).not.toMatch(/NP-2026-0419|Typed just before/);
  const refused = await page.evaluate(() =>
    (window as unknown as { counterpoise: { openCase: (of: object) => Promise<unknown> } }).counterpoise.openCase({
      id: 'any',
    }),
  );
  expect(refused).toMatchObject({ ok: false, error: { code: 'storeUnavailable' } });
  await page.locator('input[type=password]').fill(NEXT);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Path' }).waitFor({ timeout: 60_000 });
  expect(await page.getByLabel('Subject', { exact: true }).inputValue()).toBe('Typed just before locking');
}

describe('the data folder', () => {
  it('is moved with everything in it, and found again at the next start', { timeout: 120_000 }, async () => {
    const folder = await folderWithBackup();
    const target = path.join(freshFolder('moved'), 'cases of the unit');
    mkdirSync(target);
    const page = await start(folder);
    await page.getByRole('button', { name: 'Store', exact: true }).click();
    if (officer !== null) await answerOpenDialog(officer.app, target);
    await page.getByRole('dialog').getByRole('button', { name: 'Move it…' }).click();
    await page.getByText('The cases and their backups lie in another folder now.').waitFor({ timeout: 30_000 });
    await page.getByRole('rowheader', { name: 'NP-2026-0419' }).waitFor();
    expect(existsSync(path.join(folder, 'cases.sqlite'))).toBe(false);
    expect(readdirSync(path.join(target, 'backups')).length).toBeGreaterThan(0);
    await stop();
    const again = await start(folder);
    await again.getByRole('rowheader', { name: 'NP-2026-0419' }).waitFor();
    await again.getByText(`Cases are kept in ${target}`).waitFor();
  });

  it('on a shared drive is refused while another computer works in it, with who and where', {
    timeout: 60_000,
  }, async () => {
    const folder = await folderWithBackup();
    const before = readFileSync(path.join(folder, 'cases.sqlite'));
    const mark = { account: 'NORTHMOOR\\colleague', machine: 'desk-of-somebody-else', at: Date.now() };
    writeFileSync(path.join(folder, 'cases.owner.json'), JSON.stringify(mark));
    const page = await start(folder);
    await page.getByText(/open on desk-of-somebody-else, by NORTHMOOR\\colleague/).waitFor();
    expect(await page.getByRole('button', { name: 'Restore this backup' }).count()).toBe(0);
    expect(readFileSync(path.join(folder, 'cases.sqlite')).equals(before)).toBe(true);
  });
});

describe('a change made outside', () => {
  it('is found and named after the next start', { timeout: 120_000 }, async () => {
    const folder = await folderWithBackup();
    const file = path.join(folder, 'cases.sqlite');
    copyFileSync(file, `${file}.before`);
    const bytes = readFileSync(file);
    const place = bytes.indexOf('People smuggling and human trafficking, 2016');
    expect(place).toBeGreaterThan(0);
    for (let at = place; at !== -1; at = bytes.indexOf('People smuggling and human', at)) bytes.write('Purple', at);
    writeFileSync(file, bytes);
    const page = await start(folder);
    await page.getByText('The case store was changed outside Counterpoise.').waitFor({ timeout: 30_000 });
  });
});
