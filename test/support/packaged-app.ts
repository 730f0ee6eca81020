import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { constants, cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseV1Options } from '@electron/fuses';
import { FUSES, setFuses } from '../../scripts/fuses.ts';

const root = path.resolve(import.meta.dirname, '../..');
const BINARY = 'counterpoise';

/** The packaged Linux folder, and what stands in it. */
export const PACKAGED_FOLDER = path.join(root, 'release/linux-unpacked');
export const PACKAGED_APP = path.join(PACKAGED_FOLDER, BINARY);
const ARCHIVE = 'resources/app.asar';

/** Long enough to build and package on a busy machine. In ms. */
export const PACKAGED_WITHIN_MS = 400_000;

/** Packages what was built last as a Linux folder, on the official Electron or the runtime at hand. */
export function packageApp(): void {
  node('scripts/package.ts', '--linux', 'dir');
}

export function buildAgain(): void {
  node('node_modules/vite/bin/vite.js', 'build', '--app', '--logLevel', 'error');
}

function node(...args: string[]): void {
  const done = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: root });
  if (done.status !== 0) throw new Error(`${args[0]} ended with ${done.status}:\n${done.stdout}${done.stderr}`);
}

/** Each file in the package's archive. */
export function packagedFiles(): string[] {
  const archive = path.join(PACKAGED_FOLDER, ARCHIVE);
  return listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/').slice(1));
}

export function archiveBytes(): Buffer {
  return readFileSync(path.join(PACKAGED_FOLDER, ARCHIVE));
}

export function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * The same package with one fuse turned back, in a folder of its own: that of Node's inspector, through which a test
 * answers the native dialogs. Gives its executable.
 */
export async function inspectableCopy(folder: string): Promise<string> {
  cpSync(PACKAGED_FOLDER, folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
  const binary = path.join(folder, BINARY);
  await setFuses(binary, { ...FUSES, [FuseV1Options.EnableNodeCliInspectArguments]: true }, true);
  return binary;
}
