import { noteFigure } from '../support/note-figure.ts';
import { freshFolder, launchApp } from '../support/launch-app.ts';
import { heldBy, type Held } from './what-is-held.ts';
import { settleIn, workRound } from './work-round.ts';

// npm run soak -- --minutes=120    hours of work by a script, and what the app holds after each round of it
// --quick                          two minutes, to see that it runs

const asked = process.argv.find((arg) => arg.startsWith('--minutes='))?.slice('--minutes='.length);
const minutes = Number(asked ?? (process.argv.includes('--quick') ? 2 : 120));

/** A third of the time is for caches to fill; what grows in the rest would grow on. */
const WARM = 1 / 3;

/**
 * What may grow in an hour. A heap that keeps a letter of each round, some 30 KB, would grow by more in an hour of some 200
 * rounds; what the collector leaves lying from one round to the next is less. The memory of all processes also holds what
 * the engine keeps for itself: a tenth of some 200 MB.
 */
const BARS: Readonly<Record<keyof Held, number>> = {
  nodes: 100,
  listeners: 20,
  documents: 1,
  typefaces: 1,
  pageHeap: 2,
  mainHeap: 2,
  memory: 20,
};

type Sample = { readonly hours: number; readonly held: Held };

const officer = await launchApp();
officer.page.setDefaultTimeout(60_000);
const samples: Sample[] = [];
try {
  await settleIn(officer.page);
  const held = await heldBy(officer);
  const exports = freshFolder('soak');
  const from = performance.now();
  const hours = () => (performance.now() - from) / 3_600_000;
  while (hours() * 60 < minutes) {
    await workRound(officer, exports);
    const sample = { hours: hours(), held: await held() };
    samples.push(sample);
    if (samples.length % 5 === 1) console.error(said(samples.length, sample));
  }
} finally {
  await officer.close();
}
process.exitCode = verdict() ? 0 : 1;

function said(round: number, { hours, held }: Sample): string {
  const figures = Object.entries(held).map(([what, figure]) => `${what} ${figure.toFixed(figure < 100 ? 2 : 0)}`);
  return `Round ${round}, minute ${(hours * 60).toFixed(1)}: ${figures.join(', ')}`;
}

/** Prints what each grows by in an hour; true where nothing grows beyond its bar. */
function verdict(): boolean {
  const end = samples.at(-1)?.hours ?? 0;
  const warm = samples.filter(({ hours }) => hours >= end * WARM);
  const rows = (Object.keys(BARS) as (keyof Held)[]).map((what) => {
    const growth = slopeOf(warm.map(({ hours, held }) => [hours, held[what]]));
    return { what, growth, at: warm.at(-1)?.held[what] ?? 0, isMet: warm.length >= 3 && growth <= BARS[what] };
  });
  console.log(
    `${samples.length} rounds in ${(end * 60).toFixed(0)} minutes; growth by the hour over the last two thirds:`,
  );
  for (const { what, growth, at, isMet } of rows) {
    const cells = [
      what.padEnd(10),
      growth.toFixed(2).padStart(8),
      `of ${at.toFixed(1)}`.padEnd(12),
      `<= ${BARS[what]}`,
    ];
    console.log(`${cells.join('  ')}  ${isMet ? 'met' : 'NOT MET'}`);
  }
  const memory = rows.find(({ what }) => what === 'memory');
  const words = `${samples.length} rounds in ${(end * 60).toFixed(0)} minutes, ${memory?.growth.toFixed(1)} MB by the hour of ${memory?.at.toFixed(0)} MB`;
  noteFigure(31, samples.length, words);
  return rows.every(({ isMet }) => isMet);
}

/** The slope of the straight line through the points. */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const over = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  const under = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  return under === 0 ? 0 : over / under;
}
