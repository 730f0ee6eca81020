import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Office } from '../../electron/start/office.ts';
import { sha256Of } from '../../electron/store/sha256.ts';
import { explainStoreError } from '../../electron/store/store-error.ts';
import type { CaseFile } from '../../shared/case/case-file.ts';
import { verifyStore } from '../../electron/store/verify-store.ts';
import { worldOf } from './check-store.ts';
import { firstCases, prepareCases, storeFileIn } from './job.ts';
import { copied, emptied, isMine, keepBad, randomFrom, type Found, type Lab } from './lab.ts';
import { mutations } from './mutator.ts';
import { must, mustOpen, tryOpen } from './open-office.ts';
import { caseAt, orderFor } from './world.ts';

const STORES = { full: 2_000, quick: 100 };
const CASES = 6;
const FILES = ['', '-wal'];

/** Digests of every text that was ever saved here: a case may be found older, never as it was at no time. */
const saved = new Set<string>();

function saveIn(office: Office, caseFile: CaseFile, page: string): void {
  must('save', office.cases.save(orderFor(caseFile, page)));
  saved.add(sha256Of(JSON.stringify(caseFile)));
}

/** What is kept of cases, as one value per case, version and entry, by name. */
type Facts = ReadonlyMap<string, string>;

/** Bar 7: damages stores; each opens as it was, or is refused and left alone, or what is damaged is named. */
export async function mutatedStores(lab: Lab): Promise<Found> {
  const found: Found = { bar: '7', what: 'damaged stores', count: 0, bad: [] };
  const foreign = storeFileIn(crashedStore(lab, 'foreign', 7));
  const bases = [closedStore(lab), crashedStore(lab, 'crashed', 31), crashedStore(lab, 'played', 31, true)];
  const outcomes = new Map<string, number>();
  for (let number = 0; number < (lab.isQuick ? STORES.quick : STORES.full); number += 1) {
    const base = bases[[0, 0, 1, 2][number % 4] ?? 0];
    if (!isMine(lab, number >> 2) || base === undefined) continue;
    const random = randomFrom(lab.seed + number);
    const folder = copied(lab, base, 'mutated');
    const before = factsOf(base, lab);
    const ways = mutations(existsSync(`${storeFileIn(folder)}-wal`));
    const way = ways[Math.floor(random() * ways.length)];
    way?.apply({ file: storeFileIn(folder), foreign, random });
    const outcome = await outcomeOf(folder, before);
    found.count += 1;
    outcomes.set(outcome.kind, (outcomes.get(outcome.kind) ?? 0) + 1);
    if (outcome.kind === 'BAD')
      keepBad(lab, found, `${way?.name} (store ${number}, seed ${lab.seed}): ${outcome.says}`, folder);
  }
  console.error(`bar 7: ${[...outcomes].map(([kind, count]) => `${kind} ${count}`).join(', ')}`);
  return found;
}

function prepare(folder: string): void {
  prepareCases(folder, CASES);
  for (const { text } of firstCases(CASES).values()) saved.add(sha256Of(text));
}

function closedStore(lab: Lab): string {
  const folder = emptied(lab, 'closed');
  prepare(folder);
  const office = mustOpen(folder, 2);
  for (const revision of [2, 3, 4]) {
    for (let number = 1; number <= CASES; number += 1) {
      const page = revision % 2 === 0 ? 'weighing' : 'letter';
      saveIn(office, caseAt(`case-${number}`, revision), page);
    }
  }
  office.close();
  return folder;
}

/** A store as a killed run leaves it: with a journal, and with runs of work that are open. */
function crashedStore(lab: Lab, name: string, revisions: number, isPlayedIn = false): string {
  const folder = emptied(lab, `${name}-open`);
  prepare(folder);
  const office = mustOpen(folder, 2);
  for (let revision = 2; revision < 2 + revisions; revision += 1) {
    const page = revision % 3 === 0 ? 'weighing' : 'letter';
    saveIn(office, caseAt(`case-${1 + (revision % CASES)}`, revision), page);
  }
  // A long run: its journal has been written into the store while work was open.
  if (isPlayedIn) office.database.exec('PRAGMA wal_checkpoint(PASSIVE)');
  const crashed = copied(lab, folder, name);
  office.close();
  return crashed;
}

const known = new Map<string, Facts>();

/** The facts of a store that is whole, read from a copy of it. */
function factsOf(base: string, lab: Lab): Facts {
  const before = known.get(base);
  if (before !== undefined) return before;
  const office = mustOpen(copied(lab, base, 'whole'), 20);
  const facts = factsIn(office);
  office.close();
  known.set(base, facts);
  return facts;
}

function factsIn({ database, versions, audit, payloads }: Office): Facts {
  const world = worldOf({ database, payloads } as Office);
  const cases = [...world].map(([id, { text }]) => [id, sha256Of(text)] as const);
  const each = [...world.keys()].flatMap((id) =>
    versions
      .list(id)
      .map(({ number }) => [`${id} version ${number}`, sha256Of(versions.text(id, number) ?? '')] as const),
  );
  const entries = audit.all(null).map(({ seq, hash }) => [`entry ${seq}`, hash] as const);
  return new Map([...cases, ...each, ...entries]);
}

type Outcome = { readonly kind: string; readonly says: string };

async function outcomeOf(folder: string, before: Facts): Promise<Outcome> {
  const file = storeFileIn(folder);
  const bytes = FILES.map((part) => (existsSync(file + part) ? sha256Of(readFileSync(file + part)) : null));
  const opened = tryOpen(folder, 20);
  if (!opened.ok) {
    const after = FILES.map((part) => (existsSync(file + part) ? sha256Of(readFileSync(file + part)) : null));
    const isLeft = after.every((digest, index) => digest === bytes[index]);
    const words = explainStoreError(opened.error);
    if (!isLeft) return { kind: 'BAD', says: `refused (${opened.error.code}), but the files were changed` };
    return { kind: words === '' ? 'BAD' : 'refused', says: words };
  }
  const office = opened.value;
  try {
    return await judged(office, before);
  } catch (cause) {
    return { kind: 'BAD', says: `threw ${String(cause)}` };
  } finally {
    closeQuietly(office, folder);
  }
}

async function judged(office: Office, before: Facts): Promise<Outcome> {
  const named = (await verifyStore(office, 'everything', office.anchor)).faults;
  let facts: Facts;
  try {
    facts = factsIn(office);
  } catch {
    // What cannot be read is never taken for what it was; the app says so where it is opened.
    return { kind: named.length > 0 ? 'named' : 'unreadable', says: '' };
  }
  const changed = [...new Set([...before.keys(), ...facts.keys()])].filter(
    (name) => before.get(name) !== facts.get(name),
  );
  if (changed.length === 0) return { kind: named.length > 0 ? 'named' : 'identical', says: '' };
  if (named.length > 0) return { kind: 'named', says: '' };
  if (isOfThisRun(changed, facts, office.anchor?.seq ?? 0)) return { kind: 'a run without its last moments', says: '' };
  return { kind: 'BAD', says: `changed and nobody says so: ${changed.slice(0, 5).join(', ')}` };
}

/**
 * Work since the last save point, at most a minute of it, is in no entry of the trail yet: a journal that is damaged just
 * there cannot be told from one that was cut off. Everything that was noted before that must be as it was.
 */
function isOfThisRun(changed: readonly string[], facts: Facts, anchor: number): boolean {
  return changed.every((name) => {
    const seq = /^entry (\d+)$/.exec(name)?.[1];
    if (seq !== undefined) return Number(seq) > anchor;
    const digest = facts.get(name);
    return digest === undefined || saved.has(digest);
  });
}

function closeQuietly(office: Office, folder: string): void {
  try {
    office.close();
  } catch (cause) {
    console.error(`bar 7: closing threw ${String(cause)}`);
    rmSync(path.join(folder, 'cases.sqlite.lock'), { recursive: true, force: true });
  }
}
