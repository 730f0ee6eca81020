import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkStore } from './check-store.ts';
import { goThrough, type Inode, type Moment, type Written } from './disk-model.ts';
import { jobOf, preparedFolder } from './jobs.ts';
import { copied, emptied, isMine, keepBad, randomFrom, type Found, type Lab } from './lab.ts';
import { filesIn } from './power-cut.ts';
import { recordLog } from './strace.ts';

/** Jobs in which SQLite itself writes: a first start, saves, their way into the file, many cases at once, a migration. */
const WRITING = [
  'save',
  'create store',
  'close',
  'migrate from 1',
  'import',
  'create case',
  'bin and purge',
  'migrate from 2',
];
/** What a disk writes whole or not at all. */
const SECTOR = 512;
/** States that are taken of each moment, besides the one in which nothing but what was synced is there. */
const SAMPLES = 4;
/** A quick run takes every so-manieth moment. */
const QUICK_STEP = 60;

/** A folder as it may lie on the disk: contents by the path below it; null for a folder. */
type Lying = ReadonlyMap<string, Buffer | null>;

/**
 * Bar 4, of SQLite's own files: for every moment of a piece of work, states in which a power cut may leave them. Of what was not synced
 * any part may be there, in any order, and a write may be torn at any sector. The next start must find what was
 * acknowledged, or that with the step that was under way.
 */
export async function journalCuts(lab: Lab): Promise<Found> {
  const found: Found = { bar: '4j', what: 'states of store and journal after a power cut', count: 0, bad: [] };
  const random = randomFrom(lab.seed + lab.part);
  for (const [order, name] of WRITING.entries()) {
    if (!isMine(lab, order)) continue;
    const job = jobOf(name);
    const prepared = await preparedFolder(job, emptied(lab, 'prepared'));
    const folder = copied(lab, prepared, 'run');
    const before = filesIn(folder);
    const log = recordLog({ args: [name, folder] }, path.join(lab.work, 'calls.log'), true);
    const contents = new Map(before.map((file) => [file, readFileSync(file.replace(folder, prepared))]));
    const worlds = [job.before, ...job.steps.map(({ after }) => after)];
    for (const { lying, acked, line } of statesOf(log, contents, folder, random, lab.isQuick ? QUICK_STEP : 1)) {
      found.count += 1;
      const faults = await checkStore(laidOut(lab, lying), {
        worlds: worlds.slice(acked, acked + 2),
        mayRefuse: acked === 0 ? job.mayRefuse : [],
      });
      if (faults.length === 0) continue;
      keepBad(lab, found, `${name}, cut off after ${line}: ${faults.join(' | ')}`, laidOut(lab, lying));
    }
  }
  return found;
}

type State = { readonly lying: Lying; readonly acked: number; readonly line: string };

/** The states that differ, of every so-manieth moment. */
function statesOf(
  log: string,
  contents: ReadonlyMap<string, Buffer>,
  folder: string,
  random: () => number,
  step: number,
): State[] {
  const states: State[] = [];
  const seen = new Set<string>();
  let moments = 0;
  goThrough(log, [...contents.keys()], (moment) => {
    moments += 1;
    if (moments % step !== 0) return;
    for (let sample = 0; sample <= SAMPLES; sample += 1) {
      const lying = lyingAfter(moment, contents, folder, sample === 0 ? null : random);
      const digest = `${moment.acked} ${digestOf(lying)}`;
      if (seen.has(digest)) continue;
      seen.add(digest);
      states.push({ lying, acked: moment.acked, line: readable(moment.line) });
    }
  });
  return states;
}

/** One state of a moment; without chance that in which nothing is there but what was synced. */
function lyingAfter(
  { durable, pending }: Moment,
  contents: ReadonlyMap<string, Buffer>,
  folder: string,
  random: (() => number) | null,
): Lying {
  const names = new Map(durable);
  const reached = random === null ? 0 : Math.floor(random() * (pending.length + 1));
  for (const change of pending.slice(0, reached)) change.apply(names);
  const lying = new Map<string, Buffer | null>();
  for (const [name, inode] of names) {
    if (!name.startsWith(`${folder}${path.sep}`)) continue;
    lying.set(path.relative(folder, name), inode.isFolder ? null : contentOf(inode, contents, random));
  }
  return lying;
}

/** What is in a file: all that was synced, and of the rest what chance wrote. */
function contentOf(inode: Inode, contents: ReadonlyMap<string, Buffer>, random: (() => number) | null): Buffer {
  let content = (inode.before === null ? undefined : contents.get(inode.before)) ?? Buffer.alloc(0);
  for (const each of inode.writes.slice(0, inode.synced)) content = after(content, each);
  if (random === null) return content;
  const unsynced = inode.writes.slice(inode.synced);
  const isInOrder = random() < 0.4;
  const end = isInOrder ? Math.floor(random() * (unsynced.length + 1)) : unsynced.length;
  for (const each of unsynced.slice(0, end)) {
    const fate = isInOrder ? 0 : random();
    if (fate < 0.5) content = after(content, each);
    else if (fate < 0.75) content = after(content, torn(each, random));
  }
  return content;
}

function after(content: Buffer, change: Written): Buffer {
  if ('length' in change) return withLength(content, change.length);
  const { at, bytes } = change;
  const grown = withLength(content, Math.max(content.length, at + bytes.length));
  bytes.copy(grown, at);
  return grown;
}

function withLength(content: Buffer, length: number): Buffer {
  const changed = Buffer.alloc(length);
  content.copy(changed, 0, 0, length);
  return changed;
}

/** A write of which the disk had done the beginning or the end only. */
function torn(change: Written, random: () => number): Written {
  if ('length' in change) return change;
  const { at, bytes } = change;
  const sectors = Math.floor((at + bytes.length) / SECTOR) - Math.floor(at / SECTOR);
  const cut = (Math.floor(at / SECTOR) + Math.floor(random() * (sectors + 1))) * SECTOR - at;
  const middle = Math.min(bytes.length, Math.max(0, cut));
  return random() < 0.5 ? { at, bytes: bytes.subarray(0, middle) } : { at: at + middle, bytes: bytes.subarray(middle) };
}

function laidOut(lab: Lab, lying: Lying): string {
  const folder = emptied(lab, 'cut');
  const names = [...lying].sort(([a], [b]) => a.length - b.length);
  for (const [name, content] of names) {
    if (content === null) mkdirSync(path.join(folder, name), { recursive: true });
  }
  for (const [name, content] of names) {
    if (content !== null) writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

function digestOf(lying: Lying): string {
  const hash = createHash('sha256');
  for (const [name, content] of [...lying].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${name}\0${content?.length ?? 'folder'}\0`);
    hash.update(content ?? '');
  }
  return hash.digest('hex');
}

/** A line of the log as far as it can be read: its beginning, with what is hexadecimal in it as text. */
function readable(line: string): string {
  const text = line.replaceAll(/\\x([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return text.replaceAll(/[^ -~]/g, '.').slice(0, 120);
}
