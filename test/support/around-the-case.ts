import { writeFileSync } from 'node:fs';
import type { ElectronApplication } from 'playwright-core';
import { choose, enterDate, heading, type, type Officer } from './officer.ts';
import { answerSaveDialog } from './save-dialog.ts';

/** The kinds of file that are saved of a case, and by which entry of the menu. */
const EXPORTS: readonly (readonly [string, string])[] = [
  ['Save the letter as Word', 'letter.docx'],
  ['Save the letter as PDF', 'letter.pdf'],
  ['Save the letter as OpenDocument', 'letter.odt'],
  ['Save the letter as Markdown', 'letter.md'],
  ['Save the letter as plain text', 'letter.txt'],
  ['Save the decision record as Word, closed reasons included', 'record.docx'],
  ['Save the decision record as PDF, closed reasons included', 'record.pdf'],
  ['Save the answers for the regulator as Word', 'bundle.docx'],
];

/** A machine that does other things as well takes its time over a PDF. */
const PATIENCE_MS = 90_000;
/** Of several fields of one name. */
const LAST = -1;

export async function toStep({ page }: Officer, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Path' })
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
}

/** What is written about a case beside its answers: who has it, tags, comments, what is not known, whom one asked. */
export async function writeAround(officer: Officer): Promise<void> {
  const { page } = officer;
  await toStep(officer, 'Request');
  await type(officer, 'Who has the case', 'Desk 4');
  await type(officer, 'New tag', 'coast');
  await page.getByRole('button', { name: 'Add the tag' }).click();
  await page.getByRole('button', { name: 'Add a comment' }).click();
  await type(officer, 'Comment on this question', 'Is that the requester’s own wording?');
  await page.getByRole('button', { name: 'Save the comment' }).click();
  await page.getByRole('button', { name: /I don.t know yet/ }).click();
  await type(officer, 'What is missing, and whom you will ask', 'The post room has the date.');
  await toStep(officer, 'Determination');
  await page.getByRole('button', { name: 'Add whom you asked' }).click();
  await type(officer, 'By role, never by name', 'Head of the unit', LAST);
  await enterDate(officer, 'Asked on', '2026-11-02');
  await type(officer, 'Asked', 'Would a bare answer do harm?', LAST);
  await type(officer, 'What they said', 'It would, along the coast.', LAST);
  await page.getByText('to confirm or deny would be likely to prejudice').first().click();
  await heading(officer, /harm that interest, and how likely/);
  await page
    .getByRole('button', { name: /^Add a closed reason/ })
    .first()
    .click();
  await type(officer, /: closed reason$/, 'Two houses are watched.', LAST);
}

/** A paragraph in words of the officer's own, and the spelling of the letter. */
export async function writeTheLetter(officer: Officer): Promise<void> {
  const { page, words } = officer;
  await toStep(officer, 'Letter');
  await page.getByText(/Words the dictionary does not know|every word is known/).waitFor();
  const block = page.locator('[data-block="silent/same"]');
  await block.hover();
  await block.getByRole('button', { name: 'Edit' }).click();
  await page
    .getByRole('textbox', { name: /Words of this paragraph/ })
    .fill(words('a paragraph of the letter', 'We would say the same if we held nothing.'));
  await page.keyboard.press('Control+Enter');
  await block.getByText('In your words', { exact: true }).waitFor();
}

/** Every kind of export, the pages before printing, and the clipboard. Gives the files. */
export async function takeOut(
  { page }: Officer,
  app: ElectronApplication,
  at: (name: string) => string,
): Promise<string[]> {
  for (const [entry, name] of EXPORTS) {
    await answerSaveDialog(app, at(name));
    await page.getByRole('button', { name: 'Save or copy' }).click();
    await page.getByRole('menuitem', { name: entry }).first().click();
    await page.getByText(`Saved as ${name}`).waitFor({ timeout: PATIENCE_MS });
  }
  await page.keyboard.press('Control+Shift+P');
  await page
    .getByRole('dialog', { name: /^Pages: / })
    .getByRole('img', { name: /^Page 1/ })
    .waitFor({ timeout: PATIENCE_MS });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+C');
  await page.getByText(/is on the clipboard/).waitFor();
  return EXPORTS.map(([, name]) => at(name));
}

/** The list, the search, and a letter of others that is pasted and then read from a file. */
export async function lookAround(officer: Officer, file: string): Promise<void> {
  const { page, words } = officer;
  await page.keyboard.press('Control+l');
  await page.getByRole('searchbox', { name: /Search requests/ }).fill('smuggling');
  await page
    .getByRole('region', { name: 'Search results' })
    .getByRole('button', { name: /NP-2026-0419/ })
    .waitFor();
  await page.getByRole('searchbox', { name: /Search requests/ }).fill('');
  await page.getByRole('button', { name: 'Examine a letter…' }).click();
  const parts = page.getByRole('list', { name: 'The letter, part by part' });
  const letter = (of: string) =>
    `Request\n\n${words(of, 'How many?')}\n\nResponse\n\nWe neither confirm nor deny it.\n`;
  await page.getByRole('textbox', { name: 'Paste the letter' }).fill(letter('a pasted letter'));
  await page.getByRole('button', { name: 'Take it apart' }).click();
  await parts.getByRole('button').first().waitFor();
  await page.keyboard.press('Escape');
  writeFileSync(file, letter('a letter from a file'));
  await page.getByRole('button', { name: 'Examine a letter…' }).click();
  await page.getByLabel('File of the letter').setInputFiles(file);
  await parts.getByRole('button').first().waitFor();
  await page.keyboard.press('Escape');
}

/** A trainee's exercise on one page, and the way back to casework. */
export async function train(officer: Officer): Promise<void> {
  const { page, words } = officer;
  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
  await press('Training');
  await press('New trainee');
  await type(officer, 'Name or code of the trainee', 'Trainee 7');
  await press('Add');
  await page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: 'Begin: Drones, overt and covert' }) })
    .getByRole('button', { name: 'Other ways' })
    .click();
  await page.getByRole('menuitem', { name: /^Two futures/ }).click();
  await page.getByRole('textbox').first().fill(words('an answer in practice', 'They would hide indoors.'));
  await press('Hand in this page');
  await press('Finish the exercise');
  await page.getByRole('dialog').getByRole('button', { name: 'Back to training' }).click();
  await choose(officer, 'Cards');
  await page.getByText(/cards are due/).waitFor();
  await press('Back to casework');
}
