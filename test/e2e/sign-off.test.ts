import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, inTheme } from '../support/axe.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';

const SCREENSHOTS = path.resolve(import.meta.dirname, '../../screenshots');
let officer: LaunchedApp;
let page: Page;

async function isSound(name: string): Promise<void> {
  for (const theme of ['light', 'dark', 'contrast']) {
    await inTheme(page, theme);
    expect(await axeViolations(page), `${name} in ${theme}`).toEqual([]);
  }
  await inTheme(page, 'light');
  await page.screenshot({ path: path.join(SCREENSHOTS, `sign-off-${name}.png`) });
}

async function toStep(name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Path' })
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
}

const signOff = () => page.getByRole('region', { name: 'Sign-off' });

beforeAll(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  officer = await launchApp();
  page = officer.page;
  await officer.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900));
  await page.getByRole('button', { name: 'Open the worked example' }).click();
  await page.getByRole('navigation', { name: 'Path' }).waitFor();
});

afterAll(async () => {
  await officer.close();
});

describe('from draft to issued', () => {
  it('says what is not known yet, and lists it with the comments', async () => {
    await page.getByRole('button', { name: /I don.t know yet/ }).click();
    await page.getByLabel('What is missing, and whom you will ask').fill('The date of receipt; the post room');
    await page.getByRole('button', { name: 'Add a comment' }).click();
    await page.getByLabel('Comment on this question').fill('Is that the requester’s own wording?');
    await page.getByRole('region', { name: 'Comments' }).getByRole('button').first().click();
    await page.getByText('Is that the requester’s own wording?').waitFor();
    await isSound('comment');
    await page.keyboard.press('Control+Shift+o');
    const points = page.getByRole('dialog');
    await points.getByText('The date of receipt; the post room').waitFor();
    await points.getByText('Is that the requester’s own wording?').waitFor();
    await isSound('points');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'I know now' }).click();
  });

  it('is submitted, locked, returned with a reason, submitted again and accepted', { timeout: 120_000 }, async () => {
    await toStep('Review');
    await signOff().getByLabel('Note for the reviewer').fill('Please look at the harm.');
    await isSound('draft');
    await signOff().getByRole('button', { name: 'Submit for sign-off' }).click();
    await signOff().getByRole('button', { name: 'Withdraw' }).waitFor();
    await toStep('Request');
    await page.getByRole('region', { name: 'Submitted', exact: true }).waitFor();
    expect(await page.getByLabel('Subject', { exact: true }).isEditable()).toBe(false);
    await isSound('locked');
    await toStep('Review');
    await signOff().getByRole('button', { name: 'Return to the author' }).waitFor();
    expect(await signOff().getByRole('button', { name: 'Return to the author' }).isEnabled()).toBe(false);
    await signOff()
      .getByLabel(/reason for returning/)
      .fill('Say what a no would show.');
    await signOff().getByRole('button', { name: 'Return to the author' }).click();
    await signOff().getByRole('button', { name: 'Submit for sign-off' }).waitFor();
    await toStep('Request');
    await page.getByRole('region', { name: 'Returned', exact: true }).getByText('Say what a no would show.').waitFor();
    expect(await page.getByLabel('Subject', { exact: true }).isEditable()).toBe(true);
    await toStep('Review');
    await signOff().getByRole('button', { name: 'Submit for sign-off' }).click();
    await signOff().getByRole('button', { name: 'Accept' }).click();
    await signOff().getByRole('button', { name: 'Accept' }).waitFor({ state: 'detached' });
    await isSound('accepted');
  });

  it('is issued and locked for good; a review of it is a case of its own, opened with a reason', {
    timeout: 120_000,
  }, async () => {
    await signOff().getByRole('button', { name: 'Mark as issued' }).click();
    await signOff().getByRole('button', { name: 'Open an internal review' }).waitFor();
    await isSound('issued');
    await signOff().getByRole('button', { name: 'Open an internal review' }).click();
    const dialog = page.getByRole('dialog');
    const start = dialog.getByRole('button', { name: /^Open/ });
    expect(await start.isEnabled()).toBe(false);
    await dialog.getByLabel('Why it is opened').fill('The requester asks for a review.');
    await isSound('start-review');
    await start.click();
    await page.getByText('The requester asks for a review.').first().waitFor();
    expect(await page.getByLabel('Subject', { exact: true }).isEditable()).toBe(true);
    await isSound('review-case');
    await page.keyboard.press('Control+l');
    await page
      .getByRole('row', { name: /NP-2026-0419/ })
      .nth(1)
      .waitFor();
    expect(await page.getByText('Internal review', { exact: true }).count()).toBe(1);
    await page.keyboard.press('Control+k');
    await page
      .getByRole('dialog')
      .getByRole('searchbox')
      .or(page.getByRole('dialog').getByRole('combobox'))
      .first()
      .fill('Audit trail');
    await page.keyboard.press('Enter');
    const trail = page.getByRole('dialog', { name: 'Audit trail' });
    for (const act of ['Submitted', 'Returned', 'Accepted', 'Issued', 'Internal review opened']) {
      await trail.getByRole('rowheader', { name: act, exact: true }).first().waitFor();
    }
  });
});
