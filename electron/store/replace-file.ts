import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import { dropQuietly, syncFolder } from './create-database.ts';

/**
 * Puts a small text in the place of a file, whole or not at all, and on the disk when it returns. Throws where that
 * cannot be; what was there is then as it was.
 */
export function replaceFile(file: string, text: string): void {
  const unfinished = `${file}.new`;
  try {
    const descriptor = openSync(unfinished, 'w');
    try {
      writeSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(unfinished, file);
  } catch (cause) {
    dropQuietly(unfinished);
    throw cause;
  }
  syncFolder(path.dirname(file));
}
