import { readdirSync, readFileSync } from 'node:fs';

/** Memory of a process and all its descendants in MB, shared pages counted once (proportional set size; Linux only). */
export function memoryOf(pid: number): number {
  return sumOf(pid, ['Pss']);
}

/**
 * The same without what is read from files, such as the runtime's code. That belongs to all who use the same file: it grows when
 * other apps on the computer end.
 */
export function madeMemoryOf(pid: number): number {
  return sumOf(pid, ['Pss_Anon', 'Pss_Shmem']);
}

function sumOf(pid: number, kinds: readonly string[]): number {
  const parents = parentsOfAll();
  const family = [...parents.keys()].filter((each) => isUnder(each, pid, parents));
  return [pid, ...family].reduce((sum, each) => sum + kbOf(each, kinds), 0) / 1024;
}

function parentsOfAll(): Map<number, number> {
  const pids = readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid));
  return new Map(pids.map((pid) => [pid, parentOf(pid)]));
}

function parentOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}

function isUnder(pid: number, ancestor: number, parents: ReadonlyMap<number, number>): boolean {
  for (let parent = parents.get(pid); parent !== undefined && parent > 1; parent = parents.get(parent)) {
    if (parent === ancestor) return true;
  }
  return false;
}

/** Nothing for a process that has ended meanwhile. */
function kbOf(pid: number, kinds: readonly string[]): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return kinds.reduce((sum, kind) => sum + Number(new RegExp(`^${kind}:\\s+(\\d+)`, 'm').exec(rollup)?.[1] ?? 0), 0);
  } catch {
    return 0;
  }
}
