import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { electronRuntime, type Runtime } from './electron-runtime.ts';
import { writeSbom } from './sbom.ts';

// npm run package -- <what electron-builder takes>. Without the official binary, a Linux folder can still be packaged on
// the runtime at hand, for trying the package out; what is shipped needs a connected machine (see electron-builder.yml).
const root = path.resolve(import.meta.dirname, '..');
const OTHER_SYSTEMS = ['--win', '--windows', '-w', '--mac', '--macos', '-m', '-o'];

try {
  const args = process.argv.slice(2);
  const builder = path.join(root, 'node_modules/electron-builder/cli.js');
  const runtime = await electronRuntime();
  const settings = settingsFor(runtime, args);
  writeSbom(root, runtime);
  const result = spawnSync(process.execPath, [builder, '--config', settings, '--publish', 'never', ...args], {
    stdio: 'inherit',
    cwd: root,
  });
  process.exitCode = result.status ?? 1;
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
}

/** The file of settings to package by: the project's own where the official Electron is, else one made from it. */
function settingsFor(runtime: Runtime, args: readonly string[]): string {
  const shipped = path.join(root, 'electron-builder.yml');
  if (runtime.isOfficial) return shipped;
  if (args.some((arg) => OTHER_SYSTEMS.includes(arg))) {
    throw new Error(
      `A package for another system needs the official Electron; only ${runtime.version} for this one is at hand. Package it on a connected machine.`,
    );
  }
  console.error(`Packaging on Electron ${runtime.version}, the runtime at hand: for trying out, not for shipping.`);
  const atHand = path.join(root, '.cache/electron-builder-at-hand.json');
  mkdirSync(path.dirname(atHand), { recursive: true });
  writeFileSync(atHand, JSON.stringify(settingsAtHand(readFileSync(shipped, 'utf8'), runtime), null, 2));
  return atHand;
}

/** The shipped settings with another Electron. */
function settingsAtHand(shipped: string, { folder, version }: Runtime) {
  const settings = parse(shipped) as { extraMetadata: object };
  return {
    ...settings,
    electronDist: folder,
    // A driver may look into a package that is never shipped: electron/security/refused-switch.ts.
    extraMetadata: { ...settings.extraMetadata, counterpoise: { isDrivable: true } },
    ...(version === 'unknown' ? {} : { electronVersion: version }),
  };
}
