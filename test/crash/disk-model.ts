import path from 'node:path';

/** A file as a disk knows it: how much was written to it in this run, and how much of that was synced. */
type Inode = { writes: number; synced: number; readonly isOld: boolean; readonly isFolder: boolean };

/** A change of a folder that a power cut may undo until the folder is synced. */
type Change = { readonly folder: string; readonly apply: (names: Map<string, Inode>) => void };

/** What lies under a name after a power cut: the file of before, a new one of which everything is there, or part of one. */
export type Found = 'old' | 'whole' | 'part';

/** A state that the disk may be in after a power cut. `acked` is how many steps had been acknowledged. */
export type DiskState = { readonly names: ReadonlyMap<string, Found>; readonly acked: number; readonly line: string };

/**
 * Every state in which a power cut may leave the disk, from a log of the calls of a run (`strace -y`): for each moment,
 * the changes of folders that were not synced yet reach the disk up to any of them, and of files either all that was
 * written or only what was synced. What is whole is told from all that the run ever writes to a file.
 */
export function statesAfterPowerCut(log: string, before: readonly string[]): DiskState[] {
  const totals = run(log, before, () => undefined);
  const states: DiskState[] = [];
  run(log, before, ({ durable, pending, acked, line, order, folders }) => {
    for (let reached = 0; reached <= pending.length; reached += 1) {
      const names = new Map(durable);
      for (const change of pending.slice(0, reached)) change.apply(names);
      for (const isDropped of [true, false]) {
        const found = new Map(
          [...names].map(([name, inode]) => [name, foundIn(inode, totals, order, isDropped)] as const),
        );
        states.push({ names: reachableOnly(found, folders), acked, line });
      }
    }
  });
  return states;
}

type Moment = {
  readonly durable: ReadonlyMap<string, Inode>;
  readonly pending: readonly Change[];
  readonly acked: number;
  readonly line: string;
  /** The files in the order in which they came to be, which tells the same file in two runs over one log. */
  readonly order: readonly Inode[];
  /** The folders that were made in this run. */
  readonly folders: ReadonlySet<string>;
};

function foundIn(inode: Inode, totals: readonly number[], order: readonly Inode[], isDropped: boolean): Found {
  if (inode.isOld && inode.writes === 0) return 'old';
  const is = isDropped ? inode.synced : inode.writes;
  return is === totals[order.indexOf(inode)] ? 'whole' : 'part';
}

/** What lies in a folder that is not there cannot be found. */
function reachableOnly(found: ReadonlyMap<string, Found>, folders: ReadonlySet<string>): Map<string, Found> {
  const isThere = (name: string): boolean => {
    const folder = path.dirname(name);
    return folder === name || ((!folders.has(folder) || found.has(folder)) && isThere(folder));
  };
  return new Map([...found].filter(([name]) => isThere(name)));
}

/** Goes through a log; tells each moment, and gives how much was written to each file in all. */
function run(log: string, before: readonly string[], tell: (moment: Moment) => void): number[] {
  const order: Inode[] = [];
  const folders = new Set<string>();
  const made = (isOld: boolean, isFolder = false): Inode => {
    const inode = { writes: 0, synced: 0, isOld, isFolder };
    order.push(inode);
    return inode;
  };
  const names = new Map(before.map((name) => [name, made(true)]));
  const durable = new Map(names);
  let pending: Change[] = [];
  let acked = -1;
  const change = (folder: string, apply: Change['apply']) => {
    apply(names);
    pending.push({ folder, apply });
  };
  const syncFolder = (folder: string) => {
    for (const each of pending) if (each.folder === folder) each.apply(durable);
    pending = pending.filter((each) => each.folder !== folder);
  };
  for (const line of log.split('\n')) {
    const call = /^\d+ +([a-z0-9_]+)\((.*)/.exec(line);
    if (call === null) continue;
    const [, name = '', rest = ''] = call;
    if (/^1<[^>]*>, "ready/.test(rest)) acked = 0;
    else if (/^1<[^>]*>, "ack/.test(rest)) acked += 1;
    else if (acked >= 0) step(name, rest, { names, folders, change, syncFolder, made });
    if (acked >= 0) tell({ durable, pending, acked, line: line.slice(0, 200), order, folders });
  }
  return order.map(({ writes }) => writes);
}

type Disk = {
  readonly names: Map<string, Inode>;
  readonly folders: Set<string>;
  readonly change: (folder: string, apply: Change['apply']) => void;
  readonly syncFolder: (folder: string) => void;
  readonly made: (isOld: boolean, isFolder?: boolean) => Inode;
};

function step(name: string, rest: string, { names, folders, change, syncFolder, made }: Disk): void {
  const quoted = [...rest.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text);
  const opened = [...rest.matchAll(/\d+<([^>]*)>/g)].map(([, file = '']) => file);
  const [first = '', second = ''] = quoted;
  switch (name) {
    case 'openat': {
      if (rest.includes('O_TRUNC') && names.has(first)) written(names.get(first));
      if (!rest.includes('O_CREAT') || names.has(first) || / = -1 /.test(rest)) return;
      const inode = made(false);
      change(path.dirname(first), (each) => each.set(first, inode));
      return;
    }
    case 'write':
    case 'pwrite64':
    case 'ftruncate':
    case 'sendfile':
      written(names.get(opened[0] ?? ''));
      return;
    case 'copy_file_range':
      written(names.get(opened[1] ?? ''));
      return;
    case 'fsync':
    case 'fdatasync': {
      const inode = names.get(opened[0] ?? '');
      if (inode === undefined || inode.isFolder) syncFolder(opened[0] ?? '');
      else inode.synced = inode.writes;
      return;
    }
    case 'rename':
      change(path.dirname(second), (each) => {
        const inode = each.get(first);
        each.delete(first);
        if (inode !== undefined) each.set(second, inode);
      });
      return;
    case 'mkdir': {
      if (/ = -1 /.test(rest)) return;
      const inode = made(false, true);
      folders.add(first);
      change(path.dirname(first), (each) => each.set(first, inode));
      return;
    }
    case 'unlink':
    case 'unlinkat':
    case 'rmdir':
      change(path.dirname(first), (each) => each.delete(first));
      return;
  }
}

function written(inode: Inode | undefined): void {
  if (inode !== undefined) inode.writes += 1;
}
