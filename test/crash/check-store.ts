import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Office } from '../../electron/start/office.ts';
import { backupFolder } from '../../electron/store/backups.ts';
import { sha256Of } from '../../electron/store/sha256.ts';
import { explainStoreError } from '../../electron/store/store-error.ts';
import { verifyStore } from '../../electron/store/verify-store.ts';
import { tryOpen } from './open-office.ts';
import type { World } from './world.ts';

const CUT_OFF = 'Counterpoise was cut off';
const UNFINISHED = /\.(part|new|restore)(-wal|-journal|\.lock)?$/;

/** What the judge goes by. */
export type Expectation = {
  /** The worlds that the store may hold: what was acknowledged, or that with the step that was under way. */
  readonly worlds: readonly World[];
  /** Codes with which it may be refused all the same. */
  readonly mayRefuse?: readonly string[] | undefined;
};

/**
 * Opens a store as the app's next start does, without any step by hand, and looks at everything in it. Gives what is
 * wrong in words; nothing where all is well.
 */
export async function checkStore(folder: string, { worlds, mayRefuse = [] }: Expectation): Promise<string[]> {
  const opened = tryOpen(folder, 20);
  if (!opened.ok) {
    const { code } = opened.error;
    return mayRefuse.includes(code) ? [] : [`refused (${code}): ${explainStoreError(opened.error)}`];
  }
  const office = opened.value;
  const faults = [
    ...noticeFaults(office),
    ...databaseFaults(office),
    ...worldFaults(worldOf(office), worlds),
    ...historyFaults(office),
    ...listingFaults(office),
    ...(await verifyStore(office, 'everything', office.anchor)).faults.map(({ says }) => `verify: ${says}`),
  ];
  office.close();
  return [...faults, ...leftoverFaults(folder), ...secondStartFaults(folder)];
}

function noticeFaults({ notice, readOnly }: Office): string[] {
  const isFit = readOnly === null && (notice === null || notice.startsWith(CUT_OFF));
  return isFit ? [] : [`notice: ${notice ?? readOnly}`];
}

function databaseFaults({ database }: Office): string[] {
  const integrity = database.all('PRAGMA integrity_check').map((row) => String(Object.values(row)[0]));
  const foreign = database.all('PRAGMA foreign_key_check').length;
  const faults = integrity.join() === 'ok' ? [] : [`integrity_check: ${integrity.join('; ')}`];
  if (foreign > 0) faults.push(`foreign_key_check: ${foreign}`);
  try {
    database.run("INSERT INTO case_texts (case_texts, rank) VALUES ('integrity-check', 1)");
  } catch (cause) {
    faults.push(`search: ${String(cause)}`);
  }
  return faults;
}

/** What a store holds, as read through the way that the app reads it where the case can be opened. */
export function worldOf({ database, payloads }: Office): World {
  return new Map(
    database
      .all('SELECT id, shelf, body FROM main.cases')
      .map(({ id, shelf, body }) => [
        String(id),
        { text: payloads.readText(`body|${id}`, body), shelf: shelf as 'active' | 'archive' | 'bin' },
      ]),
  );
}

function worldFaults(held: World, worlds: readonly World[]): string[] {
  if (worlds.some((world) => isSame(held, world))) return [];
  const nearest = worlds.map((world) => differences(held, world)).sort((a, b) => a.length - b.length)[0] ?? [];
  return [`content is none of ${worlds.length} that it may be: ${nearest.join('; ')}`];
}

/** True where two worlds hold the same cases, to the character. */
export function isSame(a: World, b: World): boolean {
  return differences(a, b).length === 0;
}

function differences(held: World, world: World): string[] {
  const ids = new Set([...held.keys(), ...world.keys()]);
  return [...ids].flatMap((id) => {
    const [is, ought] = [held.get(id), world.get(id)];
    if (is === undefined) return [`${id} is lost`];
    if (ought === undefined) return [`${id} should not be there`];
    if (is.text !== ought.text) return [`${id} has another text`];
    return is.shelf === ought.shelf ? [] : [`${id} stands on ${is.shelf} instead of ${ought.shelf}`];
  });
}

/**
 * Versions run on without a gap, the newest is the case as it is, and each has its entry in the trail: by their digests,
 * which the check of the store holds against the texts.
 */
function historyFaults({ database, audit }: Office): string[] {
  const faults: string[] = [];
  const noted = new Set(
    audit
      .all(null)
      .filter(({ act }) => act !== 'edited')
      .map(({ caseId, digest }) => `${caseId} ${digest}`),
  );
  for (const { id, body, isRunOpen } of database.all('SELECT id, body, is_run_open AS isRunOpen FROM main.cases')) {
    const list = database.all('SELECT number, digest FROM versions WHERE case_id = ? ORDER BY number', [String(id)]);
    if (isRunOpen === 1) faults.push(`${id}: its run is open after a start`);
    if (list.some(({ number }, index) => number !== index + 1)) faults.push(`${id}: a version is missing`);
    const newest = list.at(-1);
    if (newest !== undefined && newest['digest'] !== sha256Of(String(body))) {
      faults.push(`${id}: its newest version is another text`);
    }
    for (const { number, digest } of list) {
      if (!noted.has(`${id} ${digest}`)) faults.push(`${id}: version ${number} has no entry in the trail`);
    }
  }
  const orphans = Number(
    database.get('SELECT count(*) AS n FROM versions WHERE case_id NOT IN (SELECT id FROM main.cases)')?.['n'],
  );
  return orphans === 0 ? faults : [...faults, `${orphans} versions without a case`];
}

/** A listing is of the same revision as the case, and there is none without a case. */
function listingFaults({ database }: Office): string[] {
  return database
    .all(
      `SELECT l.id, l.reference, json_extract(c.body, '$.request.reference') AS is_now
       FROM listings AS l LEFT JOIN main.cases AS c USING (number)
       WHERE c.number IS NULL OR l.reference <> json_extract(c.body, '$.request.reference')`,
    )
    .map(({ id, reference }) => `${id}: its listing is of ${reference}`);
}

function leftoverFaults(folder: string): string[] {
  const backups = backupFolder(folder);
  const names = [...readdirSync(folder), ...(existsSync(backups) ? readdirSync(backups) : [])];
  return names
    .filter((name) => UNFINISHED.test(name) || name === 'cases.sqlite.lock' || name === 'cases.sqlite-wal')
    .map((name) => `left behind: ${path.basename(name)}`);
}

/** After a start and a proper end nothing is left to say. */
function secondStartFaults(folder: string): string[] {
  const opened = tryOpen(folder, 21);
  if (!opened.ok) return [`second start refused: ${opened.error.code}`];
  const { notice, close } = opened.value;
  close();
  return notice === null ? [] : [`second start: ${notice}`];
}
