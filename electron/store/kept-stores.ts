import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { KeptStore } from '../../shared/bridge/store-contract.ts';
import { causeCode, logEvent } from '../start/log.ts';
import { ANCHOR_NAME } from './audit-anchor.ts';
import { CLOSED } from './closed-mark.ts';
import { syncFolder } from './create-database.ts';
import { instantOf, stampOf } from './file-stamp.ts';

/**
 * The store's file and what belongs to it, in the order in which they are moved. The file goes first: a journal without
 * its store is refused by the next start, while a store without its journal would be opened as it was some time ago. The
 * mark of its closing goes last: it speaks of this store only.
 */
export const STORE_PARTS = ['', '-journal', '-wal', CLOSED];

const NAME = /^cases-kept-(\d{8}T\d{6})(?:-\d+)?\.sqlite$/;

/** A file under which a store can be kept and nothing is kept yet: neither a store nor a part of one. */
export function keptFile(storeFile: string, now: string): string {
  const { name, dir, ext } = path.parse(storeFile);
  const stem = path.join(dir, `${name}-kept-${stampOf(now)}`);
  let kept = `${stem}${ext}`;
  for (let count = 2; STORE_PARTS.some((part) => existsSync(kept + part)); count += 1) kept = `${stem}-${count}${ext}`;
  return kept;
}

/** Where the note of the trail lies that belongs to a store which is kept. */
export function keptAnchor(kept: string): string {
  return `${kept}.${ANCHOR_NAME}`;
}

/** The stores of cases that were put aside in a data folder, newest first. A folder that cannot be read has none. */
export function listKeptStores(dataFolder: string): KeptStore[] {
  try {
    return readdirSync(dataFolder)
      .flatMap((name): KeptStore[] => {
        const stamp = NAME.exec(name)?.[1];
        if (stamp === undefined) return [];
        const size = partsOf(path.join(dataFolder, name)).reduce((sum, part) => sum + statSync(part).size, 0);
        return [{ name, keptAt: instantOf(stamp), size }];
      })
      .sort((a, b) => b.keptAt.localeCompare(a.keptAt));
  } catch {
    return [];
  }
}

/** Every file of the stores that were put aside, by name. */
export function keptFiles(dataFolder: string): string[] {
  return listKeptStores(dataFolder).flatMap(({ name }) =>
    partsOf(path.join(dataFolder, name)).map((file) => path.relative(dataFolder, file)),
  );
}

/** Takes a store that was put aside away for good; false where there is none of that name, or it cannot be deleted. */
export function deleteKeptStore(dataFolder: string, name: string): boolean {
  if (!listKeptStores(dataFolder).some((kept) => kept.name === name)) return false;
  try {
    // The file itself last: as long as a journal lies there with words of cases in it, the store is still on the list.
    for (const file of partsOf(path.join(dataFolder, name)).reverse()) rmSync(file);
    syncFolder(dataFolder);
    return true;
  } catch (cause) {
    logEvent('store.keptNotDeleted', { cause: causeCode(cause) });
    return false;
  }
}

function partsOf(kept: string): string[] {
  return [...STORE_PARTS.map((part) => kept + part), keptAnchor(kept)].filter((file) => existsSync(file));
}
