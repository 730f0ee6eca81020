import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SHIPPED_LIST, type ShippedPackage } from '../../scripts/shipped-packages.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Licences under which something may ship: none asks for the source of what it is combined with. */
export const ALLOWED_LICENCES: readonly string[] = [
  'MIT',
  'ISC',
  'BSD-3-Clause',
  'Apache-2.0',
  'OFL-1.1',
  // SQLite: in the public domain.
  'blessing',
  // dictionary-en-gb: both are permissive.
  '(MIT AND BSD)',
  // pako, in pizzip.
  '(MIT AND Zlib)',
  // pizzip, taken under MIT.
  '(MIT OR GPL-3.0)',
];

/** The packages of which the last build has put something into the program. */
export function shippedPackages(): ShippedPackage[] {
  return JSON.parse(readFileSync(path.join(root, SHIPPED_LIST), 'utf8')) as ShippedPackage[];
}

/** The scripts of a package that npm would run when it is installed. */
export function installScriptsOf({ folder }: ShippedPackage): string[] {
  const about = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8')) as {
    scripts?: Record<string, string>;
  };
  return Object.keys(about.scripts ?? {}).filter((name) => ['preinstall', 'install', 'postinstall'].includes(name));
}
