import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Found, Lab } from './lab.ts';
import { doubleFaults } from './double-fault.ts';
import { exportKills } from './export-kill.ts';
import { failingDisk } from './faults.ts';
import { journalCuts } from './journal-cut.ts';
import { mutatedStores } from './mutated.ts';
import { powerCuts } from './power-cut.ts';
import { randomKills } from './random-kill.ts';
import { killPoints } from './strace-kill.ts';
import { twoStarts } from './two-starts.ts';

const BARS: Readonly<Record<string, (lab: Lab) => Promise<Found>>> = {
  '1': killPoints,
  '2': randomKills,
  '3': exportKills,
  '4': powerCuts,
  '4j': journalCuts,
  '5': failingDisk,
  '6': doubleFaults,
  '7': mutatedStores,
  '8': twoStarts,
};

/** One half of a run: "node part.cjs LAB BARS", where LAB is the lab as JSON. What was found goes to a file. */
async function runPart(): Promise<void> {
  const [text = '{}', bars = ''] = process.argv.slice(2);
  const lab = JSON.parse(text) as Lab;
  mkdirSync(lab.work, { recursive: true });
  const found: Found[] = [];
  for (const bar of bars.split(',')) {
    const before = performance.now();
    const result = await BARS[bar]?.(lab);
    if (result === undefined) throw new Error(`There is no bar ${bar}`);
    found.push(result);
    const seconds = Math.round((performance.now() - before) / 1000);
    console.error(`part ${lab.part + 1}: bar ${bar}: ${result.count}, ${result.bad.length} bad, ${seconds} s`);
    writeFileSync(path.join(lab.work, 'found.json'), JSON.stringify(found));
  }
}

void runPart();
