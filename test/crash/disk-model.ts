import path from 'node:path';

/** One change of a file's content: bytes at a place, or a new length. Bytes are empty where the log has none. */
export type Written = { readonly at: number; readonly bytes: Buffer } | { readonly length: number };

/** A file as a disk knows it: what was written to it in this run, and how much of that was synced. */
export type Inode = {
  readonly writes: Written[];
  synced: number;
  /** The name under which it lay before the run; null for what was made in it. */
  readonly before: string | null;
  readonly isFolder: boolean;
};

/** A change of a folder that a power cut may undo until the folder is synced. */
export type Change = { readonly folder: string; readonly apply: (names: Map<string, Inode>) => void };

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
  const totals = goThrough(log, before, () => undefined).map(({ writes }) => writes.length);
  const states: DiskState[] = [];
  goThrough(log, before, ({ durable, pending, acked, line, order, folders }) => {
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

/** A moment of a run: what is on the disk for certain, and what may be. */
export type Moment = {
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
  if (inode.before !== null && inode.writes.length === 0) return 'old';
  const is = isDropped ? inode.synced : inode.writes.length;
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

/** Goes through a log; tells each moment, and gives the files in the order in which they came to be. */
export function goThrough(log: string, before: readonly string[], tell: (moment: Moment) => void): Inode[] {
  const order: Inode[] = [];
  const folders = new Set<string>();
  const made = (name: string | null, isFolder = false): Inode => {
    const inode = { writes: [], synced: 0, before: name, isFolder };
    order.push(inode);
    return inode;
  };
  const names = new Map(before.map((name) => [name, made(name)]));
  const durable = new Map(names);
  let pending: Change[] = [];
  let acked = 0;
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
    if (ACKNOWLEDGED.test(rest)) acked += 1;
    else step(name, rest, { names, folders, change, syncFolder, made });
    tell({ durable, pending, acked, line: line.slice(0, 600), order, folders });
  }
  return order;
}

/** What a child says to its parent, as it is or in hexadecimal. */
const ACKNOWLEDGED = /^1<[^>]*>, "(ack|\\x61\\x63\\x6b)/;

type Disk = {
  readonly names: Map<string, Inode>;
  readonly folders: Set<string>;
  readonly change: (folder: string, apply: Change['apply']) => void;
  readonly syncFolder: (folder: string) => void;
  readonly made: (name: string | null, isFolder?: boolean) => Inode;
};

function step(name: string, rest: string, { names, folders, change, syncFolder, made }: Disk): void {
  const quoted = [...rest.matchAll(/"([^"]*)"/g)].map(([, text = '']) => bytesIn(text));
  const opened = [...rest.matchAll(/\d+<([^>]*)>/g)].map(([, file = '']) => bytesIn(file).toString());
  const [first = '', second = ''] = quoted.map(String);
  switch (name) {
    case 'openat': {
      if (rest.includes('O_TRUNC') && names.has(first)) names.get(first)?.writes.push({ length: 0 });
      if (!rest.includes('O_CREAT') || names.has(first) || / = -1 /.test(rest)) return;
      const inode = made(null);
      change(path.dirname(first), (each) => each.set(first, inode));
      return;
    }
    case 'write':
    case 'sendfile':
      names.get(opened[0] ?? '')?.writes.push({ at: 0, bytes: quoted[0] ?? Buffer.alloc(0) });
      return;
    case 'pwrite64': {
      const at = Number(/, (\d+)(\)| <unfinished)/.exec(rest)?.[1]);
      names.get(opened[0] ?? '')?.writes.push({ at, bytes: quoted[0] ?? Buffer.alloc(0) });
      return;
    }
    case 'ftruncate':
      names.get(opened[0] ?? '')?.writes.push({ length: Number(/, (\d+)/.exec(rest)?.[1]) });
      return;
    case 'copy_file_range':
      names.get(opened[1] ?? '')?.writes.push({ at: 0, bytes: Buffer.alloc(0) });
      return;
    case 'fsync':
    case 'fdatasync': {
      const inode = names.get(opened[0] ?? '');
      if (inode === undefined || inode.isFolder) syncFolder(opened[0] ?? '');
      else inode.synced = inode.writes.length;
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
      const inode = made(null, true);
      folders.add(first);
      change(path.dirname(first), (each) => each.set(first, inode));
      return;
    }
    case 'unlink':
    case 'unlinkat':
    case 'rmdir':
      if (/ = -1 /.test(rest)) return;
      change(path.dirname(first), (each) => each.delete(first));
      return;
  }
}

/** A string of the log as bytes: strace writes all of them as \xNN where it is asked to. */
function bytesIn(text: string): Buffer {
  return text.startsWith('\\x') ? Buffer.from(text.replaceAll('\\x', ''), 'hex') : Buffer.from(text);
}
