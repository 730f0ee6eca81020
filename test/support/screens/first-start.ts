import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { renderDocx } from '../../../electron/export/docx.ts';
import { composeLetter } from '../../../shared/letter/compose-letter.ts';
import { maintainedCase } from '../build-case.ts';
import { pack } from '../build-pack.ts';
import { picture } from '../build-picture.ts';
import { answerOpenDialog } from '../open-dialog.ts';
import { choose, command, dialog, home, press, see, startVisit, type Visit } from '../visit.ts';
import { screen, type ScreenGroup } from './screen.ts';

const PROFILES = 'profiles/profiles-screen.tsx';
const EXAMINE = 'examine/examine-screen.tsx';

/** What an officer meets before there is any case. */
export const firstStart: ScreenGroup = {
  name: 'first start',
  start: () => startVisit(),
  screens: [
    screen('start, empty', 'start/start-screen.tsx', (visit) => see(visit, 'No cases yet')),
    screen('menu of examples', 'start/start-screen.tsx', async (visit) => {
      await press(visit, 'More examples');
      await visit.page.getByRole('menu').waitFor();
    }),
    screen('all commands', 'command-palette.tsx', async (visit) => {
      await home(visit);
      await command(visit, 'palette');
      await dialog(visit, 'Commands');
    }),
    screen('all commands, none found', 'command-palette.tsx', async ({ page }) => {
      await page.getByRole('combobox', { name: 'Find a command' }).fill('zanzibar');
      await page.getByText('No command has those words.').waitFor();
    }),
    screen('keyboard shortcuts', 'shortcut-sheet.tsx', (visit) => over(visit, 'shortcuts', /shortcuts/i)),
    screen('guidance', 'knowledge/knowledge-screen.tsx', (visit) => over(visit, 'knowledge', /^Guidance/)),
    screen('guidance, none found', 'knowledge/knowledge-screen.tsx', async ({ page }) => {
      await page.getByRole('dialog').getByRole('searchbox').fill('zanzibar');
      await page.waitForTimeout(300);
    }),
    screen('force: particulars', PROFILES, (visit) => over(visit, 'openProfile', 'Your force')),
    screen('force: review', PROFILES, (visit) => choose(visit, 'Review and regulator')),
    screen('force: letterhead', PROFILES, async (visit) => {
      await choose(visit, 'Letterhead and type');
      const file = path.join(visit.files, 'crest.png');
      writeFileSync(file, picture(400, 100));
      await answerOpenDialog(visit.app, file);
      await press(visit, 'Choose a picture…');
      await visit.page.getByRole('textbox', { name: 'What it shows, in words' }).waitFor();
    }),
    screen('force: house style', PROFILES, (visit) => choose(visit, 'House style')),
    screen('force: Word template that cannot be used', PROFILES, async (visit) => {
      await choose(visit, 'Word template');
      const file = path.join(visit.files, 'broken.docx');
      writeFileSync(file, 'PK\u0003\u0004 and nothing more');
      await answerOpenDialog(visit.app, file);
      await press(visit, 'Choose and check a template…');
      await see(visit, 'broken.docx cannot be used yet');
    }),
    screen('examine: source', EXAMINE, (visit) => over(visit, 'examine', /letter/i)),
    screen('examine: refused', EXAMINE, async ({ page, files }) => {
      const file = path.join(files, 'empty.txt');
      writeFileSync(file, '');
      await page.getByLabel('File of the letter').setInputFiles(file);
      await page.getByRole('alert').waitFor();
    }),
    screen('examine: taken apart', EXAMINE, async ({ page, files }) => {
      const file = path.join(files, 'letter.docx');
      writeFileSync(file, await renderDocx(composeLetter(maintainedCase(), pack)));
      await page.getByLabel('File of the letter').setInputFiles(file);
      await page.getByRole('list', { name: 'The letter, part by part' }).getByRole('button').first().waitFor();
    }),
    screen('store', 'store/store-screen.tsx', (visit) => over(visit, 'store', 'The case store')),
    screen('audit trail', 'audit/audit-screen.tsx', (visit) => over(visit, 'audit', 'Audit trail')),
    screen('third-party notices', 'notices-sheet.tsx', (visit) => over(visit, 'notices', 'Third-party notices')),
    screen('support bundle', 'support/support-screen.tsx', (visit) => over(visit, 'support', 'Support bundle')),
    screen('deadlines, empty', 'deadlines/deadlines-screen.tsx', (visit) => over(visit, 'deadlines', 'Deadlines')),
    screen('register, empty', 'register/register-screen.tsx', (visit) => over(visit, 'register', /^Register/)),
    screen('tour', 'tour/tour.tsx', async (visit) => {
      await home(visit);
      await command(visit, 'tour');
      await visit.page.getByRole('region', { name: 'Tour' }).waitFor();
    }),
    screen('messages: one failed', 'toasts.tsx', async (visit) => {
      await home(visit);
      const file = path.join(visit.files, 'damaged.counterpoise');
      writeFileSync(file, 'no case at all');
      await answerOpenDialog(visit.app, file);
      await press(visit, 'Bring in cases…');
      await visit.page
        .getByRole('button', { name: /^Dismiss/ })
        .first()
        .waitFor();
    }),
    screen('a screen that stopped working', 'error-boundary.tsx', async (visit) => {
      await home(visit);
      // What React wants to take away is gone already: a fault as a screen would have it.
      await visit.page.evaluate(() => document.querySelector('.start')?.remove());
      await command(visit, 'training');
      await visit.page.locator('.crash').waitFor();
    }),
  ],
};

/** Opens what lies over the window, from the start page. */
async function over(visit: Visit, id: string, title: string | RegExp): Promise<void> {
  await home(visit);
  await command(visit, id);
  await dialog(visit, title);
}
