import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import type { Database } from 'node-sqlite3-wasm';
import { listBackups } from '../store/backups.ts';
import { freeSpace } from '../store/folder-fault.ts';
import { listKeptStores } from '../store/kept-stores.ts';
import { CASEWORK, PRACTICE } from '../store/migrate.ts';
import type { StoreFacts } from './support-facts.ts';

/** Our own files in a data folder; no other is so much as named. */
const FILES = [CASEWORK.file, `${CASEWORK.file}-wal`, PRACTICE.file, `${PRACTICE.file}-wal`];
/** A check of the whole file takes about two seconds a gigabyte, during which nothing else is done. In bytes. */
const CHECKED_UP_TO = 300_000_000;

/** What is counted, by the words for it. */
const ROWS: readonly (readonly [string, string])[] = [
  ['cases at work', "SELECT count(*) AS n FROM main.cases WHERE shelf = 'active'"],
  ['cases in the archive', "SELECT count(*) AS n FROM main.cases WHERE shelf = 'archive'"],
  ['cases in the bin', "SELECT count(*) AS n FROM main.cases WHERE shelf = 'bin'"],
  ['versions of cases', 'SELECT count(*) AS n FROM versions'],
  ['entries in the audit trail', 'SELECT count(*) AS n FROM audit'],
  ['trails brought in', 'SELECT count(*) AS n FROM brought_in'],
  ['letterheads and templates', 'SELECT count(*) AS n FROM assets'],
];

/** How a store is, by numbers. `database` is null where it is not open; `usual` is where it lies unless it was moved. */
export function gatherStore(
  folder: string,
  usual: string,
  database: Database | null,
  state: StoreFacts['state'],
  isSealed: boolean | null,
): StoreFacts {
  const files = FILES.flatMap((name) => {
    const size = attempt(() => statSync(path.join(folder, name)).size);
    return size === null ? [] : [{ name, size }];
  });
  const backups = listBackups(folder);
  const open = database?.isOpen === true ? database : null;
  return {
    state,
    place: placeOf(folder, usual),
    isSealed,
    files,
    free: attempt(() => freeSpace(folder)),
    version: {
      store: open === null ? null : attempt(() => Number(open.get('PRAGMA user_version')?.['user_version'])),
      known: CASEWORK.migrations.length,
    },
    sqlite: open === null ? null : attempt(() => String(open.get('SELECT sqlite_version() AS v')?.['v'])),
    rows: open === null ? null : { ...countRows(open), 'stores kept aside': listKeptStores(folder).length },
    integrity: open === null ? 'not looked at: it is not open' : integrityOf(open, files[0]?.size ?? 0),
    backups: {
      count: backups.length,
      size: backups.reduce((sum, { size }) => sum + size, 0),
      newest: backups[0]?.madeAt ?? null,
    },
  };
}

/** What cannot be counted, as in the store of a newer Counterpoise, is left out. */
function countRows(database: Database): Record<string, number> {
  return Object.fromEntries(
    ROWS.flatMap(([name, sql]) => {
      const count = attempt(() => Number(database.get(sql)?.['n']));
      return count === null ? [] : [[name, count]];
    }),
  );
}

function integrityOf(database: Database, size: number): StoreFacts['integrity'] {
  if (size > CHECKED_UP_TO) return 'not looked at: a large store';
  const said = attempt(() => Object.values(database.get('PRAGMA quick_check') ?? {})[0]);
  return said === 'ok' ? 'whole' : 'faulty';
}

/** Where a folder lies, without a name that somebody has chosen: such a name can be that of an operation. */
export function placeOf(folder: string, usual: string, home: string = homedir()): string {
  if (folder === usual) return 'the usual folder';
  if (/^(\\\\|\/\/)/.test(folder)) return 'a network folder that was chosen';
  const drive = /^[A-Za-z]:/.exec(folder)?.[0];
  if (folder === home || folder.startsWith(home + path.sep)) return 'a folder under ~ that was chosen';
  return drive === undefined ? 'another folder that was chosen' : `a folder on ${drive} that was chosen`;
}

function attempt<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
}
