import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { freshFolder } from '../launch-app.ts';
import { command, press, see, startVisit } from '../visit.ts';
import { screen, type ScreenGroup } from './screen.ts';

const PASSPHRASE = 'a lamp by the harbour wall';

/** A store under a seal, from setting it to opening it. */
export const sealed: ScreenGroup = {
  name: 'sealed store',
  start: async () => {
    const visit = await startVisit();
    await see(visit, 'No cases yet');
    return visit;
  },
  screens: [
    screen('sealing', 'store/store-screen.tsx', async (visit) => {
      await command(visit, 'store');
      await press(visit, 'Back up now');
      await visit.page.getByText('A backup was made.').waitFor();
      const fields = visit.page.getByRole('dialog').locator('input[type=password]');
      await fields.nth(0).fill(PASSPHRASE);
      await fields.nth(1).fill('another');
    }),
    screen('recovery code', 'store/recovery-code.tsx', async (visit) => {
      await visit.page.getByRole('dialog').locator('input[type=password]').nth(1).fill(PASSPHRASE);
      await visit.page.getByRole('checkbox', { name: /I understand/ }).focus();
      await visit.page.keyboard.press('Space');
      await press(visit, 'Seal the cases');
      await visit.page.getByRole('alertdialog').locator('.recovery-code').waitFor({ timeout: 60_000 });
    }),
    screen('sealed: asks for the passphrase', 'store/unlock-screen.tsx', async (visit) => {
      await visit.page.getByRole('alertdialog').getByRole('checkbox').focus();
      await visit.page.keyboard.press('Space');
      await visit.page.getByRole('alertdialog').getByRole('button').last().click();
      await visit.restart();
      await see(visit, 'Your cases are sealed');
    }),
    screen('sealed: not the passphrase', 'store/unlock-screen.tsx', async (visit) => {
      await visit.page.locator('input[type=password]').fill('not the passphrase');
      await visit.page.keyboard.press('Enter');
      await visit.page
        .getByText(/not the right passphrase/)
        .first()
        .waitFor({ timeout: 60_000 });
    }),
    screen('sealed: the store', 'store/backups-part.tsx', async (visit) => {
      await visit.page.locator('input[type=password]').fill(PASSPHRASE);
      await visit.page.keyboard.press('Enter');
      await visit.page.getByRole('heading', { name: 'No cases yet' }).waitFor({ timeout: 60_000 });
      await command(visit, 'store');
      await visit.page.getByText(/^\d backups? (is|are) not sealed$/).waitFor();
    }),
    screen('sealed: deleting backups', 'store/backups-part.tsx', async (visit) => {
      await visit.page.getByRole('button', { name: /^Delete (it|them)…$/ }).click();
      await visit.page.getByRole('dialog', { name: /^Delete (the|\d) backup/ }).waitFor();
    }),
    screen('sealed: changing the passphrase', 'store/change-passphrase-form.tsx', async (visit) => {
      await press(visit, 'Cancel');
      await press(visit, 'Change the passphrase');
      await visit.page.getByLabel('Present passphrase', { exact: true }).fill(PASSPHRASE);
    }),
  ],
};

/** A large store while it is looked over, by a shell that goes on saying so: in truth the page goes by itself. */
export const lookedOver: ScreenGroup = {
  name: 'large store',
  start: () => startVisit(),
  screens: [
    screen('looked over', 'store/looked-over-screen.tsx', async (visit) => {
      await see(visit, 'No cases yet');
      const started = await visit.page.evaluate(() => {
        type Bridge = { getStartInfo: () => Promise<{ value: object }> };
        return (window as unknown as { counterpoise: Bridge }).counterpoise.getStartInfo();
      });
      await visit.app.evaluate(
        ({ ipcMain }, answer) => {
          ipcMain.removeHandler('getStartInfo');
          ipcMain.handle('getStartInfo', () => answer);
        },
        { ...started, value: { ...started.value, store: { kind: 'lookedOver', size: 1_900_000_000 } } },
      );
      await visit.page.reload();
      await see(visit, 'Looking over your cases');
    }),
  ],
};

/** A store that cannot be opened. */
export const broken: ScreenGroup = {
  name: 'broken store',
  start: () => {
    const folder = freshFolder('broken');
    writeFileSync(path.join(folder, 'cases.sqlite'), 'not a store '.repeat(100));
    return startVisit(folder);
  },
  screens: [
    screen('recovery', 'store/recovery-screen.tsx', (visit) => see(visit, 'Your cases cannot be opened')),
    screen('recovery: begin afresh', 'store/recovery-screen.tsx', async (visit) => {
      await press(visit, 'Begin afresh');
      await visit.page.getByRole('dialog').waitFor();
    }),
  ],
};
