import { noteFigure } from '../support/note-figure.ts';
import { measureGrowth } from './parts/growth.ts';
import { measureInTheApp } from './parts/in-the-app.ts';
import { measureLetter } from './parts/letter.ts';
import { measureLibrary } from './parts/library.ts';
import { measureStart } from './parts/start.ts';
import { paceOf, yardstick } from './pace.ts';
import { printTable, rowOf, type Line, type Row } from './table.ts';

// npm run bench                    every part
// npm run bench -- start growth    some of them
// Everything of one part in one run on one machine, as ratios: against a bare window, against itself at another size, or against a
// yardstick that tells how slow the machine is just now. Milliseconds alone say more of the machine than of the app.

type Part = { readonly bar: number; readonly measure: () => Promise<Line[]> };

/** Each part with the bar of test/proof/bars.ts that it measures. */
const PARTS: Readonly<Record<string, Part>> = {
  start: { bar: 29, measure: measureStart },
  app: { bar: 28, measure: measureInTheApp },
  letter: { bar: 28, measure: measureLetter },
  library: { bar: 28, measure: measureLibrary },
  growth: { bar: 30, measure: measureGrowth },
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => PARTS[name] === undefined);
if (unknown.length > 0) {
  console.error(`No part of the bench: ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(1);
}

const all: Row[] = [];
for (const [name, { bar, measure }] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.error(`Measuring: ${name}`);
  const before = yardstick();
  const lines = await measure();
  const pace = paceOf([...before, ...yardstick()]);
  const rows = lines.map((line) => rowOf(line, pace));
  const named = rows.map(({ short }) => short).filter((short) => short !== '');
  const missed = rows.filter(({ isMet }) => !isMet).map(({ what }) => what);
  const words = [...named, ...(missed.length > 0 ? [`not met: ${missed.join(', ')}`] : [])];
  noteFigure(
    bar,
    rows.length,
    `${name} at ${pace.toFixed(2)} times an ordinary machine: ${words.join(', ') || `${rows.length} figures met`}`,
  );
  all.push(...rows);
}
console.log(
  'Bars in ms are those of the machine they were set on, times as much longer as this one takes (test/bench/pace.ts).',
);
process.exitCode = printTable(all) ? 0 : 1;
