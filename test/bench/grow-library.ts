import { example, pack } from './example.ts';
import { addCases, openOffice } from './full-library.ts';
import type { Point, Series } from './growth-figures.ts';
import { ALL } from './newest-case.ts';
import { median, timed } from './statistics.ts';
import { listingOf } from '../../shared/library/case-listing.ts';

// Run as one bundled script: node grow-library.cjs FOLDER SIZE SIZE …
// One store that grows; at each size the same questions. Prints the series as JSON.
const [folder = '', ...sizes] = process.argv.slice(2);
const office = openOffice(folder);

void grow(sizes.map(Number)).then((series) => {
  office.close();
  console.log(JSON.stringify(series));
});

async function grow(through: readonly number[]): Promise<Series[]> {
  const points = new Map<string, Point[]>();
  let filled = 0;
  for (const size of through) {
    addCases(office, filled, size, example, pack);
    filled = size;
    for (const [what, work] of Object.entries(questions(size))) {
      const ms = median(await timed(41, work));
      points.set(what, [...(points.get(what) ?? []), { size, ms }]);
    }
  }
  return [...points].map(([what, found]) => ({ what, points: found }));
}

function questions(size: number): Readonly<Record<string, () => unknown>> {
  let turn = 0;
  const anyId = () => `case-${(turn++ * 7919) % size}`;
  const urgent = { sort: { by: 'urgency', isDescending: false }, offset: 0, limit: 100 } as const;
  const list = (filter: Partial<typeof ALL>) =>
    office.listings.query({ filter: { ...ALL, ...filter }, ...urgent }, '2026-11-24');
  return {
    'List, first page': () => list({}),
    'List, by words': () => list({ text: 'viaduct' }),
    'List after a change': () => {
      save(anyId(), turn);
      list({});
    },
    'Search, frequent word': () => office.search.find('police', null),
    'Search, rare words': () => office.search.find('viaduct orchard', null),
    'Search, beginning of a word': () => office.search.find('hel', null),
    'Opening a case': () => office.cases.get(anyId()),
    'Saving a change': () => save(anyId(), turn),
  };
}

function save(id: string, turn: number): void {
  const stored = office.cases.get(id);
  if (!stored.ok) throw new Error(`Not read: ${stored.error.code}`);
  const { caseFile } = stored.value;
  const changed = { ...caseFile, request: { ...caseFile.request, subject: `Change ${turn}` } };
  const listing = listingOf(changed, pack, 'request');
  const saved = office.cases.save({ caseFile: changed, bookmark: null, undoable: null, listing, act: 'edited' });
  if (!saved.ok) throw new Error(`Not saved: ${saved.error.code}`);
}
