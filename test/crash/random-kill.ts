import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import type { Shelf } from '../../shared/bridge/library-contract.ts';
import { checkStore, isSame, worldOf } from './check-store.ts';
import { firstCases, prepareCases } from './job.ts';
import { emptied, isMine, keepBad, randomFrom, type Found, type Lab } from './lab.ts';
import { mustOpen } from './open-office.ts';
import { childCommand } from './strace.ts';
import { caseAt, type World } from './world.ts';

export const LOAD_CASES = 6;
/** Kills of one store, one after the other, before a fresh one is made. */
const ROUNDS = 6;
/** A child is killed after so many writes at most, and then at any moment of so many ms: no slow machine kills too early. */
const MOST_WRITES = 50;
const MOMENT_MS = 8;
const KILLS = { nightly: 1_000, full: 500, quick: 40 };

/** What a child under load was about to do, in one line: parsed here, said in child.ts. */
type Doing = { readonly id: string; readonly revision: number; readonly length: number; readonly shelf: Shelf };

/** Bar 2: kills a child that saves without pause, at any moment; every write that it acknowledged must be there. */
export async function randomKills(lab: Lab): Promise<Found> {
  const found: Found = { bar: '2', what: 'acknowledged writes, over all kills under load', count: 0, bad: [] };
  const kills = KILLS[lab.isQuick ? 'quick' : lab.isNightly ? 'nightly' : 'full'];
  for (let store = 0; store * ROUNDS < kills; store += 1) {
    if (!isMine(lab, store)) continue;
    const folder = emptied(lab, 'load');
    prepareCases(folder, LOAD_CASES);
    let world = firstCases(LOAD_CASES);
    for (let round = store * ROUNDS; round < Math.min(kills, (store + 1) * ROUNDS); round += 1) {
      const random = randomFrom(lab.seed + round);
      const lines = await killedRun(
        ['load', folder, String(lab.seed + round)],
        Math.floor(random() * MOST_WRITES),
        random() * MOMENT_MS,
      );
      const { acked, under, count } = afterwards(world, lines);
      found.count += count;
      const faults = await checkStore(folder, { worlds: under === null ? [acked] : [acked, under] });
      if (faults.length > 0) {
        keepBad(lab, found, `kill ${round} (seed ${lab.seed}): ${faults.join(' | ')}`, folder);
        break;
      }
      world = heldNow(folder, acked, under);
    }
  }
  return found;
}

/** What the store held of the two that it may hold, so that the next round starts from it. */
function heldNow(folder: string, acked: World, under: World | null): World {
  if (under === null) return acked;
  const office = mustOpen(folder, 21);
  const isAcked = isSame(worldOf(office), acked);
  office.close();
  return isAcked ? acked : under;
}

/** Starts a child and kills it a moment after it has acknowledged so many writes; gives what it said. */
async function killedRun(args: readonly string[], writes: number, momentMs: number): Promise<string[]> {
  const child = spawn(process.execPath, childCommand(args), { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  const isFar = new Promise<void>((resolve) => {
    child.stdout.on('data', (piece: Buffer) => {
      text += piece.toString();
      if (text.startsWith('ready') && text.split('\nack').length > writes) resolve();
    });
    child.on('exit', () => resolve());
  });
  const isOver = new Promise((resolve) => child.on('close', resolve));
  await isFar;
  await setTimeout(momentMs);
  child.kill('SIGKILL');
  await isOver;
  return text.split('\n').slice(0, -1);
}

function afterwards(
  before: World,
  lines: readonly string[],
): { readonly acked: World; readonly under: World | null; readonly count: number } {
  const acked = new Map(before);
  let doing: Doing | null = null;
  let count = 0;
  for (const line of lines) {
    if (line.startsWith('try ')) doing = JSON.parse(line.slice(4)) as Doing;
    if (line !== 'ack' || doing === null) continue;
    acked.set(doing.id, keptOf(doing));
    doing = null;
    count += 1;
  }
  return { acked, under: doing === null ? null : new Map(acked).set(doing.id, keptOf(doing)), count };
}

function keptOf({ id, revision, length, shelf }: Doing): { readonly text: string; readonly shelf: Shelf } {
  return { text: JSON.stringify(caseAt(id, revision, length)), shelf };
}
