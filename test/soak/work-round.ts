import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { LaunchedApp } from '../support/launch-app.ts';
import { answerSaveDialog } from '../support/save-dialog.ts';

const REFERENCE = 'NP-2026-0900';

/** What an officer does between two cups of tea. Afterwards everything is as it was before: the same cases, the same page. */
export async function workRound(officer: LaunchedApp, exports: string): Promise<void> {
  const { page } = officer;
  await newCase(page);
  await example(officer, exports);
  await search(page);
  await train(page);
}

/** A first case that stays, and a trainee. */
export async function settleIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'No, thank you' }).click();
  await press(page, 'New case');
  await page.getByLabel('Reference', { exact: true }).fill('NP-2026-0001');
  await toList(page);
  await press(page, 'Training');
  await press(page, 'New trainee');
  await page.getByLabel('Name or code of the trainee').fill('Trainee 7');
  await press(page, 'Add');
  await press(page, 'Begin: A camera contract on the tender site');
  await page.getByRole('navigation', { name: 'Path' }).waitFor();
  await leaveTraining(page);
}

async function newCase(page: Page): Promise<void> {
  await press(page, 'New case');
  await page.getByLabel('Reference', { exact: true }).fill(REFERENCE);
  await page.getByLabel('Subject', { exact: true }).fill('Drones over the quarry');
  await page.getByLabel('The request, word for word').pressSequentially('1. How many drones flew over the quarry?');
  await press(page, 'Continue');
  await page
    .getByRole('radio', { name: /Freedom of Information Act 2000/ })
    .first()
    .check({ force: true });
  await press(page, 'Continue');
  await page.keyboard.press('Control+z');
  await toList(page);
}

async function example(officer: LaunchedApp, exports: string): Promise<void> {
  const { page } = officer;
  const steps = await openExample(page);
  const count = await steps.count();
  for (let index = 0; index < count; index += 1) {
    if (await steps.nth(index).isEnabled()) await steps.nth(index).click();
  }
  await steps.first().click();
  await page.getByLabel('The request, word for word').pressSequentially(' And in the county?');
  await save(officer, 'Control+e', path.join(exports, 'letter.docx'));
  await save(officer, 'Control+Shift+e', path.join(exports, 'letter.pdf'));
  await page.keyboard.press('Control+Shift+P');
  // On a machine that is busy with other things the pages may not be drawn in time; that is said, and work goes on.
  const pages = page.getByRole('dialog', { name: /^Pages/ });
  await pages.getByRole('img').or(pages.getByRole('alert')).first().waitFor({ timeout: 120_000 });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+h');
  await page.getByRole('dialog', { name: 'History of this case' }).getByRole('list').first().waitFor();
  await page.keyboard.press('Escape');
  await toList(page);
}

/** Opens the worked example; the steps of its path come back. */
export async function openExample(page: Page): Promise<Locator> {
  await press(page, 'Open the worked example');
  const steps = page.getByRole('navigation', { name: 'Path' }).getByRole('button');
  await steps.first().waitFor();
  return steps;
}

async function save({ app, page }: LaunchedApp, keys: string, file: string): Promise<void> {
  await answerSaveDialog(app, file);
  await page.keyboard.press(keys);
  await page
    .getByText(`Saved as ${path.basename(file)}`)
    .first()
    .waitFor({ timeout: 120_000 });
  await dismissAll(page);
}

async function search(page: Page): Promise<void> {
  const field = page.getByRole('searchbox', { name: /Search requests/ });
  await field.fill('smuggling');
  await page.getByRole('region', { name: 'Search results' }).getByRole('button').first().waitFor();
  await field.fill('');
  await page.getByRole('row').first().waitFor();
}

async function train(page: Page): Promise<void> {
  await press(page, 'Training');
  await press(page, 'Go on: A camera contract on the tender site');
  await page.getByRole('navigation', { name: 'Path' }).waitFor();
  await press(page, 'A hint');
  await leaveTraining(page, () => purgeAllButFirst(page));
}

async function leaveTraining(page: Page, before: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  await press(page, 'Back to training');
  await page.getByRole('region', { name: 'Practice' }).waitFor();
  await before();
  await press(page, 'Back to casework');
  await page.getByRole('row', { name: /NP-2026-0001/ }).waitFor();
}

/** By the bridge, as the dialog would ask: what is measured is the rest. */
async function purgeAllButFirst(page: Page): Promise<void> {
  await page.evaluate(async () => {
    type Bridge = Readonly<
      Record<string, (of: object) => Promise<{ ok: boolean; value: { cases: { id: string; reference: string }[] } }>>
    >;
    const bridge = (window as unknown as { counterpoise: Bridge }).counterpoise;
    const none = { text: '', stage: null, outcome: null, provision: null, tag: null, owner: null, due: null };
    const query = {
      filter: { shelf: 'active', ...none },
      sort: { by: 'saved', isDescending: true },
      offset: 0,
      limit: 100,
    };
    const cases = (await bridge['queryCases']?.(query))?.value.cases ?? [];
    const ids = cases.filter(({ reference }) => reference !== 'NP-2026-0001').map(({ id }) => id);
    await bridge['shelveCases']?.({ ids, shelf: 'bin' });
    const purged = await bridge['purgeCases']?.({ ids, reason: 'Work of the test' });
    if (purged?.ok !== true) throw new Error('Not purged');
  });
}

/** Back to the list of cases, as the officer leaves a case. */
export async function toList(page: Page): Promise<void> {
  await page.keyboard.press('Control+l');
  await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
  await page.getByRole('row', { name: /NP-2026-0001/ }).waitFor();
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click();
}

async function dismissAll(page: Page): Promise<void> {
  const dismiss = page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Dismiss' });
  while ((await dismiss.count()) > 0) await dismiss.first().click();
}
