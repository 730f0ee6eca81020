import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CaseFile } from '../../../shared/case/case-file.ts';
import { pageTitle } from '../../../shared/case/page-names.ts';
import { PAGE_IDS, type PageId } from '../../../shared/case/place.ts';
import { answerOpenDialog } from '../open-dialog.ts';
import { answerSaveDialog } from '../save-dialog.ts';
import { everyDocument, everyKind, olderPack, otherLaw, signed, untouched } from '../seed-cases.ts';
import { choose, command, dialog, home, keep, openAt, press, see, startVisit, type Visit } from '../visit.ts';
import { screen, type Screen, type ScreenGroup } from './screen.ts';

const LIBRARY = 'start/start-screen.tsx';
const CASE = 'case/question-column.tsx';
const SUBMITTED = signed('submitted', 'NP-SUBMITTED', 'submitted');
const RETURNED = signed('returned', 'NP-RETURNED', 'submitted', 'returned');
const ISSUED = signed('issued', 'NP-ISSUED', 'submitted', 'accepted', 'issued');
/** The pages that come one after the other, whatever the case. */
const WALKED: readonly PageId[] = PAGE_IDS.slice(1, PAGE_IDS.indexOf('exemptions') + 1);
const CLAIM_OF: Partial<Record<PageId, string>> = { 'assessment.hypotheticals': 'claim-30' };

/** Everything about casework: the list, each page of a case, and what lies over them. */
export const office: ScreenGroup = {
  name: 'office',
  start: async () => {
    const visit = await startVisit();
    for (const seed of [
      everyKind(),
      untouched(),
      otherLaw(),
      olderPack(),
      everyDocument(),
      SUBMITTED,
      RETURNED,
      ISSUED,
    ]) {
      await keep(visit, seed);
    }
    await home(visit);
    await press(visit, 'No, thank you');
    return visit;
  },
  screens: [...library(), ...pages(), ...states(), ...overCases(), ...handOver(), ...overCase()],
};

function library(): Screen[] {
  return [
    screen('cases as a list', LIBRARY, (visit) => row(visit, 'NP-EVERY').waitFor()),
    screen('menu of a case', LIBRARY, (visit) => press(visit, /^More for NP-EVERY/)),
    screen('cases as cards', LIBRARY, async (visit) => {
      await home(visit);
      await choose(visit, 'Cards');
      await visit.page.getByRole('list', { name: 'Cases' }).waitFor();
    }),
    screen('several cases', LIBRARY, async (visit) => {
      await choose(visit, 'List');
      await press(visit, 'Choose several cases');
      await press(visit, 'Choose all');
    }),
    screen('search', LIBRARY, async (visit) => {
      await home(visit);
      await search(visit).fill('smuggling');
      await visit.page.getByRole('region', { name: 'Search results' }).getByRole('button').first().waitFor();
    }),
    screen('search, none found', LIBRARY, async (visit) => {
      await search(visit).fill('zanzibar');
      await see(visit, /No case holds/);
    }),
    screen('a shelf that is empty', LIBRARY, async (visit) => {
      await search(visit).fill('');
      await choose(visit, /^Bin/);
      await see(visit, 'The bin is empty.');
    }),
    screen('purging', 'register/purge-dialog.tsx', async (visit) => {
      await home(visit);
      await keep(visit, { ...olderPack(), id: 'gone', request: { ...olderPack().request, reference: 'NP-GONE' } });
      await home(visit);
      await inMenu(visit, 'NP-GONE', 'Move to the bin');
      await choose(visit, /^Bin/);
      await inMenu(visit, 'NP-GONE', 'Purge for good…');
      await visit.page.getByRole('dialog').waitFor();
    }),
  ];
}

/** Each page of the walk, filled in, then the tests of each kind, then those that have most to say when nothing is. */
function pages(): Screen[] {
  const filled = PAGE_IDS.map((id) =>
    WALKED.includes(id) ? onward(id) : page(pageTitle(id), everyKind(), id, CLAIM_OF[id] ?? 'claim-31'),
  );
  const tests = ['claim-23', 'claim-24', 'claim-30', 'claim-38', 'claim-40'].map((claim) =>
    page(`The test of ${claim}`, everyKind(), 'assessment.test', claim),
  );
  const empty = (['request', 'determination', 'letter', 'review'] as const).map((id) =>
    page(`${pageTitle(id)}, with nothing filled in`, untouched(), id),
  );
  return [...filled, ...tests, ...empty];
}

function states(): Screen[] {
  return [
    screen('advice: another law', CASE, async (visit) => {
      await openAt(visit, otherLaw(), 'screening.law');
      await press(visit, 'Continue');
    }),
    page('submitted: locked', SUBMITTED, 'request'),
    page('submitted: sign-off', SUBMITTED, 'review'),
    page('returned', RETURNED, 'request'),
    page('issued', ISSUED, 'review'),
    page('under an older law pack', olderPack(), 'request'),
    ...['Notice', 'Review', 'Record', 'Regulator'].map((name, index) =>
      screen(`paper: ${name}`, CASE, async (visit) => {
        if (index === 0) await openAt(visit, everyDocument(), 'letter');
        await command(visit, `show${['Holding', 'Review', 'Record', 'Bundle'][index]}`);
      }),
    ),
    screen('a paragraph being worded', CASE, async (visit) => {
      await openAt(visit, everyKind(), 'letter');
      await visit.page.locator('[data-block="silent/same"] .block-open').focus();
      await visit.page.locator('[data-block="silent/same"]').getByRole('button', { name: 'Edit' }).click();
      await visit.page.getByRole('textbox', { name: /Words of this paragraph/ }).waitFor();
    }),
    screen('guidance beside a question', CASE, async (visit) => {
      await openAt(visit, everyKind(), 'assessment.test', 'claim-31');
      await press(visit, /^Guidance, terms and decisions/);
    }),
    screen('a comment being written', CASE, async (visit) => {
      await press(visit, 'Add a comment');
      await visit.page.getByLabel('Comment on this question').fill('Is that so?');
    }),
    screen('menu of the letter', CASE, async (visit) => {
      await openAt(visit, everyKind(), 'letter');
      await press(visit, /Save or copy/);
    }),
    screen('columns folded', CASE, async (visit) => {
      await openAt(visit, everyKind(), 'request');
      await command(visit, 'togglePath');
      await command(visit, 'togglePaper');
      await visit.page.waitForTimeout(100);
    }),
    screen('columns unfolded', CASE, async (visit) => {
      await command(visit, 'togglePath');
      await command(visit, 'togglePaper');
      await visit.page.waitForTimeout(100);
    }),
  ];
}

function overCases(): Screen[] {
  return [
    screen('deadlines as a month', 'deadlines/deadlines-screen.tsx', async (visit) => {
      await home(visit);
      await command(visit, 'deadlines');
      await visit.page.getByRole('dialog').getByRole('table').first().waitFor();
    }),
    screen('deadlines as a list', 'deadlines/deadlines-screen.tsx', (visit) => choose(visit, 'List')),
    screen('register', 'register/register-screen.tsx', async (visit) => {
      await home(visit);
      await command(visit, 'register');
      await visit.page.getByRole('dialog').getByText('NP-ISSUED').first().waitFor();
      const tables = visit.page.getByRole('dialog').getByRole('button', { name: /as a table$/ });
      for (const each of await tables.all()) await each.click();
    }),
    screen('audit trail, checked', 'audit/audit-screen.tsx', async (visit) => {
      await home(visit);
      await command(visit, 'audit');
      await press(visit, 'Check the whole trail');
      await see(visit, 'Nothing was changed.');
    }),
    screen('store with a backup', 'store/store-screen.tsx', async (visit) => {
      writeFileSync(path.join(visit.dataFolder, 'cases-kept-20261103T100000.sqlite'), 'put aside');
      await home(visit);
      await command(visit, 'store');
      await see(visit, 'Stores put aside');
      await press(visit, 'Back up now');
      await press(visit, /^Restore the backup of/);
    }),
  ];
}

function overCase(): Screen[] {
  const over = (name: string, file: string, seed: CaseFile, id: string, title: string | RegExp) =>
    screen(name, `case/${file}-screen.tsx`, async (visit) => {
      await openAt(visit, seed, 'review');
      await command(visit, id);
      await dialog(visit, title);
    });
  return [
    over('challenge', 'challenge', everyKind(), 'challenge', 'What others would ask next'),
    over('history', 'history', everyKind(), 'history', 'History of this case'),
    screen('history: two versions compared', 'case/history-screen.tsx', async ({ page }) => {
      await page.getByRole('dialog').getByRole('button', { name: /^1\. / }).click();
      await page.getByRole('dialog').getByRole('combobox').first().waitFor();
    }),
    over('open points', 'points', everyKind(), 'points', 'Open points'),
    over('internal review', 'start-review', ISSUED, 'startReview', 'Open an internal review'),
    over('into a practice case', 'to-practice', everyKind(), 'toPractice', 'Turn into a practice case'),
    screen('pages before printing', 'preview/preview-screen.tsx', async (visit) => {
      await openAt(visit, everyKind(), 'letter');
      await command(visit, 'preview');
      await visit.page.getByRole('img', { name: /^Page 1: / }).waitFor({ timeout: 30_000 });
    }),
    screen('law pack brought up to date', 'case/pack-update-screen.tsx', async (visit) => {
      await openAt(visit, olderPack(), 'request');
      await press(visit, 'See what would change');
      await dialog(visit, /^From law pack/);
    }),
    screen('what-if', CASE, async (visit) => {
      await openAt(visit, everyKind(), 'determination');
      await command(visit, 'whatIf');
      await visit.page.getByRole('region', { name: 'What-if' }).waitFor();
    }),
    screen('what-if compared', 'case/what-if-screen.tsx', async (visit) => {
      await choose(visit, /Confirm or deny after all/);
      await press(visit, 'Compare with the case');
      await see(visit, /Answers that differ/);
    }),
  ];
}

function handOver(): Screen[] {
  const give = async (visit: Visit, name: string, seal: boolean) => {
    await home(visit);
    await inMenu(visit, 'NP-EVERY', 'Hand over as a file…');
    await choose(visit, seal ? /^Seal it/ : /^Leave the file open/);
    for (const field of await visit.page.getByRole('dialog').locator('input[type=password]').all()) {
      await field.fill('a long passphrase');
    }
    const file = path.join(visit.files, name);
    await answerSaveDialog(visit.app, file);
    await answerOpenDialog(visit.app, file);
  };
  return [
    screen('hand-over: given', 'hand-over/give-cases.tsx', (visit) => give(visit, 'sealed.counterpoise', true)),
    screen('hand-over: sealed file', 'hand-over/open-sealed.tsx', async (visit) => {
      await press(visit, /^Save/);
      await see(visit, 'Saved as sealed.counterpoise');
      await home(visit);
      await press(visit, 'Bring in cases…');
      await visit.page.getByRole('dialog').locator('input[type=password]').fill('quite another passphrase');
      await visit.page.keyboard.press('Enter');
      await see(visit, /passphrase/);
    }),
    screen('hand-over: taken', 'hand-over/take-cases.tsx', async (visit) => {
      await give(visit, 'plain.counterpoise', false);
      await press(visit, /^Save/);
      await see(visit, 'Saved as plain.counterpoise');
      await openAt(visit, { ...everyKind(), request: { ...everyKind().request, subject: 'Changed' } }, 'request');
      await visit.page.getByLabel('Subject', { exact: true }).fill('Changed since');
      await see(visit, /^Saved \d\d:\d\d/);
      await home(visit);
      await press(visit, 'Bring in cases…');
      await see(visit, 'Keep both');
    }),
    screen('hand-over: compared', 'hand-over/compare-incoming.tsx', (visit) => press(visit, /^Compare NP-EVERY/)),
  ];
}

function page(name: string, seed: CaseFile, id: PageId, claimId?: string): Screen {
  const claim = id.startsWith('assessment.') ? claimId : undefined;
  return screen(`page: ${name}`, CASE, (visit) => openAt(visit, seed, id, claim));
}

/** The page after the one that the list showed before. */
function onward(id: PageId): Screen {
  return screen(`page: ${pageTitle(id)}`, CASE, async (visit) => {
    const kicker = visit.page.locator('.question-kicker');
    const before = await kicker.textContent();
    await command(visit, 'next');
    await visit.page.waitForFunction(
      (last) => document.querySelector('.question-kicker')?.textContent !== last,
      before,
    );
  });
}

async function inMenu(visit: Visit, reference: string, entry: string): Promise<void> {
  await press(visit, `More for ${reference}`);
  await visit.page.getByRole('menuitem', { name: entry }).click();
}

const row = ({ page: on }: Visit, reference: string) => on.getByRole('rowheader', { name: reference, exact: true });
const search = ({ page: on }: Visit) => on.getByRole('searchbox', { name: /Search requests/ });
