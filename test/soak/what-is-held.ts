import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import { madeMemoryOf } from '../bench/process-memory.ts';
import type { LaunchedApp } from '../support/launch-app.ts';

/** What the app holds after all that can be let go of has been let go of. Sizes in MB. */
export type Held = {
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
  /** Of the page, those that it brings and those of the PDFs that it has drawn. */
  readonly typefaces: number;
  readonly pageHeap: number;
  readonly mainHeap: number;
  /** Memory of all processes, shared pages counted once, without what is read from files. */
  readonly memory: number;
};

const MB = 1024 * 1024;

/** Asks the app what it holds, again and again through one session of the driver. */
export async function heldBy(officer: LaunchedApp): Promise<() => Promise<Held>> {
  await keepNoAnswers(officer.page);
  const session = await officer.page.context().newCDPSession(officer.page);
  await session.send('Performance.enable');
  return () => askHeld(officer, session);
}

type DriverInside = {
  readonly _connection?: {
    readonly toImpl?: (page: unknown) => {
      readonly delegate?: {
        readonly _mainFrameSession?: {
          readonly _client?: { readonly send: (what: 'Network.disable') => Promise<unknown> };
        };
      };
    };
  };
};

/**
 * The driver watches the network, and for that the engine keeps what each request brought, pictures of pages too, up to 100 MB in
 * the page's process: memory that no officer's app takes. The driver has no setting for it; its own session has to be told.
 */
async function keepNoAnswers(page: Page): Promise<void> {
  const driver = (page as unknown as DriverInside)._connection?.toImpl?.(page);
  const session = driver?.delegate?._mainFrameSession?._client;
  if (session === undefined) throw new Error('The driver is not made as this expects: memory cannot be counted');
  await session.send('Network.disable');
}

async function askHeld({ app, page }: LaunchedApp, session: CDPSession): Promise<Held> {
  await letGo(app, session);
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  return {
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    documents: metric('Documents'),
    typefaces: await page.evaluate(() => document.fonts.size),
    pageHeap: metric('JSHeapUsedSize') / MB,
    mainHeap: (await app.evaluate(() => process.memoryUsage().heapUsed)) / MB,
    memory: madeMemoryOf(app.process().pid ?? 0),
  };
}

/**
 * More than once: what is held by something that is let go of goes only with the next collection. Pictures of what was drawn are
 * kept by the engine until memory is short, up to some hundred MB: it is told that it is.
 */
async function letGo(app: LaunchedApp['app'], session: CDPSession): Promise<void> {
  await session.send('Memory.simulatePressureNotification', { level: 'critical' });
  for (let turn = 0; turn < 3; turn += 1) {
    await session.send('HeapProfiler.collectGarbage');
    await app.evaluate(() => {
      const need = process.mainModule?.require.bind(process.mainModule);
      need?.('node:v8').setFlagsFromString('--expose-gc');
      need?.('node:vm').runInNewContext('gc')();
    });
    await setTimeout(150);
  }
}
