import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { LaunchedApp } from './launch-app.ts';

/** How long a page that has died may take to come back, on a busy machine. */
const WITHIN_MS = 30_000;

/**
 * Ends the process of the window's page as a crash would, and gives the page that comes after it. The driver is done with
 * a page that has crashed, so that the new one is reached by a second connection; `done` lets go of it.
 */
export async function crashPage({ app, dataFolder }: LaunchedApp): Promise<{ page: Page; done: () => Promise<void> }> {
  await app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('did-finish-load', () => resolve());
        contents?.forcefullyCrashRenderer();
      }),
  );
  return connected(dataFolder);
}

/** The page of the window by a connection of its own. */
export async function connected(dataFolder: string): Promise<{ page: Page; done: () => Promise<void> }> {
  const [port] = readFileSync(path.join(dataFolder, 'DevToolsActivePort'), 'utf8').split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { noDefaults: true });
  const page = await pageIn(browser);
  page.setDefaultTimeout(WITHIN_MS);
  return { page, done: () => browser.close() };
}

async function pageIn(browser: Browser): Promise<Page> {
  for (let waited = 0; waited < WITHIN_MS; waited += 200) {
    const page = browser.contexts().flatMap((context) => context.pages())[0];
    if (page !== undefined) return page;
    await setTimeout(200);
  }
  throw new Error('No page came back');
}
