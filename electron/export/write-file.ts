import { randomBytes } from 'node:crypto';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { causeCode, logEvent } from '../start/log.ts';

const TEMPORARY = /^\.counterpoise-[0-9a-f]{16}\.tmp$/;
/** A temporary file as old as this was left by a killed run; a younger one may belong to a write that is under way. */
const LEFT_OVER_AFTER_MS = 10 * 60_000;

/**
 * Writes a file whole or not at all: beside its place first, synced, then renamed. On failure nothing is left behind and
 * a file that was there before is as it was. The only writer of files outside the store.
 */
export async function writeFileWhole(file: string, bytes: Uint8Array): Promise<Result<void, BridgeError>> {
  const folder = path.dirname(file);
  const temporary = path.join(folder, `.counterpoise-${randomBytes(8).toString('hex')}.tmp`);
  let isWritten = false;
  try {
    await removeLeftovers(folder);
    await writeSynced(temporary, bytes);
    isWritten = true;
    await rename(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    logEvent('file.failed', { cause: causeCode(cause), stage: isWritten ? 'rename' : 'write' });
    return err(fileProblem(causeCode(cause), file, isWritten));
  }
  await syncFolder(folder);
  return ok(undefined);
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

/**
 * So that the rename itself survives a power cut. The file is in its place already: where a folder cannot be synced
 * (Windows, some network drives) that is no failure.
 */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch (cause) {
    logEvent('file.folderNotSynced', { cause: causeCode(cause) });
  }
}

/** Clears what a killed run left behind; only files of our own making. Not being able to is no reason not to write. */
async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  await Promise.all(names.filter((name) => TEMPORARY.test(name)).map((name) => removeIfOld(path.join(folder, name))));
}

async function removeIfOld(file: string): Promise<void> {
  try {
    const { mtimeMs } = await stat(file);
    if (Date.now() - mtimeMs > LEFT_OVER_AFTER_MS) await rm(file, { force: true });
  } catch {
    // Gone already, or not ours to remove.
  }
}

function fileProblem(code: string, file: string, isWritten: boolean): BridgeError {
  const folder = path.dirname(file);
  const fileName = path.basename(file);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'exportDiskFull', folder };
    case 'EACCES':
    case 'EPERM':
      // Where the folder took the temporary file, it is the file itself that is held: so Windows says "open in Word".
      return isWritten ? { code: 'fileInUse', fileName } : { code: 'readOnly', folder };
    case 'EROFS':
      return { code: 'readOnly', folder };
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'folderGone', folder };
    case 'EBUSY':
    case 'EISDIR':
    case 'ETXTBSY':
      return { code: 'fileInUse', fileName };
    default:
      return { code: 'exportFailed', format: path.extname(file).slice(1) };
  }
}
