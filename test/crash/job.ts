import path from 'node:path';
import type { Office } from '../../electron/start/office.ts';
import { CASEWORK } from '../../electron/store/migrate.ts';
import { must, mustOpen } from './open-office.ts';
import { caseAt, orderFor, withCase, type World } from './world.ts';

/** One piece of work that is acknowledged when it returns, and what the store holds afterwards. */
export type Step = {
  readonly after: World;
  readonly run: (at: Place) => void | Promise<void>;
};

/** Where a job works: the office while the store is open, and the folder. */
export type Place = { office: Office | null; readonly folder: string };

/** Work that is cut off at every one of its system calls. */
export type Job = {
  readonly name: string;
  readonly before: World;
  /** Makes the folder that each run starts from. */
  readonly prepare: (folder: string) => void | Promise<void>;
  /** True where the store is opened before the first step, and not by it. */
  readonly isOpenFirst: boolean;
  readonly steps: readonly Step[];
  /** Set where it is enough to cut it off at every so-manieth call, because another job makes the same ones. */
  readonly everyNth?: number;
  /** The folder that the next start would open; the job's own where nothing is said. */
  readonly opens?: (folder: string) => string;
  /** With what the next start may refuse, as the store was so from the beginning. */
  readonly mayRefuse?: readonly string[];
};

/** No case at all. */
export const EMPTY: World = new Map();

/** The office of a step that works in an open store. */
export function openIn({ office }: Place): Office {
  if (office === null) throw new Error('The store is not open');
  return office;
}

/** The file of the store in a folder. */
export function storeFileIn(folder: string): string {
  return path.join(folder, CASEWORK.file);
}

/** Cases at their first revision, by number. */
export function firstCases(count: number): World {
  let world = EMPTY;
  for (let number = 1; number <= count; number += 1) world = withCase(world, caseAt(`case-${number}`, 1));
  return world;
}

/** A store with cases, closed as the app closes it. */
export function prepareCases(folder: string, count: number, day = 1): void {
  const office = mustOpen(folder, day);
  for (let number = 1; number <= count; number += 1) {
    must('save', office.cases.save(orderFor(caseAt(`case-${number}`, 1), 'request')));
  }
  office.close();
}

/** A save as a step after a world. */
export function saving(world: World, id: string, revision: number, page: string, length?: number): Step {
  const caseFile = caseAt(id, revision, length);
  return {
    after: withCase(world, caseFile),
    run: (at) => void must('save', openIn(at).cases.save(orderFor(caseFile, page))),
  };
}

/** Steps that each follow from the world that the one before left. */
export function inOrder(before: World, makers: readonly ((world: World) => Step)[]): Step[] {
  const steps: Step[] = [];
  for (const make of makers) steps.push(make(steps.at(-1)?.after ?? before));
  return steps;
}

/** The step that opens the store, as a start of the app does. */
export const open: (world: World) => Step = (world) => ({
  after: world,
  run: (at) => {
    at.office = mustOpen(at.folder, 2);
  },
});

/** The step that closes it. */
export const close: (world: World) => Step = (world) => ({
  after: world,
  run: (at) => {
    openIn(at).close();
    at.office = null;
  },
});
