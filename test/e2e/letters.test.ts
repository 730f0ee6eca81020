import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../electron/export/docx.ts';
import { composeLetter } from '../../shared/letter/compose-letter.ts';
import { openZip } from '../../shared/office/open-zip.ts';
import { axeViolations, inTheme } from '../support/axe.ts';
import { maintainedCase } from '../support/build-case.ts';
import { pdfFile } from '../support/build-office.ts';
import { pack } from '../support/build-pack.ts';
import { picture } from '../support/build-picture.ts';
import { freshFolder, launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { answerOpenDialog } from '../support/open-dialog.ts';
import { answerSaveDialog } from '../support/save-dialog.ts';

const SCREENSHOTS = path.resolve(import.meta.dirname, '../../screenshots');
const files = freshFolder('letters');
const at = (name: string) => path.join(files, name);
let officer: LaunchedApp;

/** No axe violation in three themes, and a picture to look at. */
async function isSound(name: string): Promise<void> {
  for (const theme of ['light', 'dark', 'contrast']) {
    await inTheme(officer.page, theme);
    expect(await axeViolations(officer.page), `${name} in ${theme}`).toEqual([]);
  }
  await inTheme(officer.page, 'light');
  await officer.page.screenshot({ path: path.join(SCREENSHOTS, `letters-${name}.png`) });
}

async function toast(words: string | RegExp): Promise<void> {
  await officer.page.getByText(words).first().waitFor();
  await officer.page.getByRole('button', { name: 'Dismiss' }).first().click();
}

beforeAll(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  writeFileSync(at('crest.png'), picture(400, 100));
  writeFileSync(at('letter.docx'), await renderDocx(composeLetter(maintainedCase(), pack)));
  writeFileSync(
    at('letter.pdf'),
    pdfFile('Request', 'How many?', 'Response', 'We neither confirm nor deny this, section 31\\(3\\).', 'Balance test'),
  );
  writeFileSync(at('scan.pdf'), pdfFile());
  writeFileSync(at('broken.docx'), Buffer.from('PK\u0003\u0004 and nothing more'));
  officer = await launchApp();
  await officer.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900));
  await officer.page.getByRole('button', { name: 'New case' }).waitFor();
});

afterAll(async () => {
  await officer.close();
});

describe('the force’s own paper', () => {
  it('takes particulars, a letterhead and a Word template into a profile', { timeout: 120_000 }, async () => {
    const { page, app } = officer;
    await page.getByRole('button', { name: 'Your force', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Your force' });
    await dialog.getByRole('textbox', { name: 'Force', exact: true }).fill('Northmoor Police');
    await isSound('profile-force');
    await dialog.getByText('Letterhead and type').click();
    await answerOpenDialog(app, at('crest.png'));
    await dialog.getByRole('button', { name: 'Choose a picture…' }).click();
    await dialog.getByRole('textbox', { name: 'What it shows, in words' }).fill('Crest of Northmoor Police');
    await isSound('profile-look');
    await dialog.getByText('House style', { exact: true }).click();
    await isSound('profile-style');
    await dialog.getByText('Word template', { exact: true }).click();
    await answerSaveDialog(app, at('starter.docx'));
    await dialog.getByRole('button', { name: 'Save a template to begin with…' }).click();
    await toast('Saved as starter.docx');
    await answerOpenDialog(app, at('broken.docx'));
    await dialog.getByRole('button', { name: 'Choose and check a template…' }).click();
    await dialog.getByText('broken.docx cannot be used yet').waitFor();
    await dialog.getByText('No template is in use.').waitFor();
    await answerOpenDialog(app, at('starter.docx'));
    await dialog.getByRole('button', { name: 'Choose and check a template…' }).click();
    await dialog.getByText('starter.docx can be used').waitFor();
    await isSound('profile-template');
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await toast('Your force’s particulars are saved.');
  });

  it('wears it in a case, in Word, on the template, in OpenDocument and in PDF', { timeout: 120_000 }, async () => {
    const { page, app } = officer;
    await page.getByRole('button', { name: 'Open the worked example' }).click();
    await page
      .getByRole('navigation', { name: 'Path' })
      .getByRole('button', { name: /^Letter/ })
      .click();
    await page.getByRole('combobox', { name: 'Profile' }).selectOption({ label: 'Northmoor Police' });
    await page.getByRole('img', { name: 'Crest of Northmoor Police' }).waitFor();
    const save = async (entry: string, name: string) => {
      await answerSaveDialog(app, at(name));
      await page.getByRole('button', { name: 'Save or copy' }).click();
      await page.getByRole('menuitem', { name: entry }).click();
      await toast(`Saved as ${name}`);
      return new Uint8Array(readFileSync(at(name)));
    };
    const word = openZip(await save('Save the letter as Word', 'plain.docx'));
    const header = word.ok ? [...word.value].filter(([name]) => name.startsWith('word/header')) : [];
    expect(header.map(([, xml]) => new TextDecoder().decode(xml)).join()).toContain(
      'descr="Crest of Northmoor Police"',
    );
    await save('Save the letter on your Word template', 'filled.docx');
    const filled = await mammoth.extractRawText({ path: at('filled.docx') });
    expect(filled.value).toContain('Our reference: NP-2026-0419');
    expect(filled.value).not.toMatch(/[{}]/);
    const odt = openZip(await save('Save the letter as OpenDocument', 'letter.odt'));
    const content = odt.ok ? new TextDecoder().decode(odt.value.get('content.xml')) : '';
    expect(content).toContain('Freedom of Information request NP-2026-0419');
    const pdf = await save('Save the letter as PDF', 'own.pdf');
    expect(Buffer.from(pdf).toString('latin1')).toContain('/Subtype /Image');
  });

  it('shows the pages before printing', async () => {
    const { page } = officer;
    await page.keyboard.press('Control+Shift+P');
    const dialog = page.getByRole('dialog', { name: /^Pages: [5-9]/ });
    const first = dialog.getByRole('img', { name: /^Page 1: .*Freedom of Information request/ });
    await first.waitFor();
    // A picture that the policy refused has its words still.
    await expect.poll(() => first.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(1000);
    await isSound('preview');
    await page.keyboard.press('Escape');
  });
});

describe('paragraphs in the officer’s own words', () => {
  const block = (id: string) => officer.page.locator(`[data-block="${id}"]`);

  it('are edited in place by keyboard, survive, and go back', async () => {
    const { page } = officer;
    await block('silent/same').locator('.block-open').focus();
    await block('silent/same').hover();
    await block('silent/same').getByRole('button', { name: 'Edit' }).click();
    await page
      .getByRole('textbox', { name: /Words of this paragraph/ })
      .fill('We would say the same if we held nothing.');
    await isSound('block-editor');
    await page.keyboard.press('Control+Enter');
    await block('silent/same').getByText('In your words').waitFor();
    await page.keyboard.press('Control+z');
    await block('silent/same').getByText('The reasons that follow would be the same').waitFor();
    await page.keyboard.press('Control+Shift+z');
    await block('silent/same').getByText('We would say the same').waitFor();
    await block('silent/same').hover();
    await block('silent/same').getByRole('button', { name: 'Back to generated' }).click();
    await block('silent/same').getByText('The reasons that follow would be the same').waitFor();
  });

  it('are checked again: a provision that is left out is a finding', async () => {
    const { page } = officer;
    await block('silent/provisions').hover();
    await block('silent/provisions').getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('textbox', { name: /Words of this list/ }).fill('section 24(2) (national security)');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page
      .getByText(/no longer says “31\(3\)”, “31\(1\)\(a\)”/)
      .first()
      .waitFor();
    await page.keyboard.press('Control+z');
    await page
      .getByText(/no longer says/)
      .first()
      .waitFor({ state: 'hidden' });
  });

  it('are compared with what the app would write once their ground has changed', { timeout: 60_000 }, async () => {
    const { page } = officer;
    await block('help/text').hover();
    await block('help/text').getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('textbox', { name: /Words of this paragraph/ }).fill('See what is published each quarter.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('textbox', { name: 'Help you can offer' }).fill('Quite another offer of help.');
    await block('help/text').getByText('the answers behind it have changed').waitFor();
    await block('help/text').hover();
    await block('help/text').getByRole('button', { name: 'Compare' }).click();
    await page.getByText('Quite another offer of help.').last().waitFor();
    await isSound('block-compare');
    await page.getByRole('button', { name: 'Keep these words' }).click();
    await block('help/text').getByText('In your words', { exact: true }).waitFor();
  });

  it('are copied one by one', async () => {
    const { app } = officer;
    await block('silent/same').hover();
    await block('silent/same').getByRole('button', { name: 'Copy' }).click();
    await toast('The paragraph is on the clipboard.');
    const text = await app.evaluate(({ clipboard }) => clipboard.readText());
    expect(text.trim()).toBe(
      'The reasons that follow would be the same whether or not any such information were held.',
    );
  });
});

describe('plain English and other letters', () => {
  it('measures the letter and spells it without a network', async () => {
    const { page } = officer;
    await page.getByRole('textbox', { name: 'Help you can offer' }).fill('We recieve many such requests.');
    await officer.page.locator('[data-block="help/text"]').hover();
    await page.locator('[data-block="help/text"]').getByRole('button', { name: 'Back to generated' }).click();
    await page.getByRole('button', { name: 'recieve', exact: true }).waitFor();
    await page.getByText(/receive, /).waitFor();
    await page.getByRole('button', { name: 'It is right: recieve' }).click();
    await page.getByRole('button', { name: 'recieve', exact: true }).waitFor({ state: 'hidden' });
    await page.getByText(/sentences of [\d.]+ words on average/).waitFor();
    await isSound('letter-page');
  });

  it('writes the notice of more time and the outcome of a review', async () => {
    const { page } = officer;
    await page.getByText('The time was extended for the public interest test').click();
    await page.locator('.segment', { hasText: 'Notice' }).click();
    await page.getByText('When you will hear from us').waitFor();
    await isSound('notice');
    await page.getByRole('button', { name: 'Internal review', exact: true }).click();
    await page.getByRole('textbox', { name: 'What the requester says against the response' }).fill('It is too short.');
    await page.locator('.segment', { hasText: 'Review' }).click();
    await page.getByText('What you asked us to review').waitFor();
    await isSound('review');
    await page.locator('.segment', { hasText: 'Letter' }).click();
  });

  it('says its headings in Welsh when asked', async () => {
    const { page } = officer;
    await page.getByRole('combobox', { name: 'Language of the fixed words' }).selectOption({ label: 'Welsh' });
    await page.getByRole('heading', { name: 'Ein penderfyniad' }).waitFor();
    expect(await page.locator('.sheet').getAttribute('lang')).toBe('cy-GB');
    await page.getByRole('combobox', { name: 'Language of the fixed words' }).selectOption({ label: 'English' });
  });
});

describe('several cases at once', () => {
  it('saves a file for each into a folder, over none that is there', async () => {
    const { page, app } = officer;
    await page.keyboard.press('Control+l');
    await page.getByRole('button', { name: 'Choose several cases' }).click();
    await page.getByRole('button', { name: 'Choose all' }).click();
    await isSound('batch');
    const folder = freshFolder('batch');
    writeFileSync(path.join(folder, 'NP-2026-0419 response 2026-11-23.docx'), 'here before');
    await answerOpenDialog(app, folder);
    await page.getByRole('button', { name: 'Save one file…' }).click();
    await toast(/1 of 1 files saved/);
    expect(readdirSync(folder).sort()).toEqual([
      'NP-2026-0419 response 2026-11-23 (2).docx',
      'NP-2026-0419 response 2026-11-23.docx',
    ]);
    expect(readFileSync(path.join(folder, 'NP-2026-0419 response 2026-11-23.docx'), 'utf8')).toBe('here before');
  });
});

describe('an existing letter', () => {
  it.each([
    ['a scan', 'scan.pdf', 'The PDF holds no text, only pictures of pages.'],
    ['a broken file', 'broken.docx', 'The file is damaged.'],
    ['an empty file', 'empty.txt', 'The file is empty.'],
  ])('is refused in words when it is %s', async (_name, name, words) => {
    const { page } = officer;
    if (!existsSync(at(name))) writeFileSync(at(name), '');
    await page.getByRole('button', { name: 'Examine a letter…' }).click();
    await page.getByLabel('File of the letter').setInputFiles(at(name));
    await page.getByRole('alert').getByText(words).waitFor();
    await page.keyboard.press('Escape');
  });

  it.each(['letter.docx', 'letter.pdf'])('is read from %s and taken apart beside its source', async (name) => {
    const { page } = officer;
    await page.getByRole('button', { name: 'Examine a letter…' }).click();
    await page.getByLabel('File of the letter').setInputFiles(at(name));
    const parts = page.getByRole('list', { name: 'The letter, part by part' });
    await parts
      .getByRole('button', { name: /^Statement/ })
      .first()
      .waitFor();
    await parts
      .getByRole('button', { name: /^Request/ })
      .first()
      .waitFor();
    await page.getByRole('dialog').getByText('Section 31(3)').first().waitFor();
    await page.keyboard.press('Escape');
  });

  it('is corrected by hand, judged, and made a case of', { timeout: 60_000 }, async () => {
    const { page } = officer;
    await page.getByRole('button', { name: 'Examine a letter…' }).click();
    const text = readFileSync(path.resolve(import.meta.dirname, '../fixtures/letters/plain-headings.txt'), 'utf8');
    await page.getByRole('textbox', { name: 'Paste the letter' }).fill(text);
    await isSound('examine-source');
    await page.getByRole('button', { name: 'Take it apart' }).click();
    await page.getByText(/Name the interest or class that is relied on/).waitFor();
    await page.getByRole('button', { name: /^Public interest test/ }).click();
    await page.getByRole('combobox', { name: 'It is' }).selectOption({ label: 'Not recognised' });
    await page.getByRole('button', { name: /^Not recognised/ }).waitFor();
    await isSound('examine');
    await page.getByRole('button', { name: 'Make a case of it' }).click();
    await page.getByRole('textbox', { name: /^Reference/ }).waitFor();
    expect(await page.getByRole('textbox', { name: /^Reference/ }).inputValue()).toBe('20241187');
    await page.getByRole('button', { name: 'The letter this case was made from' }).click();
    await page.getByText('Thieves of machinery could choose their nights.').first().waitFor();
  });
});
