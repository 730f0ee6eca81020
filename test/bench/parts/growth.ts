import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleScripts } from '../../support/bundle-scripts.ts';
import { freshFolder } from '../../support/launch-app.ts';
import { caseOfClaims, caseOfNotes } from '../example.ts';
import { growCase } from '../grow-case.ts';
import { MOST, NOTICED, slopeOf, type Series } from '../growth-figures.ts';
import { growthPicture, type Panel } from '../growth-picture.ts';
import type { Line } from '../table.ts';

const root = path.resolve(import.meta.dirname, '../../..');
/** BENCH_GROWTH_CASES draws a shorter picture, for working on it. */
const LARGEST = Number(process.env['BENCH_GROWTH_CASES'] ?? 20_000);
const FACTORS = 16;

/** How the time of each kind of work grows with the cases in the store, the notes in a case, and its claims. Draws docs/performance.svg. */
export async function measureGrowth(): Promise<Line[]> {
  const claims = await growCase([4, 8, 16, 30], (size) => caseOfClaims(size, FACTORS));
  const notes = await growCase([25, 50, 100, 200], caseOfNotes);
  const cases = await growLibrary([LARGEST / 16, LARGEST / 8, LARGEST / 4, LARGEST / 2, LARGEST]);
  const panels: Panel[] = [
    { title: 'Cases in the store', unit: 'cases', series: cases },
    { title: 'Notes in one case', unit: 'pages', series: notes },
    { title: `Claims in one case, ${FACTORS} factors each`, unit: 'claims', series: claims },
  ];
  writeFileSync(path.join(root, 'docs/performance.svg'), growthPicture(panels));
  return panels.flatMap(({ unit, series }) => series.map((each) => lineOf(each, unit)));
}

async function growLibrary(sizes: readonly number[]): Promise<Series[]> {
  const scripts = freshFolder('scripts');
  await bundleScripts(root, scripts, { grow: path.join(root, 'test/bench/grow-library.ts') });
  const args = [path.join(scripts, 'grow.cjs'), freshFolder('growing'), ...sizes.map(String)];
  const printed = execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  return JSON.parse(printed.toString()) as Series[];
}

function lineOf({ what, points }: Series, unit: string): Line {
  const [first, last] = [points[0], points.at(-1)];
  const slope = slopeOf(points);
  const said = `${first?.size} to ${last?.size}: ${(first?.ms ?? 0).toFixed(2)} to ${(last?.ms ?? 0).toFixed(2)} ms`;
  return {
    what: `${what}, by ${unit}`,
    short: '',
    figure: `${said}, size^${slope.toFixed(2)}`,
    barAt: () => `<= size^${MOST}`,
    isMetAt: () => slope <= MOST || (last?.ms ?? 0) < NOTICED,
  };
}
