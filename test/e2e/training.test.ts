import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, inTheme } from '../support/axe.ts';
import { freshFolder, launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { answerOpenDialog } from '../support/open-dialog.ts';
import { answerSaveDialog } from '../support/save-dialog.ts';

const SCREENSHOTS = path.resolve(import.meta.dirname, '../../screenshots');
const exported = freshFolder('training');
let trainee: LaunchedApp;

beforeAll(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  trainee = await launchApp();
});

afterAll(async () => {
  await trainee.close();
});

async function picture(name: string): Promise<void> {
  await trainee.page.screenshot({ path: path.join(SCREENSHOTS, `training-${name}.png`) });
}

async function part(name: string): Promise<void> {
  await trainee.page.getByRole('radio', { name, exact: true }).check({ force: true });
}

async function press(name: string | RegExp): Promise<void> {
  await trainee.page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
}

async function choose(name: string | RegExp): Promise<void> {
  await trainee.page.getByRole('radio', { name }).first().check({ force: true });
}

/** Walks on to the end, whatever is still open. */
async function toHandIn(): Promise<void> {
  const end = trainee.page.getByRole('button', { name: 'Hand in', exact: true });
  for (let pages = 0; pages < 30 && (await end.count()) === 0; pages += 1) await press('Continue');
}

async function heading(text: string | RegExp): Promise<void> {
  await trainee.page.getByRole('heading', { level: 1, name: text }).waitFor();
}

describe('the tour', () => {
  it('is offered once, leads through a worked example of the practice side, and can be taken again', async () => {
    const { page } = trainee;
    await press('Take the tour');
    const tour = page.getByRole('region', { name: 'Tour' });
    await tour.getByRole('heading', { name: 'Your cases' }).waitFor();
    await tour.getByRole('button', { name: 'Next' }).click();
    await tour.getByRole('button', { name: 'Next' }).click();
    await tour.getByRole('heading', { name: 'The path' }).waitFor();
    await page.getByRole('navigation', { name: 'Path' }).waitFor();
    await page.getByText('Why it is answered so').waitFor();
    await page.waitForFunction(() => document.querySelector('.column-path.tour-target') !== null);
    await picture('tour');
    expect(await axeViolations(page)).toEqual([]);
    for (let stops = 0; stops < 4; stops += 1) await tour.getByRole('button', { name: 'Next' }).click();
    await tour.getByRole('button', { name: 'End', exact: true }).click();
    expect(await tour.count()).toBe(0);
    await page.keyboard.press('Control+l');
    await page.getByText('No cases yet').waitFor();
    expect(await page.getByRole('button', { name: 'Take the tour' }).count()).toBe(0);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find a command' }).fill('take the tour');
    await page.keyboard.press('Enter');
    await tour.getByRole('heading', { name: 'Your cases' }).waitFor();
    await tour.getByRole('button', { name: 'End the tour' }).click();
  });
});

describe('training', () => {
  it('is apart from casework, and knows who trains', async () => {
    const { page, dataFolder } = trainee;
    await press('Training');
    await heading('Training');
    await page.getByRole('region', { name: 'Practice' }).waitFor();
    await press('New trainee');
    await page.getByLabel('Name or code of the trainee').fill('Trainee 7');
    await press('Add');
    await page.getByRole('button', { name: 'New trainee' }).waitFor();
    expect(
      await page
        .getByRole('listitem')
        .filter({ has: page.getByRole('button', { name: /^Begin: / }) })
        .count(),
    ).toBe(12);
    expect(existsSync(path.join(dataFolder, 'practice.sqlite'))).toBe(true);
    await picture('cases');
    for (const theme of ['light', 'dark', 'contrast']) {
      await inTheme(page, theme);
      expect(await axeViolations(page), theme).toEqual([]);
    }
    await inTheme(page, 'light');
  });

  it('a guided case: hints, feedback on a page, hand in, feedback on the whole', async () => {
    const { page } = trainee;
    await press('Begin: A camera contract on the tender site');
    await page.getByRole('navigation', { name: 'Path' }).waitFor();
    await page.getByRole('article').filter({ hasText: 'Award notice' }).first().waitFor();
    await press('A hint');
    await press('Continue');
    await choose(/Freedom of Information Act/);
    await press('Hand in this page');
    await page.getByRole('region', { name: 'Feedback on this page' }).getByText('so the model, too').waitFor();
    await picture('guided-page');
    await press('Continue');
    await choose(/clear/i);
    await press('Continue');
    await press('Continue');
    await choose(/only|rumour/i);
    await press('Hand in this page');
    await page
      .getByRole('region', { name: 'Feedback on this page' })
      .getByText(/This force itself/)
      .waitFor();
    await toHandIn();
    await press('Hand in');
    const dialog = page.getByRole('dialog', { name: /^Feedback: A camera contract/ });
    await dialog.getByRole('heading', { name: /Reading the request/ }).waitFor();
    await dialog.getByText('What others get wrong here').waitFor();
    await picture('guided-feedback');
    for (const theme of ['dark', 'contrast', 'light']) {
      await inTheme(page, theme);
      expect(await axeViolations(page), theme).toEqual([]);
    }
    await press('Look at the pages');
    await page.getByRole('region', { name: 'Handed in' }).waitFor();
  });

  it('is marked on every export', async () => {
    const { app, page } = trainee;
    const file = path.join(exported, 'practice.docx');
    await answerSaveDialog(app, file);
    await page.keyboard.press('Control+e');
    await page.getByText('Saved as practice.docx').waitFor();
    const { value } = await mammoth.extractRawText({ path: file });
    expect(value).toContain('PRACTICE: an invented case for training');
    await press('Back to training');
    await heading('Training');
  });

  it('an unguided case: nothing is said before it is handed in, everything after', async () => {
    const { page } = trainee;
    await press('Begin: An armed operation after the inquest');
    await page.getByRole('navigation', { name: 'Path' }).waitFor();
    expect(await page.getByRole('button', { name: 'A hint' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Hand in this page' }).count()).toBe(0);
    await press('Continue');
    await choose(/Freedom of Information Act/);
    expect(await page.getByRole('region', { name: 'Checks on this page' }).count()).toBe(0);
    await toHandIn();
    await press('Hand in');
    const dialog = page.getByRole('dialog', { name: /^Feedback: An armed operation/ });
    await dialog.getByText('Not answered.').first().waitFor();
    await picture('unguided-feedback');
    await dialog.getByRole('button', { name: 'Back to training' }).click();
    await heading('Training');
  });

  it('an exercise on one page: the rest is given, and it is finished where it is', async () => {
    const { page } = trainee;
    const card = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: 'Begin: Drones, overt and covert' }) });
    await card.getByRole('button', { name: 'Other ways' }).click();
    await page.getByRole('menuitem', { name: /^Two futures/ }).click();
    await heading(/yes|no/i);
    await page.getByRole('textbox').first().fill('They would hide indoors.');
    await press('Hand in this page');
    const feedback = page.getByRole('region', { name: 'Feedback on this page' });
    await feedback.getByText('You do not say what a no would show.').waitFor();
    await press('Finish the exercise');
    const dialog = page.getByRole('dialog', { name: /^Feedback: Drones/ });
    await dialog.getByRole('heading', { name: /^A yes and a no/ }).waitFor();
    expect(await dialog.getByRole('heading', { name: /^Weighing/ }).count()).toBe(0);
    await dialog.getByRole('button', { name: 'Back to training' }).click();
    await heading('Training');
  });

  it('a drill: a passage is marked, the fault named, and judged at once', async () => {
    const { page } = trainee;
    await part('Spot the flaw');
    await press('Begin a drill');
    await page.locator('.passage-text').first().waitFor();
    await page.locator('.passage-text').nth(2).click();
    await press('That is it');
    await page
      .getByText(/Nothing is wrong with this passage|Something is wrong here|Found: /)
      .first()
      .waitFor();
    await picture('drill');
    expect(await axeViolations(page)).toEqual([]);
    await press(/^Finish/);
    await page.getByRole('region', { name: 'What was left' }).waitFor();
  });

  it('cards: an answer is judged with the authority and remembered', async () => {
    const { page } = trainee;
    await part('Cards');
    await page.getByText(/cards are due/).waitFor();
    await choose('No public interest');
    await press('Check');
    await page.getByText('Right.').waitFor();
    await picture('card');
    expect(await axeViolations(page)).toEqual([]);
    await press('Next card');
    await page.getByText('23 cards are due').waitFor();
  });

  it('progress: pictures with words, CSV and a PDF record', async () => {
    const { app, page } = trainee;
    await part('Progress');
    await page
      .getByRole('region', { name: 'Reading the request' })
      .getByText(/^Latest: /)
      .waitFor();
    expect(await page.getByRole('region', { name: 'Exercises' }).getByRole('row').count()).toBe(5);
    await picture('progress');
    expect(await axeViolations(page)).toEqual([]);
    const table = path.join(exported, 'results.csv');
    await answerSaveDialog(app, table);
    await press('Results of Trainee 7 as CSV…');
    await page.getByText('Saved as results.csv').waitFor();
    expect(readFileSync(table, 'utf8')).toContain('An armed operation after the inquest');
    const record = path.join(exported, 'record.pdf');
    await answerSaveDialog(app, record);
    await press('Training record as PDF…');
    await page.getByText('Saved as record.pdf').waitFor();
    expect(readFileSync(record).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('a pack: copied, checked, saved, deleted, brought in again; a bad one is refused whole', async () => {
    const { app, page } = trainee;
    await part('Trainer’s bench');
    await page.getByLabel('Title of a new pack').fill('Our pack');
    await press('New pack');
    const pack = page.getByRole('region', { name: 'Our pack' });
    await pack.getByRole('button', { name: 'Copy a case of the app' }).click();
    await page.getByRole('menuitem', { name: 'A named councillor' }).click();
    await page.getByText('Sound: ready for trainees').waitFor();
    await page.getByLabel('Title', { exact: true }).fill('Our councillor');
    await press('Save');
    await page.getByText('The practice case is saved.').waitFor();
    await picture('bench');
    await press('Back to the bench');
    const file = path.join(exported, 'our-pack.json');
    await answerSaveDialog(app, file);
    await press('Save as a file…');
    await page.getByText('Saved as our-pack.json').waitFor();
    await answerOpenDialog(app, file);
    await press('Bring in a pack…');
    await page.getByText('could not be brought in as a practice pack').waitFor();
    await pack.getByRole('button', { name: 'Delete', exact: true }).click();
    await press('Delete the pack for good');
    await page.getByText('No packs of your own yet').waitFor();
    await press('Bring in a pack…');
    await page.getByText('Brought in: Our pack').waitFor();
    await page.getByText('Our councillor').waitFor();

    const bad = JSON.parse(readFileSync(file, 'utf8'));
    bad.id = 'bad';
    bad.cases[0].id = 'bad-case';
    bad.cases[0].about = '<script>alert(1)</script>';
    const badFile = path.join(exported, 'bad.json');
    writeFileSync(badFile, JSON.stringify(bad));
    await answerOpenDialog(app, badFile);
    await press('Bring in a pack…');
    await page.getByText(/\$\.cases\[0\]\.about: holds HTML/).waitFor();
    expect(await page.getByRole('region', { name: 'Our pack' }).count()).toBe(1);
  });

  it('the classroom: votes are typed and the model revealed', async () => {
    const { page } = trainee;
    await part('Classroom');
    await press('Present');
    const screen = page.getByRole('dialog', { name: /^Classroom: / });
    await screen.getByRole('button', { name: 'Next', exact: true }).click();
    await screen.getByRole('textbox', { name: 'Hands: Answer it' }).fill('14');
    await screen.getByRole('button', { name: 'Reveal' }).click();
    await screen.getByText('✓ The model').waitFor();
    await picture('classroom');
    expect(await axeViolations(page)).toEqual([]);
    await screen.getByRole('button', { name: 'End', exact: true }).click();
  });

  it('casework has seen none of it', async () => {
    const { page } = trainee;
    await press('Back to casework');
    await page.getByText('No cases yet').waitFor();
  });
});
