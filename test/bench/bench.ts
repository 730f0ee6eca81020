import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCaseFile } from '../../shared/case/read-case-file.ts';
import { newFactor } from '../../shared/case/factor.ts';
import { assess } from '../../shared/checks/assess.ts';
import { composeLetter } from '../../shared/letter/compose-letter.ts';
import { renderDocx } from '../../electron/export/docx.ts';
import { runTemplate } from '../../electron/template/run-template.ts';
import { starterTemplate } from '../../electron/template/starter-template.ts';
import { judgeLetter } from '../../shared/examine/judge-letter.ts';
import { makeDrill } from '../../shared/training/drill.ts';
import { markAttempt } from '../../shared/training/mark-attempt.ts';
import { exercises, perfectAttempt, practiceCase, practicePack } from '../support/build-practice.ts';
import { splitLetter } from '../../shared/examine/split-letter.ts';
import { templateFacts } from '../../shared/template/template-facts.ts';
import { templateData } from '../../shared/template/template-fields.ts';
import { toneOf } from '../../shared/tone/letter-tone.ts';
import { loadLawPack } from '../../electron/content/load-law-pack.ts';
import { freshFolder, launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { answerSaveDialog } from '../support/save-dialog.ts';
import { bundleScripts } from '../support/bundle-scripts.ts';
import { SEARCHES } from './searches.ts';
import { memoryOf } from './process-memory.ts';
import { median, percentile, timed } from './statistics.ts';

// Everything in one run on one machine, so that the ratios mean something where the figures do not.
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const STARTS = 7;
const LIBRARY = Number(process.env['BENCH_CASES'] ?? 20_000);
const SETTLE_MS = 1500;

type Row = { readonly what: string; readonly figure: string; readonly aim: string; readonly isMet: boolean };
const rows: Row[] = [];

const pack = loadLawPack(path.join(root, 'assets/law'));
const read = readCaseFile(readFileSync(path.join(root, 'assets/examples/people-smuggling.json'), 'utf8'));
if (!read.ok) throw new Error('The worked example cannot be read');
const example = read.value;

const PARTS = { start: measureStartAndMemory, app: measureInTheApp, letter: measureLetter, library: measureLibrary };
// BENCH_ONLY=library measures one part alone, for working on it.
const only = process.env['BENCH_ONLY'];
for (const [name, measure] of Object.entries(PARTS)) if (only === undefined || only === name) await measure();
print();

/** From the start of the process to the first contentful paint: for the app that is the usable start page. */
async function startOnce(appFolder: string): Promise<{ readonly ms: number; readonly memory: number }> {
  const before = Date.now();
  const launched = await launchApp({ appFolder });
  await launched.page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  const painted = await launched.page.evaluate(
    () => performance.timeOrigin + (performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0),
  );
  await launched.page.waitForTimeout(SETTLE_MS);
  const memory = memoryOf(launched.app.process().pid ?? 0);
  await launched.close();
  return { ms: painted - before, memory };
}

async function measureStartAndMemory(): Promise<void> {
  const bare: { ms: number; memory: number }[] = [];
  const ours: { ms: number; memory: number }[] = [];
  for (let count = 0; count < STARTS; count += 1) {
    bare.push(await startOnce(path.join(root, 'test/bench/bare-app')));
    ours.push(await startOnce(root));
  }
  const start = [median(bare.map(({ ms }) => ms)), median(ours.map(({ ms }) => ms))] as const;
  const memory = [median(bare.map((each) => each.memory)), median(ours.map((each) => each.memory))] as const;
  addRatio('Start to usable page, ms', start, 1.5);
  addRatio('Memory of all processes (PSS), MB', memory, 1.3);
}

function addRatio(what: string, [bare, ours]: readonly [number, number], aim: number): void {
  const ratio = ours / bare;
  rows.push({
    what,
    figure: `${ours.toFixed(0)} against ${bare.toFixed(0)} bare: ${ratio.toFixed(2)}x`,
    aim: `<= ${aim}x`,
    isMet: ratio <= aim,
  });
}

async function measureInTheApp(): Promise<void> {
  const officer = await launchApp();
  await officer.page.getByRole('button', { name: 'Open the worked example' }).click();
  await officer.page.getByLabel('Subject').waitFor();
  const { work, paint } = await typeAndTime(officer);
  addMs('Key press: script until the letter is redrawn, p95', percentile(work, 95), 16);
  addMs('Key press: until the frame with it is painted, p95', percentile(paint, 95), 16);
  addMs('PDF export through the app, median', median(await exportTimes(officer, 'pdf')), 600);
  addMs('Word export through the app, median', median(await exportTimes(officer, 'docx')), 150);
  await officer.close();
}

/** Types into a field that the letter repeats; ms per key, to the end of the script work and to after the next paint. */
async function typeAndTime(officer: LaunchedApp): Promise<{ work: number[]; paint: number[] }> {
  const { page } = officer;
  await page.evaluate(() => {
    const times: { work: number[]; paint: number[] } = { work: [], paint: [] };
    Object.assign(window, { times });
    let pressed = 0;
    window.addEventListener(
      'keydown',
      (event) => {
        pressed = event.timeStamp;
      },
      true,
    );
    new MutationObserver(() => {
      if (pressed === 0) return;
      const from = pressed;
      pressed = 0;
      times.work.push(performance.now() - from);
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => times.paint.push(performance.now() - from);
        channel.port2.postMessage(null);
      });
    }).observe(document.querySelector('.paper') ?? document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  await page.getByLabel('The request, word for word').focus();
  for (const key of 'how many of them were seen in the county by night and by day'.repeat(2)) {
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    await page.waitForTimeout(30);
  }
  return page.evaluate(() => (window as unknown as { times: { work: number[]; paint: number[] } }).times);
}

async function exportTimes({ page, app }: LaunchedApp, format: 'pdf' | 'docx'): Promise<number[]> {
  await answerSaveDialog(app, path.join(freshFolder('bench'), `letter.${format}`));
  return page.evaluate(async (wanted) => {
    type Bridge = {
      queryCases: (of: object) => Promise<{ value: { cases: { id: string }[] } }>;
      exportDocument: (of: object) => Promise<unknown>;
    };
    const bridge = (window as unknown as { counterpoise: Bridge }).counterpoise;
    const filter = {
      shelf: 'active',
      text: '',
      stage: null,
      outcome: null,
      provision: null,
      tag: null,
      owner: null,
      due: null,
    };
    const sort = { by: 'saved', isDescending: true };
    const id = (await bridge.queryCases({ filter, sort, offset: 0, limit: 1 })).value.cases[0]?.id;
    const times: number[] = [];
    for (let count = 0; count < 9; count += 1) {
      const from = performance.now();
      await bridge.exportDocument({ id, document: 'letter', format: wanted });
      times.push(performance.now() - from);
    }
    return times.slice(1);
  }, format);
}

/** Longer than any real case: each claim of the example four times, with sixteen factors each. */
function longCase(): typeof example {
  const claims = Array.from({ length: 4 }).flatMap((_, turn) =>
    example.claims.map((claim) => ({
      ...claim,
      id: `${claim.id}-${turn}`,
      factors: Array.from({ length: 16 }).map((_each, index) => ({
        ...(claim.factors[index % claim.factors.length] ?? newFactor('x', 'against', null)),
        id: `f-${index}`,
      })),
    })),
  );
  return { ...example, claims };
}

async function measureLetter(): Promise<void> {
  const drones = practiceCase('drones');
  const attempt = perfectAttempt(drones);
  const compose = await timed(500, () => composeLetter(example, pack));
  const check = await timed(500, () => assess(example, pack, '2026-11-24'));
  const long = longCase();
  const longCheck = await timed(200, () => assess(long, pack, '2026-11-24'));
  const pasted = { ...example, request: { ...example.request, text: 'a'.repeat(100_000) } };
  const pastedCheck = await timed(20, () => assess(pasted, pack, '2026-11-24'));
  const docx = await timed(20, async () => renderDocx(composeLetter(example, pack)));
  addMs('compose(), median', median(compose), 1);
  const written = readFileSync(path.join(root, 'test/fixtures/letters/plain-headings.txt'), 'utf8');
  const examined = splitLetter(written);
  addMs('Taking a letter apart, median', median(await timed(200, () => splitLetter(written))), 5);
  addMs('Judging it, median', median(await timed(100, () => judgeLetter(examined, pack, '2026-11-24'))), 15);
  addMs('Marking an attempt, median', median(await timed(100, () => markAttempt(attempt, drones, pack))), 10);
  addMs(
    'Making a drill, median',
    median(await timed(40, () => makeDrill(7, practicePack.cases, exercises.faults, pack, 3))),
    60,
  );
  addMs('Plain-English measure, median', median(await timed(200, () => toneOf(composeLetter(example, pack)))), 10);
  const starter = await starterTemplate();
  const data = templateData(composeLetter(example, pack), templateFacts(example, pack));
  addMs(
    'Filling a Word template, its thread included, median',
    median(await timed(10, () => runTemplate({ job: 'fill', bytes: starter, data }))),
    300,
  );
  addMs('All checks, letter included, median', median(check), 5);
  addMs('All checks on a long case (8 claims, 128 factors), median', median(longCheck), 5);
  addMs('All checks, 100,000 of one letter pasted in, median', median(pastedCheck), 50);
  addMs('Word file alone, median', median(docx), 150);
}

/** An office of many years: what the list, the search and the opening of a case take, through the app. */
async function measureLibrary(): Promise<void> {
  // A library that was filled before can be measured again: BENCH_LIBRARY names its folder.
  const known = process.env['BENCH_LIBRARY'];
  const dataFolder = known ?? freshFolder('library');
  const scripts = freshFolder('scripts');
  await bundleScripts(root, scripts, { fill: path.join(root, 'test/bench/fill-library.ts') });
  execFileSync(
    process.execPath,
    [path.join(scripts, 'fill.cjs'), root, dataFolder, known === undefined ? String(LIBRARY) : '0'],
    {
      stdio: 'inherit',
    },
  );
  const officer = await launchApp({ dataFolder });
  const from = performance.now();
  await officer.page.getByRole('row').nth(20).waitFor();
  addMs(`Library of ${LIBRARY} cases: start page with its list`, performance.now() - from, 3000);
  const times = await officer.page.evaluate(askLibrary, SEARCHES);
  addMs('List, by urgency, filtered and sorted otherwise, p95', percentile(times.list, 95), 100);
  addMs('Full-text search, p95', percentile(times.search, 95), 30);
  addMs('Opening a case, p95', percentile(times.open, 95), 50);
  addMs('Saving a change until it is on the disk, p95', percentile(times.save, 95), 20);
  await officer.close();
}

/** Runs in the page: asks the shell as the screens do. Ms for each question. */
async function askLibrary(searches: readonly string[]) {
  type Answer = { value: { cases: { id: string }[]; caseFile: { request: { subject: string } } } };
  type Bridge = Readonly<Record<string, (of?: object) => Promise<Answer>>>;
  const bridge = (window as unknown as { counterpoise: Bridge }).counterpoise;
  const times: Record<'list' | 'search' | 'open' | 'save', number[]> = { list: [], search: [], open: [], save: [] };
  async function time(kind: keyof typeof times, channel: string, of: object): Promise<Answer> {
    const from = performance.now();
    const answer = await (bridge[channel] as (of: object) => Promise<Answer>)(of);
    times[kind].push(performance.now() - from);
    return answer;
  }
  const all = {
    shelf: 'active',
    text: '',
    stage: null,
    outcome: null,
    provision: null,
    tag: null,
    owner: null,
    due: null,
  };
  const filters = [
    all,
    { ...all, due: 'overdue' },
    { ...all, tag: 'tag-7' },
    { ...all, owner: 'officer-3' },
    { ...all, text: 'drones' },
  ];
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
  for (let count = 0; count < 60; count += 1) {
    const { caseFile } = value;
    const changed = { ...caseFile, request: { ...caseFile.request, subject: `Change ${count}` } };
    await time('save', 'saveCase', {
      caseFile: changed,
      bookmark: null,
      undoable: { version: 4, past: [], future: [] },
    });
  }
  return times;
}

function addMs(what: string, ms: number, aim: number): void {
  rows.push({ what, figure: `${ms.toFixed(ms < 10 ? 2 : 0)} ms`, aim: `<= ${aim} ms`, isMet: ms <= aim });
}

function print(): void {
  const width = Math.max(...rows.map((row) => row.what.length));
  for (const row of rows) {
    console.log(
      `${row.what.padEnd(width)}  ${row.figure.padEnd(34)} ${row.aim.padEnd(10)} ${row.isMet ? 'met' : 'NOT MET'}`,
    );
  }
}
