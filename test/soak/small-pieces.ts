import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freshFolder, type LaunchedApp } from '../support/launch-app.ts';

/** A dump is asked for each second; the first of a recording comes within two. */
const DUMP_EVERY_MS = 1000;
const RECORD_FOR_MS = 2500;

type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly args?: {
    readonly name?: string;
    readonly dumps?: { readonly allocators?: Record<string, { readonly attrs: Record<string, { value: string }> }> };
  };
};

/** How many pieces of memory the page's process holds outside its heap: what the engine keeps for itself, styles above all. */
export async function smallPiecesOf({ app }: LaunchedApp): Promise<number> {
  const file = path.join(freshFolder('trace'), 'memory.json');
  await app.evaluate(
    ({ contentTracing }, every) =>
      contentTracing.startRecording({
        included_categories: ['disabled-by-default-memory-infra'],
        memory_dump_config: { triggers: [{ mode: 'detailed', periodic_interval_ms: every }] },
      }),
    DUMP_EVERY_MS,
  );
  await setTimeout(RECORD_FOR_MS);
  await app.evaluate(({ contentTracing }, to) => contentTracing.stopRecording(to), file);
  return piecesIn((JSON.parse(readFileSync(file, 'utf8')) as { traceEvents: TraceEvent[] }).traceEvents);
}

/** Of the last dump of a page's process. */
function piecesIn(events: readonly TraceEvent[]): number {
  const pages = new Set(
    events.filter(({ name, args }) => name === 'process_name' && args?.name === 'Renderer').map(({ pid }) => pid),
  );
  const counts = events
    .filter(({ pid }) => pages.has(pid))
    .map(({ args }) => args?.dumps?.allocators?.['malloc/allocated_objects']?.attrs['object_count']?.value)
    .filter((count) => count !== undefined);
  const last = counts.at(-1);
  if (last === undefined) throw new Error('The engine counted nothing');
  return Number.parseInt(last, 16);
}
