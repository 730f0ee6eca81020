import path from 'node:path';
import { launchApp } from '../../support/launch-app.ts';
import { memoryOf } from '../process-memory.ts';
import { median } from '../statistics.ts';
import { ratio, type Line } from '../table.ts';

const root = path.resolve(import.meta.dirname, '../../..');
/** BENCH_STARTS takes fewer, for working on it. */
const STARTS = Number(process.env['BENCH_STARTS'] ?? 7);
const SETTLE_MS = 1500;

/** What starting takes, and the memory of all processes a moment after, against a window with nothing in it. */
export async function measureStart(): Promise<Line[]> {
  const bare: Start[] = [];
  const ours: Start[] = [];
  for (let count = 0; count < STARTS; count += 1) {
    bare.push(await startOnce(path.join(root, 'test/bench/bare-app')));
    ours.push(await startOnce(root));
  }
  const both = (of: (start: Start) => number) => [median(bare.map(of)), median(ours.map(of))] as const;
  return [
    ratio(
      'Start to usable page, ms',
      both(({ ms }) => ms),
      1.5,
      'start',
    ),
    ratio(
      'Memory of all processes (PSS), MB',
      both(({ memory }) => memory),
      1.3,
      'memory',
    ),
  ];
}

type Start = { readonly ms: number; readonly memory: number };

/** From the start of the process to the first contentful paint: for the app that is the usable start page. */
async function startOnce(appFolder: string): Promise<Start> {
  const before = Date.now();
  const launched = await launchApp({ appFolder });
  launched.page.setDefaultTimeout(60_000);
  await launched.page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  const painted = await launched.page.evaluate(
    () => performance.timeOrigin + (performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0),
  );
  await launched.page.waitForTimeout(SETTLE_MS);
  const memory = memoryOf(launched.app.process().pid ?? 0);
  await launched.close();
  return { ms: painted - before, memory };
}
