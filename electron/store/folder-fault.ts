import { accessSync, constants, statfsSync } from 'node:fs';

/** A volume with less room than one page of the journal and its index is full for our purposes. In bytes. */
const FULL_BELOW = 128 * 1024;

/** What is wrong with the folder that the store lies in; null when nothing can be found. */
export function folderFault(folder: string): 'folderReadOnly' | 'folderFull' | 'folderGone' | null {
  try {
    accessSync(folder, constants.W_OK);
    return hasRoom(folder) ? null : 'folderFull';
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : '';
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'folderGone' : 'folderReadOnly';
  }
}

/** Whether anything can still be written where a folder lies. Throws where that cannot be asked. */
export function hasRoom(folder: string): boolean {
  return freeSpace(folder) >= FULL_BELOW;
}

/** Free bytes where a folder lies. Throws where that cannot be asked. */
export function freeSpace(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
