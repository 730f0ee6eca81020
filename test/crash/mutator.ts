import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';

/** A way to damage a store: `file` is the store, `wal` its journal, `foreign` another store with its journal beside it. */
type Mutation = { readonly name: string; readonly apply: (at: Target) => void };

/** What is damaged, and by which chance. */
export type Target = { readonly file: string; readonly foreign: string; readonly random: () => number };

const PAGE = 4096;
const LONGEST = 600;

function rewrite(file: string, change: (bytes: Buffer) => Buffer | undefined): void {
  const bytes = readFileSync(file);
  writeFileSync(file, change(bytes) ?? bytes);
}

function within({ random }: Target, length: number): number {
  return Math.floor(random() * length);
}

function flip(file: string, at: Target): void {
  rewrite(file, (bytes) => {
    for (let count = 1 + within(at, 4); count > 0; count -= 1) {
      const place = within(at, bytes.length);
      bytes[place] = (bytes[place] ?? 0) ^ (1 << within(at, 8));
    }
    return bytes;
  });
}

function overwrite(file: string, at: Target, value: () => number): void {
  rewrite(file, (bytes) => {
    const start = within(at, bytes.length);
    const end = Math.min(bytes.length, start + 1 + within(at, LONGEST));
    for (let place = start; place < end; place += 1) bytes[place] = value();
    return bytes;
  });
}

/** One letter of a text for another: what a page that still hangs together can hide. */
function otherLetter(file: string, at: Target): void {
  rewrite(file, (bytes) => {
    const isLetter = (byte: number | undefined) => byte !== undefined && byte >= 0x61 && byte <= 0x79;
    let place = within(at, bytes.length);
    for (let count = 0; count < bytes.length && !isLetter(bytes[place]); count += 1) place = (place + 1) % bytes.length;
    bytes[place] = (bytes[place] ?? 0) + 1;
    return bytes;
  });
}

function swapPages(file: string, at: Target): void {
  rewrite(file, (bytes) => {
    const pages = Math.floor(bytes.length / PAGE);
    if (pages < 3) return;
    const [a, b] = [PAGE * (1 + within(at, pages - 1)), PAGE * (1 + within(at, pages - 1))];
    const kept = Buffer.from(bytes.subarray(a, a + PAGE));
    bytes.copy(bytes, a, b, b + PAGE);
    kept.copy(bytes, b);
    return bytes;
  });
}

function cut(file: string, at: Target): void {
  const { length } = readFileSync(file);
  truncateSync(file, within(at, length));
}

const ON_ONE: readonly (readonly [string, (file: string, at: Target) => void])[] = [
  ['bits turned over', flip],
  ['a letter for another', otherLetter],
  ['zeroes', (file, at) => overwrite(file, at, () => 0)],
  ['garbage', (file, at) => overwrite(file, at, () => within(at, 256))],
  ['cut', cut],
  ['pages swapped', swapPages],
];

/** Every way; those of the journal only where there is one. */
export function mutations(hasJournal: boolean): Mutation[] {
  const ofFile = ON_ONE.map(([name, apply]) => ({
    name: `${name} in the store`,
    apply: (at: Target) => apply(at.file, at),
  }));
  const ofJournal = ON_ONE.map(([name, apply]) => ({
    name: `${name} in the journal`,
    apply: (at: Target) => apply(`${at.file}-wal`, at),
  }));
  return [...ofFile, ...ofFile, ...WHOLE, ...(hasJournal ? [...ofJournal, JOURNAL_EMPTIED] : [])];
}

const WHOLE: readonly Mutation[] = [
  { name: 'an empty file', apply: ({ file }) => truncateSync(file, 0) },
  {
    name: 'nothing but garbage',
    apply: (at) => rewrite(at.file, (bytes) => Buffer.from(bytes.map(() => within(at, 256)))),
  },
  { name: 'nothing but zeroes', apply: ({ file }) => rewrite(file, (bytes) => bytes.fill(0)) },
  { name: 'a foreign journal', apply: ({ file, foreign }) => takeOver(`${foreign}-wal`, `${file}-wal`) },
  { name: 'another store in its place', apply: ({ file, foreign }) => takeOver(foreign, file) },
];

const JOURNAL_EMPTIED: Mutation = { name: 'an emptied journal', apply: ({ file }) => truncateSync(`${file}-wal`, 0) };

function takeOver(from: string, to: string): void {
  if (existsSync(from)) writeFileSync(to, readFileSync(from));
}
