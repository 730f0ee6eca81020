import { noteFigure } from '../support/note-figure.ts';
import { measureGrowth } from './parts/growth.ts';
import { measureInTheApp } from './parts/in-the-app.ts';
import { measureLetter } from './parts/letter.ts';
import { measureLibrary } from './parts/library.ts';
import { measureStart } from './parts/start.ts';
import { printTable, type Line } from './table.ts';

// npm run bench                    every part
// npm run bench -- start growth    some of them
// Everything of one part in one run on one machine, so that the ratios mean something where the figures do not.

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

const all: Line[] = [];
for (const [name, { bar, measure }] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.error(`Measuring: ${name}`);
  const lines = await measure();
  const named = lines.map(({ short }) => short).filter((short) => short !== '');
  const missed = lines.filter(({ isMet }) => !isMet).map(({ what }) => what);
  const words = [...named, ...(missed.length > 0 ? [`not met: ${missed.join(', ')}`] : [])];
  noteFigure(bar, lines.length, `${name}: ${words.join(', ') || `${lines.length} figures met`}`);
  all.push(...lines);
}
process.exitCode = printTable(all) ? 0 : 1;
