import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFuseFile } from '@electron/fuses';
import sqlite from 'node-sqlite3-wasm';
import type { Runtime } from './electron-runtime.ts';
import { SHIPPED_LIST, type ShippedPackage } from './shipped-packages.ts';

/** Where the list of all parts of the program is written, for the package and for whoever looks parts up. */
export const SBOM_FILE = 'dist/sbom.cdx.json';

type Part = { readonly name: string; readonly version: string; readonly license: string };

/**
 * Writes what the program consists of as CycloneDX 1.6: the packages that the last build has put into it, SQLite, and the
 * Electron of this runtime with the Chromium, Node and V8 in it. Without a time or a random number, so that the same
 * build gives the same file.
 */
export function writeSbom(root: string, runtime: Runtime): void {
  const shipped = JSON.parse(readFileSync(path.join(root, SHIPPED_LIST), 'utf8')) as ShippedPackage[];
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as Lock;
  const about = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { name: string; version: string };
  const own = { type: 'application', 'bom-ref': about.name, name: about.name, version: about.version };
  const components = [
    ...shipped.map((part) => packageComponent(part, lock)),
    ...[sqliteVersion(), ...runtimeParts(runtime)].map(otherComponent),
  ];
  const dependencies = [{ ref: own['bom-ref'], dependsOn: components.map((component) => component['bom-ref']) }];
  const sbom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: own },
    components,
    dependencies,
  };
  writeFileSync(path.join(root, SBOM_FILE), `${JSON.stringify(sbom, null, 2)}\n`);
}

type Lock = { readonly packages: Readonly<Record<string, { readonly integrity?: string }>> };

function packageComponent({ name, version, license, folder }: ShippedPackage, lock: Lock) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const integrity = lock.packages[folder]?.integrity?.split('sha512-')[1];
  const content = integrity === undefined ? null : Buffer.from(integrity, 'base64').toString('hex');
  return {
    ...component({ name, version, license }, purl),
    purl,
    ...(content === null ? {} : { hashes: [{ alg: 'SHA-512', content }] }),
  };
}

function otherComponent(part: Part) {
  return component(part, `${part.name}@${part.version}`);
}

function component({ name, version, license }: Part, reference: string) {
  return { type: 'library', 'bom-ref': reference, name, version, licenses: [{ expression: license }] };
}

function sqliteVersion(): Part {
  const database = new sqlite.Database(':memory:');
  const version = String(database.get('SELECT sqlite_version() AS version')?.['version']);
  database.close();
  return { name: 'sqlite', version, license: 'blessing' };
}

/** What is in the runtime, as the runtime says itself. */
function runtimeParts({ executable }: Runtime): Part[] {
  const asked = spawnSync(executable, ['-p', 'JSON.stringify(process.versions)'], {
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  if (asked.status !== 0) throw new Error(`Electron did not say its versions: ${asked.stderr}`);
  const versions = JSON.parse(asked.stdout) as Record<string, string>;
  // Run as Node, it does not say its Chromium: that stands in the binary, in the name it would give a web server.
  const chrome = /Chrome\/(\d+\.\d+\.\d+\.\d+)/.exec(readFileSync(pathToFuseFile(executable), 'latin1'))?.[1];
  return [
    { name: 'electron', version: versions['electron'] ?? 'unknown', license: 'MIT' },
    { name: 'chromium', version: versions['chrome'] ?? chrome ?? 'unknown', license: 'BSD-3-Clause' },
    { name: 'node', version: versions['node'] ?? 'unknown', license: 'MIT' },
    { name: 'v8', version: versions['v8'] ?? 'unknown', license: 'BSD-3-Clause' },
  ];
}
