import type { SaveOrder } from '../../electron/store/case-store.ts';
import { mustOpen } from './open-office.ts';
import { firstCases } from './job.ts';
import { caseAt, orderFor, withCase, type World } from './world.ts';

export const FAULT_CASES = 2;
const TRIES = 3;

const ORDERS: readonly SaveOrder[] = [
  orderFor(caseAt('case-1', 2), 'request'),
  orderFor(caseAt('case-1', 3), 'weighing'),
  orderFor(caseAt('case-2', 2, 6_000), 'request'),
  orderFor(caseAt('case-3', 1), 'request', { act: 'broughtIn' }),
];

/** What the store holds before the first save and after each. */
export const FAULT_WORLDS: readonly World[] = worldsAfter(firstCases(FAULT_CASES));

function worldsAfter(before: World): World[] {
  const worlds = [before];
  for (const { caseFile } of ORDERS) worlds.push(withCase(worlds.at(-1) ?? before, caseFile));
  return worlds;
}

/** Saves while the disk fails; a save that fails is tried again a few times, as the screen does with the next change. */
export function underFaults(folder: string, say: (line: string) => void): void {
  const office = mustOpen(folder, 2);
  say('ready');
  for (const order of ORDERS) {
    for (let count = 1; ; count += 1) {
      const saved = office.cases.save(order);
      if (saved.ok) break;
      say(`failed ${saved.error.code} ${office.cases.isBehind() ? 'behind' : 'unnoticed'}`);
      if (count < TRIES) continue;
      close();
      return;
    }
    say('ack');
  }
  close();

  function close(): void {
    office.close();
    say('closed');
  }
}
