import { mkdirSync } from 'node:fs';
import path from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseFile } from '../../shared/case/case-file.ts';
import { axeViolations, inTheme } from '../support/axe.ts';
import { claim23, claim24, claim30, claim38, claim40, edited, maintainedCase } from '../support/build-case.ts';
import { freshFolder, launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { answerSaveDialog } from '../support/save-dialog.ts';

const SCREENSHOTS = path.resolve(import.meta.dirname, '../../screenshots');
const CLOSED = 'Known to the unit that handles sources, and to nobody else.';
const THEMES = ['light', 'dark', 'contrast'];

let officer: LaunchedApp;

/** Every kind of test in one case, with a closed reason. */
function everyKind(): CaseFile {
  const claims = [
    claim23(),
    claim24(),
    claim30({ ifDenied: { ...claim30().ifDenied, closed: { closedText: CLOSED } } }),
    claim38(),
    claim40(),
  ];
  return edited(
    { ...maintainedCase(claims), id: 'every-kind' },
    { kind: 'editNature', patch: { topicIds: ['organised-crime'], namesPerson: true } },
  );
}

async function store(caseFile: CaseFile): Promise<void> {
  await officer.page.evaluate(async (given) => {
    type Bridge = { saveCase: (of: object) => Promise<unknown> };
    const bridge = (window as unknown as { counterpoise: Bridge }).counterpoise;
    await bridge.saveCase({ caseFile: given, bookmark: null, undoable: null });
  }, caseFile);
}

async function command(name: string): Promise<void> {
  const { page } = officer;
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find a command' }).fill(name);
  await page.getByRole('option', { name }).click();
}

/** No fault in any theme, and a picture for somebody to look at. */
async function isSound(name: string): Promise<void> {
  await officer.page.screenshot({ path: path.join(SCREENSHOTS, `law-${name}.png`) });
  for (const theme of THEMES) {
    await inTheme(officer.page, theme);
    expect(await axeViolations(officer.page), `${name} in ${theme}`).toEqual([]);
  }
  await inTheme(officer.page, 'light');
}

beforeAll(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  officer = await launchApp();
  await officer.page.getByRole('button', { name: 'New case' }).waitFor();
  await store(everyKind());
  await store({
    ...maintainedCase(),
    id: 'older',
    lawPackVersion: '2026.11',
    request: { ...maintainedCase().request, reference: 'NP-OLDER' },
  });
  await officer.page.reload();
});

afterAll(async () => {
  await officer.close();
});

describe('the law inside, in a real window', () => {
  it('asks each exemption by its own test', { timeout: 200_000 }, async () => {
    const { page } = officer;
    await page.getByRole('rowheader', { name: 'NP-2026-0419' }).click();
    const route = page.getByRole('navigation', { name: 'Path' });
    for (const [section, question] of [
      ['Section 23(5)', /listed body/],
      ['Section 30(3)', /of the kind the exemption describes/],
      ['Section 38(2)', /put somebody in danger/],
      ['Section 40(5B)', /about a living person/],
    ] as const) {
      await route.getByRole('button', { name: section }).first().click();
      await route.getByRole('button', { name: /^The test/ }).click();
      await page.getByRole('heading', { level: 1, name: question }).waitFor();
      await isSound(section.replace(/\W+/g, '-'));
    }
  });

  it('shows guidance beside the question and as a page, and what others would ask', { timeout: 200_000 }, async () => {
    const { page } = officer;
    await page.getByRole('button', { name: /^Guidance, terms and decisions/ }).click();
    await isSound('guidance-beside');
    await page.getByRole('button', { name: 'Guidance', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Guidance, terms and decisions' });
    await dialog.getByRole('searchbox').fill('rosenbaum');
    await dialog.getByText(/Commissioner and Rosenbaum/).waitFor();
    await isSound('guidance');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Challenge' }).click();
    await page.getByRole('dialog', { name: 'What others would ask next' }).waitFor();
    await isSound('challenge');
    await page.keyboard.press('Escape');
  });

  it('saves the decision record with closed reasons, the answers for the regulator without', async () => {
    const { page } = officer;
    const folder = freshFolder('documents');
    const texts: string[] = [];
    for (const name of ['Save the decision record as Word', 'Save the answers for the regulator as Word']) {
      const file = path.join(folder, `${texts.length}.docx`);
      await answerSaveDialog(officer.app, file);
      await command(name);
      await page.getByText(`Saved as ${texts.length}.docx`).waitFor();
      texts.push((await mammoth.extractRawText({ path: file })).value);
    }
    expect(texts[0]).toContain(CLOSED);
    expect(texts[0]).toContain('Internal decision record NP-2026-0419');
    expect(texts[1]).not.toContain(CLOSED);
    expect(texts[1]).toContain('section 40(5B)(a)(i)');
    await page.getByRole('radio', { name: 'Record' }).check({ force: true });
    await page.getByText(CLOSED).first().waitFor();
    await isSound('record');
    await page.getByRole('radio', { name: 'Letter' }).check({ force: true });
  });

  it('tries a what-if beside the case, and leaves the case as it is', { timeout: 200_000 }, async () => {
    const { page } = officer;
    await command('Try a what-if');
    await page.getByRole('region', { name: 'What-if' }).waitFor();
    await page.keyboard.press('Alt+8');
    await page.getByRole('radio', { name: /Confirm or deny after all/ }).check({ force: true });
    await page.getByRole('button', { name: 'Compare with the case' }).click();
    const dialog = page.getByRole('dialog', { name: 'The case and the what-if' });
    await dialog.getByText(/Answers that differ/).waitFor();
    await isSound('what-if');
    await dialog.getByRole('button', { name: 'Back to the case, keep both' }).click();
    await page.getByRole('region', { name: 'What-if' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Alt+8');
    expect(await page.getByRole('radio', { name: /^Neither confirm nor deny/ }).isChecked()).toBe(true);
  });

  it('opens an older case under its own pack, and shows what would change first', { timeout: 200_000 }, async () => {
    const { page } = officer;
    await page.keyboard.press('Control+l');
    await page.getByRole('rowheader', { name: 'NP-OLDER' }).click();
    await page.getByText('Decided under law pack 2026.11.').waitFor();
    await page.getByRole('button', { name: 'See what would change' }).click();
    await page.getByRole('dialog', { name: 'From law pack 2026.11 to 2026.12' }).waitFor();
    await isSound('pack-update');
    await page.getByRole('button', { name: 'Bring this case up to date' }).click();
    await page.getByText(/^Law pack 2026\.12/).waitFor();
    expect(await page.getByText('Decided under law pack 2026.11.').count()).toBe(0);
  });

  it('opens each example', { timeout: 100_000 }, async () => {
    const { page } = officer;
    for (const [name, words] of [
      ['a named councillor', 'NP-2026-0451'],
      ['a contract on the tender site', 'NP-2026-0433'],
      ['a letter as it was written, with its faults', '20192419'],
    ] as const) {
      await command(`Open the example: ${name}`);
      await page.locator('.topbar-reference', { hasText: words }).waitFor();
    }
    await page.keyboard.press('Alt+0');
    await page.screenshot({ path: path.join(SCREENSHOTS, 'law-as-written.png') });
  });
});
