import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { CaseFilter } from '../../../shared/bridge/library-contract.ts';
import { bundleScripts } from '../../support/bundle-scripts.ts';
import { freshFolder, launchApp } from '../../support/launch-app.ts';
import { ALL } from '../newest-case.ts';
import { SEARCHES } from '../searches.ts';
import { percentile } from '../statistics.ts';
import { ms, type Line } from '../table.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const LIBRARY = Number(process.env['BENCH_CASES'] ?? 20_000);
/** So many cases may take that long before the list is there. */
const LIST_WITHIN_MS = 60_000;

const FILTERS: readonly CaseFilter[] = [
  ALL,
  { ...ALL, due: 'overdue' },
  { ...ALL, tag: 'tag-7' },
  { ...ALL, owner: 'officer-3' },
  { ...ALL, text: 'drones' },
];

/** An office of many years: what the list, the search, the opening and the saving of a case take, through the app. */
export async function measureLibrary(): Promise<Line[]> {
  const dataFolder = await filledLibrary();
  const from = Date.now();
  const officer = await launchApp({ dataFolder });
  try {
    // At each frame, in the page: the driver itself looks twice a second.
    const listed = await officer.page.waitForFunction(
      () => document.querySelectorAll('tr').length > 20 && performance.timeOrigin + performance.now(),
      undefined,
      { polling: 'raf', timeout: LIST_WITHIN_MS },
    );
    const start = Number(await listed.jsonValue()) - from;
    const times = await officer.page.evaluate(askLibrary, { searches: SEARCHES, filters: FILTERS });
    const p95 = (kind: keyof typeof times) => percentile(times[kind], 95);
    return [
      ms(`Library of ${LIBRARY} cases: from the start to the list`, start, 3000, 'start with list'),
      ms('List, by urgency, filtered and sorted otherwise, p95', p95('list'), 100, 'list'),
      ms('List right after a change, p95', p95('listAfterSave'), 100, 'list after a change'),
      ms('Full-text search, p95', p95('search'), 30, 'search'),
      ms('Opening a case, p95', p95('open'), 50, 'opening'),
      ms('Saving a change until it is on the disk, p95', p95('save'), 20, 'saving'),
    ];
  } finally {
    await officer.close();
  }
}

/** A library that was filled before can be measured again: BENCH_LIBRARY names its folder. */
async function filledLibrary(): Promise<string> {
  const known = process.env['BENCH_LIBRARY'];
  if (known !== undefined) return known;
  const folder = freshFolder('library');
  const scripts = freshFolder('scripts');
  await bundleScripts(root, scripts, { fill: path.join(root, 'test/bench/fill-library.ts') });
  const fill = [path.join(scripts, 'fill.cjs'), folder, String(LIBRARY)];
  execFileSync(process.execPath, fill, { cwd: root, stdio: 'inherit' });
  return folder;
}

type Asked = { readonly searches: readonly string[]; readonly filters: readonly CaseFilter[] };

/** Runs in the page: asks the shell as the screens do. Ms for each question. */
async function askLibrary({ searches, filters }: Asked) {
  type Answer = { value: { cases: { id: string }[]; caseFile: { request: { subject: string } } } };
  type Bridge = Readonly<Record<string, (of?: object) => Promise<Answer>>>;
  const bridge = (window as unknown as { counterpoise: Bridge }).counterpoise;
  const times = { list: [], listAfterSave: [], search: [], open: [], save: [] } as Record<
    'list' | 'listAfterSave' | 'search' | 'open' | 'save',
    number[]
  >;
  async function time(kind: keyof typeof times, channel: string, of: object): Promise<Answer> {
    const from = performance.now();
    const answer = await (bridge[channel] as (of: object) => Promise<Answer>)(of);
    times[kind].push(performance.now() - from);
    return answer;
  }
  const ids: string[] = [];
  for (const by of ['urgency', 'reference', 'subject', 'received', 'saved']) {
    for (const filter of filters) {
      const query = { filter, sort: { by, isDescending: false }, offset: 0, limit: 100 };
      const { value } = await time('list', 'queryCases', query);
      ids.push(...value.cases.slice(0, 2).map(({ id }) => id));
    }
  }
  for (const text of searches) await time('search', 'searchCases', { text, shelf: null });
  for (const id of ids) await time('open', 'openCase', { id });
  const { value } = await time('open', 'openCase', { id: ids[0] ?? '' });
  const first = { filter: filters[0], sort: { by: 'urgency', isDescending: false }, offset: 0, limit: 100 };
  for (let count = 0; count < 60; count += 1) {
    const { caseFile } = value;
    const changed = { ...caseFile, request: { ...caseFile.request, subject: `Change ${count}` } };
    const undoable = { version: 4, past: [], future: [] };
    await time('save', 'saveCase', { caseFile: changed, bookmark: null, undoable });
    if (count % 3 === 0) await time('listAfterSave', 'queryCases', first);
  }
  return times;
}
