import { renderDocx } from '../../electron/export/docx.ts';
import type { CaseFile } from '../../shared/case/case-file.ts';
import { assess } from '../../shared/checks/assess.ts';
import { composeLetter } from '../../shared/letter/compose-letter.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { pack } from './example.ts';
import { exportTimes } from './exports.ts';
import type { Point, Series } from './growth-figures.ts';
import { typeAndTime } from './key-presses.ts';
import { median, timed } from './statistics.ts';

const SAVES = 15;
/** How often the core is measured, and how often before that. */
const ROUNDS = 5;
const LEARNING = 2;

/** What one case takes as it grows: in the pure core, and through the app in a real window. */
export async function growCase(sizes: readonly number[], caseOf: (size: number) => CaseFile): Promise<Series[]> {
  const cases = sizes.map((size) => ({ ...caseOf(size), id: `grown-${size}` }));
  const core = await aloneInTurn(cases);
  const series = new Map<string, Point[]>();
  for (const [index, caseFile] of cases.entries()) {
    const size = sizes[index] ?? 0;
    for (const [what, ms] of [...(core[index] ?? []), ...(await throughTheApp(caseFile))]) {
      series.set(what, [...(series.get(what) ?? []), { size, ms }]);
    }
  }
  return [...series].map(([what, points]) => ({ what, points }));
}

type Times = readonly (readonly [string, number])[];

/**
 * Every case in each round, so that no size is measured in a slower minute than another. The first rounds are not kept:
 * the engine still learns the code. Of the others the quickest: whatever else a machine does can only slow one down.
 */
async function aloneInTurn(cases: readonly CaseFile[]): Promise<Times[]> {
  const kept: Times[][] = cases.map(() => []);
  for (let round = -LEARNING; round < ROUNDS; round += 1) {
    for (const [index, caseFile] of cases.entries()) {
      const times = await alone(caseFile);
      if (round >= 0) kept[index]?.push(times);
    }
  }
  return kept.map((rounds) =>
    (rounds[0] ?? []).map(
      ([what], at) => [what, Math.min(...rounds.map((times) => times[at]?.[1] ?? Infinity))] as const,
    ),
  );
}

async function alone(caseFile: CaseFile): Promise<Times> {
  return [
    ['Checks', median(await timed(15, () => assess(caseFile, pack, '2026-11-24')))],
    ['Composing the letter', median(await timed(15, () => composeLetter(caseFile, pack)))],
    ['Word file alone', median(await timed(5, async () => renderDocx(composeLetter(caseFile, pack))))],
  ];
}

async function throughTheApp(caseFile: CaseFile): Promise<Times> {
  const officer = await launchApp();
  officer.page.setDefaultTimeout(60_000);
  try {
    const { saving, opening } = await officer.page.evaluate(saveAndOpen, { caseFile, runs: SAVES });
    const word = median(await exportTimes(officer, { id: caseFile.id, format: 'docx', runs: 3 }));
    const pdf = median(await exportTimes(officer, { id: caseFile.id, format: 'pdf', runs: 2 }));
    return [
      ['Saving a change', median(saving)],
      ['Opening the case', median(opening)],
      ['Word export', word],
      ['PDF export', pdf],
      ['Key press', await keyPress(officer, caseFile)],
    ];
  } finally {
    await officer.close();
  }
}

/** Opens the case as an officer does and types; the median until the letter is redrawn. */
async function keyPress({ page }: LaunchedApp, { request }: CaseFile): Promise<number> {
  await page.reload();
  await page.getByRole('row', { name: new RegExp(request.reference) }).click();
  await page.getByRole('navigation', { name: 'Path' }).getByRole('button').first().click();
  await page.getByLabel('The request, word for word').waitFor();
  const { work } = await typeAndTime(page, 'how many were seen in the county');
  return median(work);
}

/** Runs in the page. */
async function saveAndOpen({ caseFile, runs }: { readonly caseFile: CaseFile; readonly runs: number }) {
  type Answer = { ok: boolean };
  type Bridge = Readonly<Record<'saveCase' | 'openCase' | 'leaveCase', (of: object) => Promise<Answer>>>;
  const bridge = (window as unknown as { counterpoise: Bridge }).counterpoise;
  const times = { saving: [] as number[], opening: [] as number[] };
  async function time(kind: keyof typeof times, work: () => Promise<Answer>) {
    const from = performance.now();
    const { ok } = await work();
    if (!ok) throw new Error(`Failed: ${kind}`);
    times[kind].push(performance.now() - from);
  }
  const undoable = { version: 4, past: [], future: [] };
  for (let count = 0; count < runs; count += 1) {
    const changed = { ...caseFile, request: { ...caseFile.request, subject: `Change ${count}` } };
    await time('saving', () => bridge.saveCase({ caseFile: changed, bookmark: null, undoable }));
    await time('opening', () => bridge.openCase({ id: caseFile.id }));
  }
  await bridge.leaveCase({ id: caseFile.id });
  return times;
}
