import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestChannels } from '../../shared/bridge/channels.ts';
import { build, hostileMessages, type Message } from '../support/hostile-messages.ts';
import { freshFolder, launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { noteFigure } from '../support/note-figure.ts';

const SEED = Number(process.env['HOSTILE_SEED'] ?? 20261125);
const LEAST = 10_000;
const AT_ONCE = 250;
/** A letter of the longest kind has a thousandth of it. */
const HUGE = 1_000_000;

const root = path.resolve(import.meta.dirname, '../..');
const folder = freshFolder('hostile');
const canary = path.join(folder, 'canary');
const dataFolder = path.join(folder, 'data');
const crashes: string[] = [];
let officer: LaunchedApp;

type Tally = Record<string, number>;
type Hostile = { build: typeof build; channels: readonly string[] };
type Page = { readonly counterpoise: Record<string, (payload: unknown) => Promise<unknown>> } & Hostile;

/** Everything there is beside the data folder, with size and time of the last change. */
function listing(under: string): string[] {
  return readdirSync(under, { withFileTypes: true }).flatMap((entry): string[] => {
    const file = path.join(under, entry.name);
    if (file === dataFolder) return [];
    return entry.isDirectory()
      ? [file, ...listing(file)]
      : [`${file} ${statSync(file).size} ${statSync(file).mtimeMs}`];
  });
}

/** Sends messages from the page through the real preload, all at once; counts the answers by what they are. */
function send(messages: readonly Message[]): Promise<Tally> {
  return officer.page.evaluate(async (batch) => {
    const { counterpoise, build: make } = globalThis as unknown as Page;
    const answers = await Promise.all(
      batch.map(async ({ channel, json }) => {
        try {
          const answer = (await counterpoise[channel]?.(make(JSON.parse(json)))) as {
            ok: boolean;
            error?: { code: string; channel?: string };
          };
          if (answer.ok) return `done: ${channel} ${json.slice(0, 200)}`;
          const { code, channel: refused } = answer.error ?? { code: 'none' };
          return code === 'badRequest' && refused === channel ? 'refused' : `other: ${code} ${channel}`;
        } catch {
          return 'not sendable';
        }
      }),
    );
    const tally: Record<string, number> = {};
    for (const answer of answers) tally[answer] = (tally[answer] ?? 0) + 1;
    return tally;
  }, messages);
}

/** What the main process could not handle since it was watched. */
const faults = () => officer.app.evaluate(() => (globalThis as unknown as { faults: string[] }).faults);

beforeAll(async () => {
  mkdirSync(canary, { recursive: true });
  writeFileSync(path.join(canary, 'planted'), 'as it was');
  officer = await launchApp({ dataFolder, cwd: folder });
  officer.page.on('crash', () => crashes.push('page'));
  officer.page.on('pageerror', (error) => crashes.push(error.message));
  await officer.app.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { faults: seen });
    process.on('uncaughtExceptionMonitor', (error) => seen.push(`exception: ${error.message}`));
    process.on('unhandledRejection', (reason) => seen.push(`rejection: ${String(reason)}`));
  });
  await officer.page.getByRole('button', { name: 'New case' }).waitFor({ timeout: 60_000 });
  await officer.page.evaluate(`globalThis.build = ${build.toString()}`);
});

afterAll(async () => {
  await officer?.close();
});

describe('a hostile page', () => {
  it('gets a refusal for each bad message on every channel, and touches no file', { timeout: 300_000 }, async () => {
    const before = listing(folder);
    const messages = hostileMessages(SEED, Math.ceil(LEAST / requestChannels.length) + 1);
    expect(new Set(messages.map(({ channel }) => channel)).size).toBe(requestChannels.length);
    const total: Tally = {};
    for (let start = 0; start < messages.length; start += AT_ONCE) {
      const tally = await send(messages.slice(start, start + AT_ONCE));
      for (const [answer, count] of Object.entries(tally)) total[answer] = (total[answer] ?? 0) + count;
    }
    const { refused = 0, 'not sendable': unsendable = 0, ...rest } = total;
    console.log(`Hostile messages, seed ${SEED}: ${refused} refused, ${unsendable} not sendable`);
    expect(rest).toEqual({});
    expect(refused + unsendable).toBeGreaterThanOrEqual(LEAST);
    // Most must get through to the shell: what the page itself cannot send proves nothing of it.
    expect(refused).toBeGreaterThan(LEAST / 2);
    expect(listing(folder)).toEqual(before);
    expect(readFileSync(path.join(canary, 'planted'), 'utf8')).toBe('as it was');
    expect(await faults()).toEqual([]);
    expect(crashes).toEqual([]);
    noteFigure(19, refused + unsendable, `${refused + unsendable} bad messages on ${requestChannels.length} channels`);
  });

  it('gets a refusal for messages of megabytes', async () => {
    const words = 'x'.repeat(HUGE);
    const plans = [words, { id: words, text: words, passphrase: words }].map((plan) => JSON.stringify(plan));
    for (const channel of ['openCase', 'saveCase', 'searchCases', 'bringIn', 'createCase', 'unlockStore'] as const) {
      expect(await send(plans.map((json) => ({ channel, json })))).toEqual({ refused: 2 });
    }
    expect(await faults()).toEqual([]);
  });

  it('pollutes no prototype, and hears of no event but the named ones', async () => {
    const polluted = await officer.app.evaluate(() => 'polluted' in {} || 'polluted' in Object.getPrototypeOf([]));
    expect(polluted).toBe(false);
    const heard = await officer.page.evaluate(() => {
      const { counterpoise } = globalThis as unknown as { counterpoise: { on: (...args: unknown[]) => unknown } };
      return ['ipc-internal', '__proto__', 'openCase', 'ELECTRON_BROWSER_REQUIRE', '', 7, null].filter((channel) => {
        try {
          counterpoise.on(channel, () => undefined);
          return true;
        } catch {
          return false;
        }
      });
    });
    expect(heard).toEqual([]);
  });

  it('keeps its bridge whatever it overwrites in its own world', async () => {
    const answer = await officer.page.evaluate(async () => {
      const { parse } = JSON;
      const { push } = Array.prototype;
      Array.prototype.push = () => 0;
      JSON.parse = () => ({ ok: true });
      const { counterpoise } = globalThis as unknown as Page;
      const same = await counterpoise['openCase']?.({ id: '../x' }).finally(() => {
        Array.prototype.push = push;
        JSON.parse = parse;
      });
      const isFixed = !Reflect.set(globalThis, 'counterpoise', 1) || !Reflect.set(counterpoise, 'openCase', 1);
      return { same, isFixed };
    });
    expect(answer).toEqual({ same: { ok: false, error: { code: 'badRequest', channel: 'openCase' } }, isFixed: true });
  });
});

describe('another frame', () => {
  it('has no bridge of its own inside the page', async () => {
    const found = await officer.page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const inside = frame.contentWindow as unknown as Record<string, unknown> | null;
      const types = [typeof inside?.['counterpoise'], typeof inside?.['require'], typeof inside?.['process']];
      frame.remove();
      return types;
    });
    expect(found).toEqual(['undefined', 'undefined', 'undefined']);
  });

  it.each(['app://counterpoise/index.html', 'about:blank'])(
    'is refused on every channel in a second window that shows %s, and is told nothing',
    async (url) => {
      const preload = path.join(root, 'dist/electron/preload.cjs');
      const found = await officer.app.evaluate(
        async ({ BrowserWindow, Menu }, given) => {
          const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
          if (session === undefined) throw new Error('The app has no window.');
          const webPreferences = { preload: given.preload, sandbox: true, session };
          const second = new BrowserWindow({ show: false, webPreferences });
          await second.loadURL(given.url);
          const ask = `Promise.all(${JSON.stringify(given.channels)}.map((channel) => counterpoise[channel]()))`;
          await second.webContents.executeJavaScript(
            "window.heard = []; counterpoise.on('menuCommand', (event) => heard.push(event)); 0",
          );
          const answers: unknown[] = await second.webContents.executeJavaScript(ask);
          const file = Menu.getApplicationMenu()?.items[0]?.submenu?.items ?? [];
          file.find(({ label }) => label === 'Case list')?.click();
          await new Promise((resolve) => setTimeout(resolve, 300));
          const heard: unknown = await second.webContents.executeJavaScript('heard');
          second.destroy();
          return { answers, heard };
        },
        { preload, url, channels: [...requestChannels] },
      );
      const refusals = requestChannels.map((channel) => ({ ok: false, error: { code: 'badRequest', channel } }));
      expect(found).toEqual({ answers: refusals, heard: [] });
      noteFigure(19, requestChannels.length, `a second window with ${url}: refused on ${requestChannels.length}`);
    },
  );
});

describe('afterwards', () => {
  it('the app works as before', async () => {
    const { page } = officer;
    await page.reload();
    await page.getByRole('button', { name: 'New case' }).click();
    await page.getByLabel('Subject').fill('After the storm');
    await page.getByText(/^Saved \d\d:\d\d/).waitFor();
    expect(await faults()).toEqual([]);
    expect(crashes).toEqual([]);
  });
});
