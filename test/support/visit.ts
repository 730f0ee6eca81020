import type { CaseFile } from '../../shared/case/case-file.ts';
import type { PageId } from '../../shared/case/place.ts';
import { freshFolder, launchApp, type LaunchedApp } from './launch-app.ts';

/** The app under test, with a folder for what it reads and writes. It can be started again on the same data. */
export type Visit = LaunchedApp & { readonly files: string; readonly restart: () => Promise<void> };

/** Starts the app as wide as an officer has it. */
export async function startVisit(dataFolder = freshFolder('data')): Promise<Visit> {
  const visit = { ...(await launchWide(dataFolder)), files: freshFolder('files'), restart };
  async function restart() {
    await visit.close();
    Object.assign(visit, await launchWide(dataFolder));
  }
  return visit;
}

async function launchWide(dataFolder: string): Promise<LaunchedApp> {
  const launched = await launchApp({ dataFolder });
  await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900));
  launched.page.setDefaultTimeout(30_000);
  return launched;
}

/** Gives the window a size and a zoom, and waits until the page has it. */
export async function resize({ app, page }: Visit, width: number, height: number, zoom: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [w, h, z]) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(w, h);
      window?.webContents.setZoomFactor(z);
    },
    [width, height, zoom] as const,
  );
  await page.waitForFunction((wanted) => Math.abs(innerWidth - wanted) <= 2, width / zoom);
}

/** Does a command of the app by its id, as the native menu does. */
export async function command({ app }: Visit, id: string): Promise<void> {
  await app.evaluate(({ BrowserWindow }, given) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('menuCommand', { command: given });
  }, id);
}

/** Begins again at the start page, with nothing over it. */
export async function home({ page }: Visit): Promise<void> {
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Cases', exact: true }).waitFor();
}

/** Puts a case into the store, with the page to open it at. */
export async function keep(
  visit: Visit,
  caseFile: CaseFile,
  page: PageId = 'request',
  claimId?: string,
): Promise<void> {
  await visit.page.evaluate(
    async ([given, bookmark]) => {
      type Bridge = { saveCase: (of: object) => Promise<{ ok: boolean; error?: unknown }> };
      const bridge = (window as unknown as { counterpoise: Bridge }).counterpoise;
      const done = await bridge.saveCase({ caseFile: given, bookmark, undoable: null });
      if (!done.ok) throw new Error(`Not kept: ${JSON.stringify(done.error)}`);
    },
    [caseFile, { page, claimId: claimId ?? null }] as const,
  );
}

/** Opens a case at a page. */
export async function openAt(visit: Visit, caseFile: CaseFile, page: PageId, claimId?: string): Promise<void> {
  await keep(visit, caseFile, page, claimId);
  await home(visit);
  await visit.page.getByRole('rowheader', { name: caseFile.request.reference, exact: true }).click();
  await visit.page.locator('.question-title').waitFor();
}

/** A dialog that has come, once what it loads is there. */
export async function dialog({ page }: Visit, name: string | RegExp): Promise<void> {
  await page.getByRole('dialog', { name }).waitFor();
}

export async function press({ page }: Visit, name: string | RegExp): Promise<void> {
  await page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
}

/** Chooses one of the segments or cards of a group by the keyboard, as their boxes are drawn by their labels. */
export async function choose({ page }: Visit, name: string | RegExp): Promise<void> {
  const radio = page.getByRole('radio', { name, exact: typeof name === 'string' }).first();
  await radio.focus();
  await page.keyboard.press('Space');
}

export async function see({ page }: Visit, words: string | RegExp): Promise<void> {
  await page.getByText(words).first().waitFor();
}
