import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { openDisplay } from '../../scripts/display.ts';
import { electronRuntime } from '../../scripts/electron-runtime.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** As long as the first page may take to come, on a busy machine. */
const STARTS_WITHIN_MS = 60_000;
/** As long as the app may take to save and go, on a busy machine. */
const CLOSES_WITHIN_MS = 20_000;

/** The app in a real Electron window, with a data folder of its own. */
export type LaunchedApp = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly dataFolder: string;
  /** Closes the window as an officer would, and the display if it was opened here. */
  readonly close: () => Promise<void>;
  /** Ends the app as a power cut or the task manager would: nothing is asked, nothing is finished. */
  readonly kill: () => Promise<void>;
};

/** A fresh folder for data or exported files. */
export function freshFolder(name: string): string {
  return mkdtempSync(path.join(tmpdir(), `counterpoise-${name}-`));
}

type LaunchOptions = {
  readonly dataFolder?: string;
  /** The app to start, this project by default. */
  readonly appFolder?: string;
  /** An executable that has its app with it. */
  readonly packaged?: string;
  /** What starts in place of the runtime, and starts it itself. */
  readonly executable?: string;
  /** What the app finds in its environment beside ours. */
  readonly environment?: Readonly<Record<string, string>>;
  /** The folder to start it in. */
  readonly cwd?: string;
};

/** Starts the built app on the runtime that every script uses. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const executable = options.packaged ?? options.executable ?? (await electronRuntime()).executable;
  const display = await openDisplay();
  const dataFolder = options.dataFolder ?? freshFolder('data');
  const app = await _electron.launch({
    executablePath: executable,
    args: ['--no-sandbox', ...(options.packaged === undefined ? [options.appFolder ?? root] : [])],
    cwd: options.cwd ?? root,
    env: { ...environment(), ...options.environment, DISPLAY: display.name ?? '', COUNTERPOISE_DATA: dataFolder },
  });
  const page = await app.firstWindow();
  page.setDefaultTimeout(10_000);
  await page.waitForLoadState('domcontentloaded', { timeout: STARTS_WITHIN_MS });
  const ended = new Promise<void>((resolve) => app.process().once('exit', () => resolve()));
  const close = async () => {
    // Not waited for: the app may be gone before it can answer, and the driver would wait for ever.
    app
      .evaluate(({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows()) window.close();
      })
      .catch(() => undefined);
    await Promise.race([ended, setTimeout(CLOSES_WITHIN_MS)]);
    await Promise.race([app.close().catch(() => undefined), setTimeout(CLOSES_WITHIN_MS)]);
    display.stop();
  };
  const kill = async () => {
    app.process().kill('SIGKILL');
    await ended;
    display.stop();
  };
  return { app, page, dataFolder, close, kill };
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
