import { afterAll, beforeAll, expect, it } from 'vitest';
import { heldBy, type Held } from '../soak/what-is-held.ts';
import { settleIn, workRound } from '../soak/work-round.ts';
import { freshFolder, launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { noteFigure } from '../support/note-figure.ts';

// The short form of `npm run soak`: counts and heaps after a few rounds of work, where a leak of each round shows.
const FIRST_ROUNDS = 2;
const ROUNDS = 4;

let officer: LaunchedApp;

beforeAll(async () => {
  officer = await launchApp();
  officer.page.setDefaultTimeout(60_000);
});

afterAll(async () => {
  await officer.close();
});

it('holds no more after some rounds of work than after the first', { timeout: 600_000 }, async () => {
  const exports = freshFolder('long-work');
  await settleIn(officer.page);
  const held = await heldBy(officer);
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
