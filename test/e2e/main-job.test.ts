import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshFolder, launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { heading, plainOfficer, save, type Officer } from '../support/officer.ts';
import { LETTER_FACTS, MAIN_JOB } from '../support/whole-case.ts';

const SCREENSHOTS = path.resolve(import.meta.dirname, '../../screenshots');

let officer: LaunchedApp;
let hand: Officer;
let shots = 0;
const exported = freshFolder('exported');

beforeAll(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  officer = await launchApp();
  hand = plainOfficer(officer.page, picture);
});

afterAll(async () => {
  await officer.close();
});

/** A picture of the screen as it stands, for somebody to look at. */
async function picture(name: string): Promise<void> {
  shots += 1;
  await officer.page.screenshot({ path: path.join(SCREENSHOTS, `${String(shots).padStart(2, '0')}-${name}.png`) });
}

const paper = (page: Page) =>
  page
    .getByRole('region', { name: /letter/i })
    .or(page.getByRole('article'))
    .first();

describe('from the empty app to a letter in Word', () => {
  it.each(MAIN_JOB)('$title', ({ work }) => work(hand));

  it('shows the letter beside the questions, and leads from a paragraph to its question', async () => {
    const { page } = officer;
    expect(await paper(page).textContent()).toContain('neither confirms nor denies');
    await page.getByText('to confirm or deny would be likely to prejudice').click();
    await heading(hand, /harm that interest, and how likely/);
  });

  it('exports a Word file that is read back whole', async () => {
    const file = path.join(exported, 'letter.docx');
    await save(hand, officer.app, /letter as Word/, file);
    await expect.poll(() => existsSync(file)).toBe(true);
    const { value: text } = await mammoth.extractRawText({ path: file });
    for (const fact of LETTER_FACTS) expect(text).toContain(fact);
    expect(text).not.toContain('DRAFT');
    expect(text).not.toMatch(/\[[A-Za-z]/);
  });

  it.each([
    ['PDF', 'letter.pdf', '%PDF-'],
    ['Markdown', 'letter.md', '**OFFICIAL-SENSITIVE**'],
    ['Text', 'letter.txt', 'OFFICIAL-SENSITIVE'],
  ])('exports %s', async (name, fileName, start) => {
    const file = path.join(exported, fileName);
    await save(hand, officer.app, new RegExp(`the letter as (plain )?${name}`, 'i'), file);
    await expect.poll(() => existsSync(file), { timeout: 15_000 }).toBe(true);
    expect(readFileSync(file).subarray(0, start.length).toString()).toBe(start);
  });

  it('copies the letter as HTML and as text', async () => {
    await officer.page.getByRole('button', { name: /Save or copy/ }).click();
    await officer.page.getByRole('menuitem', { name: /Copy/ }).click();
    const read = () =>
      officer.app.evaluate(({ clipboard }) => {
        const older = clipboard as unknown as { readHTML: () => string; readText: () => string };
        return { html: older.readHTML(), text: older.readText() };
      });
    await expect.poll(async () => (await read()).text).toContain('neither confirms nor denies');
    expect((await read()).html).toContain('<h2>');
  });

  it('says why an export fails, and leaves no half file', async () => {
    const { page } = officer;
    const gone = path.join(exported, 'gone', 'letter.docx');
    await save(hand, officer.app, /letter as Word/, gone);
    await page.getByText(/folder cannot be found/).waitFor();
    await picture('export-failed');
    expect(readdirSync(exported).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  it('reopens at the same step with nothing lost', async () => {
    const { dataFolder } = officer;
    await officer.page
      .getByRole('textbox', { name: 'What makes it so?' })
      .fill('It has happened twice in the region. Last words.');
    await officer.close();
    officer = await launchApp({ dataFolder });
    const { page } = officer;
    hand = plainOfficer(page);
    await page.getByRole('rowheader', { name: 'NP-2026-0419' }).waitFor();
    await picture('case-list');
    await page.getByRole('rowheader', { name: 'NP-2026-0419' }).click();
    await page.keyboard.press('Enter');
    await heading(hand, /harm that interest, and how likely/);
    expect(await page.getByRole('textbox', { name: 'What makes it so?' }).inputValue()).toBe(
      'It has happened twice in the region. Last words.',
    );
    expect(await page.getByText('Saved').first().textContent()).toMatch(/Saved \d\d:\d\d/);
  });
});
