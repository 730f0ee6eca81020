import { afterAll, beforeAll, expect, it } from 'vitest';
import { heldBy, type Held } from '../soak/what-is-held.ts';
import { smallPiecesOf } from '../soak/small-pieces.ts';
import { openExample, settleIn, toList, workRound } from '../soak/work-round.ts';
import { freshFolder, launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { noteFigure } from '../support/note-figure.ts';

// The short form of `npm run soak`: counts and heaps after a few rounds of work, where a leak of each round shows.
const FIRST_ROUNDS = 2;
const ROUNDS = 4;
/** Dates shown and taken away: Chromium 114 keeps some twelve pieces of memory for each, for as long as nothing makes it forget. */
const DATES = 1000;

let officer: LaunchedApp;
let held: () => Promise<Held>;

beforeAll(async () => {
  officer = await launchApp();
  officer.page.setDefaultTimeout(60_000);
  await settleIn(officer.page);
  held = await heldBy(officer);
});

afterAll(async () => {
  await officer.close();
});

it('holds no more after some rounds of work than after the first', { timeout: 600_000 }, async () => {
  const exports = freshFolder('long-work');
  // What is loaded once, and caches, are there after the first rounds.
  for (let round = 0; round < FIRST_ROUNDS; round += 1) await workRound(officer, exports);
  const before = await held();
  for (let round = 0; round < ROUNDS; round += 1) await workRound(officer, exports);
  const after = await held();
  const more = (of: keyof Held) => (after[of] - before[of]) / ROUNDS;
  const words = `per round ${more('nodes')} nodes, ${more('listeners')} listeners, ${more('typefaces')} typefaces, ${more('pageHeap').toFixed(2)} MB of page, ${more('mainHeap').toFixed(2)} MB of main`;
  expect(more('documents'), words).toBeLessThanOrEqual(0);
  expect(more('typefaces'), words).toBeLessThanOrEqual(0);
  expect(more('nodes'), words).toBeLessThan(20);
  expect(more('listeners'), words).toBeLessThan(1);
  expect(more('pageHeap'), words).toBeLessThan(0.5);
  expect(more('mainHeap'), words).toBeLessThan(0.5);
  noteFigure(31, ROUNDS, words);
});

/** Of the memory outside the page's heap, once all that can be let go of has been let go of. */
async function pieces(): Promise<number> {
  await held();
  return await smallPiecesOf(officer);
}

it('has the engine forget how the fields of a case were drawn when the case is left', {
  timeout: 300_000,
}, async () => {
  const { page } = officer;
  await openExample(page);
  const before = await pieces();
  await page.evaluate(async (dates) => {
    for (let shown = 0; shown < dates; shown += 1) {
      const date = document.createElement('input');
      date.type = 'date';
      document.body.append(date);
      await new Promise(requestAnimationFrame);
      date.remove();
    }
  }, DATES);
  await toList(page);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  const kept = (await pieces()) - before;
  expect(kept, `${kept} pieces for ${DATES} dates`).toBeLessThan(DATES * 3);
});
