import { randomBytes } from 'node:crypto';
import { open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { causeCode, logEvent } from '../start/log.ts';

const TEMPORARY = /^\.counterpoise-[0-9a-f]{16}\.tmp$/;

/**
 * Writes a file whole or not at all: beside its place first, synced, then renamed. On failure nothing is left behind and
 * a file that was there before is as it was. The only writer of files outside the store.
 */
export async function writeFileWhole(file: string, bytes: Uint8Array): Promise<Result<void, BridgeError>> {
  const folder = path.dirname(file);
  const temporary = path.join(folder, `.counterpoise-${randomBytes(8).toString('hex')}.tmp`);
  try {
    await removeLeftovers(folder);
    await writeSynced(temporary, bytes);
    await rename(temporary, file);
    await syncFolder(folder);
    return ok(undefined);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    logEvent('file.failed', { cause: causeCode(cause) });
    return err(fileProblem(cause, file));
  }
}

async function writeSynced(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The rename itself must survive a power cut; where a folder cannot be opened (Windows) the system sees to it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Clears what a killed run left behind; only files of our own making. */
async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder);
  await Promise.all(names.filter((name) => TEMPORARY.test(name)).map((name) => rm(path.join(folder, name), { force: true })));
}

function fileProblem(cause: unknown, file: string): BridgeError {
  const folder = path.dirname(file);
  switch (causeCode(cause)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'exportDiskFull', folder };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { code: 'readOnly', folder };
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'folderGone', folder };
    case 'EBUSY':
    case 'EISDIR':
    case 'ETXTBSY':
      return { code: 'fileInUse', fileName: path.basename(file) };
    default:
      return { code: 'exportFailed', format: path.extname(file).slice(1) };
  }
}
