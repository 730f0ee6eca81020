import { existsSync } from 'node:fs';
import path from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { focusFault, keyboardOf, type Keyboard } from '../support/keyboard.ts';
import { freshFolder, launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { noteFigure } from '../support/note-figure.ts';
import { answerSaveDialog } from '../support/save-dialog.ts';

// One case from the first start to the issued letter by the keyboard alone: what follows reads the page by `see` and acts
// on it by `keys`, which has no mouse.
const REQUEST = `1. How many people smuggling cases did you investigate in 2019?
2. How many victims were there?`;
const OWN_WORDS = 'We would say the same if we held nothing.';
const file = path.join(freshFolder('keyboard'), 'letter.docx');

let officer: LaunchedApp;
let keys: Keyboard;

beforeAll(async () => {
  officer = await launchApp();
  await officer.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900));
  officer.page.setDefaultTimeout(30_000);
  keys = keyboardOf(officer.page);
  await answerSaveDialog(officer.app, file);
});

afterAll(async () => {
  await officer.close();
});

const see = () => officer.page;
const field = (label: string | RegExp, nth = 0) =>
  see()
    .getByLabel(label, { exact: typeof label === 'string' })
    .and(see().locator('input:not([type=radio], [type=checkbox]), textarea'))
    .nth(nth);
const button = (name: string | RegExp) =>
  see()
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first();

async function fill(label: string | RegExp, text: string, nth = 0): Promise<void> {
  await keys.tabTo(field(label, nth));
  await keys.type(text);
  expect(await field(label, nth).inputValue()).toBe(text);
}

/** A date as its field takes it: each part in the order of the system's language. */
async function date(label: string, day: string, month: string, year: string): Promise<void> {
  await keys.tabTo(field(label));
  const order = await see().evaluate(() =>
    new Intl.DateTimeFormat(navigator.language)
      .formatToParts()
      .flatMap(({ type }) => (type === 'literal' ? [] : [type])),
  );
  for (const part of order) {
    for (const digit of part === 'day' ? day : part === 'month' ? month : year) await keys.press(digit);
  }
  expect(await field(label).inputValue()).toBe(`${year}-${month}-${day}`);
}

async function press(name: string | RegExp, key = 'Enter'): Promise<void> {
  await keys.tabTo(button(name));
  await keys.press(key);
  // Two frames: what was pressed may put the focus somewhere.
  await see().evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

const choose = (name: string | RegExp, nth = 0) => keys.choose(see().getByRole('radio', { name }).nth(nth));

async function tick(name: string): Promise<void> {
  await keys.tabTo(see().getByRole('checkbox', { name }).first());
  await keys.press('Space');
}

/** Every change of page, every dialog that opens or closes: the focus is somewhere, and shows. */
async function focusIsSound(): Promise<void> {
  await expect.poll(() => focusFault(see())).toBe(null);
}

/** The next page has the focus on its question. */
async function onward(question: string | RegExp): Promise<void> {
  await press('Continue');
  const heading = see().getByRole('heading', { level: 1, name: question });
  await heading.waitFor();
  await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true);
}

async function use(title: string, slots: readonly [RegExp, string][]): Promise<void> {
  await press(`Use: ${title}`);
  await focusIsSound();
  for (const [ask, text] of slots) {
    const slot = see()
      .getByRole('region', { name: new RegExp(`: ${title}$`) })
      .getByLabel(ask);
    await keys.tabTo(slot);
    await keys.type(text);
  }
}

async function weigh(title: RegExp, weight: string, nth: number): Promise<void> {
  await keys.choose(see().getByRole('radiogroup', { name: title }).getByRole('radio', { name: weight, exact: true }));
  await keys.tabTo(field(/^Why that weight/, nth));
  await keys.type('It bears on whether to report.');
}

describe('a whole job by the keyboard alone', () => {
  it('starts with the particulars of the force, and comes back to where they were asked for', async () => {
    await see().getByText('No cases yet').waitFor();
    await press('Enter your force’s particulars');
    await see().getByRole('dialog', { name: 'Your force' }).waitFor();
    await focusIsSound();
    await fill('Force', 'Northmoor Police');
    await keys.choose(see().getByRole('radio', { name: 'Review and regulator' }));
    await fill('Where a request for internal review goes', 'Head of Information Disclosure');
    await press('Save');
    await see().getByRole('dialog').waitFor({ state: 'detached' });
    await focusIsSound();
  });

  it('shows and leaves what lies over the window, and gives the focus back to what opened it', async () => {
    for (const opener of ['Deadlines', 'Register', 'Guidance and decisions', 'Your force', 'Store']) {
      await press(opener);
      await see().getByRole('dialog').waitFor();
      await focusIsSound();
      await keys.press('Escape');
      await see().getByRole('dialog').waitFor({ state: 'detached' });
      await expect.poll(() => button(opener).evaluate((element) => element === document.activeElement)).toBe(true);
    }
    await keys.press('Control+k');
    await see().getByRole('dialog', { name: 'Commands' }).waitFor();
    await keys.type('keyboard short');
    await keys.press('Enter');
    await see()
      .getByRole('dialog', { name: /shortcuts/i })
      .waitFor();
    await keys.press('Escape');
    await see().getByRole('dialog').waitFor({ state: 'detached' });
    await focusIsSound();
  });

  it('takes down the request and screens it', async () => {
    await press('New case');
    await see()
      .getByRole('heading', { level: 1, name: /What was asked/ })
      .waitFor();
    await focusIsSound();
    await fill('Reference', 'NP-2026-0777');
    await date('Received on', '26', '10', '2026');
    await fill('Subject', 'People smuggling');
    await fill('The request, word for word', REQUEST);
    await press('Split it into 2 parts');
    await focusIsSound();
    await onward(/Which law/);
    await choose(/Freedom of Information Act 2000/);
    await onward(/Is the request valid/);
    await choose(/Clear and valid/);
    await onward(/What kind of request/);
    await choose(/^Narrow/);
    await press('Continue');
    await choose(/^Nothing/);
    await press('Continue');
    await choose(/An answer itself would do harm/);
    await onward(/What did you search/);
    await press('Add a role');
    await fill('Role', 'Crime Management Data Returns Officer');
    await press('Add a system');
    await fill('System', 'CONNECT');
    await onward(/What is the answer to each part/);
  });

  it('draws the boundary, argues section 31(3) and weighs it', { timeout: 240_000 }, async () => {
    for (const part of [1, 2]) {
      await keys.choose(
        see()
          .getByRole('region', { name: `Part ${part}` })
          .getByRole('radio', { name: 'Supplied', exact: true }),
      );
    }
    await press('Add “any other information”');
    await focusIsSound();
    await fill('What is neither confirmed nor denied', 'information about covert work on people smuggling');
    await press('Continue');
    await press('Rely on section 31(3)');
    await focusIsSound();
    await onward(/Which law enforcement interest/);
    await choose(/\(1\)\(a\) the prevention or detection of crime/);
    await press('Continue');
    await fill('If we confirmed', 'Networks would learn that more is known of them, and would empty their houses.');
    await fill('If we denied', 'They would learn that they can go on as before without the trouble of moving.');
    await tick('Countermeasures');
    await onward(/harm that interest, and how likely/);
    await fill(/How would an answer lead/, 'They read what is published; the houses are empty before officers come.');
    await fill(/What makes it a harm of substance/, 'The trail ends with the house.');
    await choose(/^Would be likely to/);
    await fill('What makes it so?', 'It has happened twice in the region.');
    await press('Continue');
    await choose(/^Engaged/);
    await press('Continue');
    await use('Generality', [
      [/How general/, 'it asks about one year'],
      [/What could not be told/, 'which house is meant'],
    ]);
    await press('Continue');
    await use('Effective detection', [
      [/For which crime/, 'people smuggling'],
      [/Who must not know/, 'those who run the houses'],
      [/What would they do/, 'change them within hours'],
    ]);
    await press('Continue');
    await weigh(/Generality/, 'slight', 0);
    await weigh(/Effective detection/, 'compelling', 1);
    await choose(/^Silence outweighs/);
    await fill('What decides it', 'The position of people who are still held.');
    await fill(
      'How the two sides compare',
      'Those who support victims want to know whether reports lead to more than a recorded crime, and the figures go some way to meet that; a bare yes or no adds little and would be read first by those who exploit others.',
    );
    await onward(/balance/i);
  });

  it('decides, and finishes the letter', async () => {
    await press('Continue');
    await choose(/^Neither confirm nor deny/);
    await fill('Decided by (role)', 'Information Disclosure Manager');
    await date('Judged as at', '20', '11', '2026');
    await press('Continue');
    await date('Date of the letter', '23', '11', '2026');
    await fill('Signed by (role)', 'Disclosure Officer');
    await onward(/Does it hold together/);
  });

  it('words a paragraph otherwise and takes it back to the paper', async () => {
    const open = see().locator('[data-block] > .block-open');
    await keys.tabTo(see().locator('[data-block] > .block-open[tabindex="0"]'));
    const wanted = see().locator('[data-block="silent/same"] > .block-open');
    for (let steps = 0; !(await wanted.evaluate((element) => element === document.activeElement)); steps += 1) {
      expect(steps).toBeLessThan(await open.count());
      await keys.press('ArrowDown');
    }
    await focusIsSound();
    await keys.tabTo(see().locator('[data-block="silent/same"]').getByRole('button', { name: 'Edit' }));
    await keys.press('Enter');
    await see()
      .getByRole('textbox', { name: /Words of this paragraph/ })
      .waitFor();
    await keys.press('Control+a');
    await keys.type(OWN_WORDS);
    await keys.press('Control+Enter');
    await see().locator('[data-block="silent/same"]').getByText(OWN_WORDS).waitFor();
    await expect.poll(() => wanted.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('saves it as Word from the menu, which gives the focus back', async () => {
    await press(/^Save or copy/);
    await see().getByRole('menu').waitFor();
    await focusIsSound();
    await keys.press('Enter');
    await expect.poll(() => existsSync(file), { timeout: 20_000 }).toBe(true);
    const { value } = await mammoth.extractRawText({ path: file });
    expect(value).toContain(OWN_WORDS);
    await see().getByText('Saved as letter.docx').waitFor();
    await focusIsSound();
  });

  it('submits, accepts and issues the case, with the focus kept when the buttons go', async () => {
    for (const act of ['Submit for sign-off', 'Accept', 'Mark as issued']) {
      await press(act);
      await button(act).waitFor({ state: 'detached' });
      await focusIsSound();
    }
    await button('Open an internal review').waitFor();
  });

  it('goes back to the list, finds the case by a word of its request, and opens it', async () => {
    await keys.press('Control+l');
    await see().getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
    await focusIsSound();
    await keys.tabTo(see().getByRole('searchbox', { name: /Search requests/ }));
    await keys.type('smuggling');
    const hit = see()
      .getByRole('region', { name: 'Search results' })
      .getByRole('button', { name: /NP-2026-0777/ });
    await keys.tabTo(hit);
    await keys.press('Enter');
    await see().getByRole('navigation', { name: 'Path' }).waitFor();
    await focusIsSound();
  });

  it('has shown the focus at every press of the Tab key, and never lost it', () => {
    expect(keys.faults()).toEqual([]);
    noteFigure(
      26,
      1,
      `a whole job by keyboard alone: ${keys.count()} presses and characters, the focus seen at each step`,
    );
  });
});
