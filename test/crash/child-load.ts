import type { Shelf } from '../../shared/bridge/library-contract.ts';
import { randomFrom } from './lab.ts';
import { must, mustOpen } from './open-office.ts';
import { LOAD_CASES } from './random-kill.ts';
import { caseAt, orderFor } from './world.ts';

const PAGES = ['request', 'weighing', 'letter'];
const LONG = 60_000;
const SHORT = 4_000;

/** Saves and shelves cases at random until it is killed; says what it is about to do, and when that is done. */
export function underLoad(folder: string, seed: number, say: (line: string) => void): void {
  const random = randomFrom(seed);
  const office = mustOpen(folder, 2 + (seed % 10));
  const shelves = new Map(
    office.database.all('SELECT id, shelf FROM main.cases').map(({ id, shelf }) => [String(id), shelf as Shelf]),
  );
  const lengths = new Map<string, readonly [number, number]>();
  say('ready');
  for (let revision = 1; ; revision += 1) {
    const id = `case-${1 + Math.floor(random() * LOAD_CASES)}`;
    const last = lengths.get(id);
    const shelf = shelves.get(id) ?? 'active';
    if (last !== undefined && random() < 0.1) {
      const to = shelf === 'archive' ? 'active' : 'archive';
      say(`try ${JSON.stringify({ id, revision: last[0], length: last[1], shelf: to })}`);
      must('shelve', office.cases.shelve([id], to));
      shelves.set(id, to);
    } else {
      const number = seed * 100_000 + revision;
      const length = Math.floor(random() * (random() < 0.05 ? LONG : SHORT)) + 10;
      const page = PAGES[Math.floor(random() * PAGES.length)] ?? 'request';
      say(`try ${JSON.stringify({ id, revision: number, length, shelf })}`);
      must('save', office.cases.save(orderFor(caseAt(id, number, length), page)));
      lengths.set(id, [number, length]);
    }
    say('ack');
  }
}
