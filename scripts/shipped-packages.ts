import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** A package of which something is in what is built. */
export type ShippedPackage = {
  readonly name: string;
  readonly version: string;
  /** As its package.json says, by SPDX. */
  readonly license: string;
  /** Where it lies, from the root of the project. */
  readonly folder: string;
};

/** Where each build leaves its folders of packages until all are done. */
const PARTS = 'dist/shipped';
/** Where the list of shipped packages and the text of their licences are written. */
export const SHIPPED_LIST = 'dist/shipped-packages.json';
export const NOTICES_FILE = 'dist/renderer/third-party-notices.txt';

const LICENCE_FILE = /^(licen[cs]e|copying|notice)(\.(md|markdown|txt))?$/i;
/** For a package that names its licence and does not bring the text. */
const USUAL_TEXTS: Readonly<Record<string, string>> = {
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`,
};

/**
 * Notes of which packages something comes to be in a bundle: modules that are left after tree-shaking, and files that are
 * copied. Goes into each build, and into that of its workers, which is done within it. Vite makes the plugins anew for
 * each build, so what was noted goes through files.
 */
export function shippedPackagesPlugin(root: string): Plugin {
  const folders = new Set<string>();
  const note = (file: string) => {
    const folder = packageFolderOf(file);
    if (folder !== null) folders.add(folder);
  };
  return {
    name: 'shipped-packages',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type === 'asset') output.originalFileNames.forEach(note);
        else Object.keys(output.modules).forEach(note);
      }
    },
    writeBundle() {
      mkdirSync(path.join(root, PARTS), { recursive: true });
      writeFileSync(path.join(root, PARTS, `${this.environment.name}.json`), JSON.stringify([...folders]));
    },
  };
}

/** Once all builds are done: the list of packages and the text of their licences. */
export function writeShipped(root: string): void {
  const parts = path.join(root, PARTS);
  const folders = readdirSync(parts).flatMap((part) => JSON.parse(readFileSync(path.join(parts, part), 'utf8')));
  const shipped = [...new Set<string>(folders)].sort().map((folder) => packageIn(root, folder));
  writeFileSync(path.join(root, SHIPPED_LIST), `${JSON.stringify(shipped, null, 2)}\n`);
  writeFileSync(path.join(root, NOTICES_FILE), noticesOf(root, shipped));
  rmSync(parts, { recursive: true });
}

/** The folder of the package that a module or a copied file comes from; null for the project's own. */
function packageFolderOf(id: string): string | null {
  // Helpers that the bundler adds, as code of its own.
  if (id.startsWith('\0rolldown/')) return 'node_modules/rolldown';
  if (id.startsWith('\0vite/')) return 'node_modules/vite';
  const file = id.replaceAll('\\', '/');
  const inside = /node_modules\/.*$/.exec(file)?.[0];
  return inside === undefined ? null : (/^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(inside)?.[1] ?? null);
}

function packageIn(root: string, folder: string): ShippedPackage {
  const about = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8')) as Record<string, unknown>;
  const { name, version, license } = about;
  if (typeof name !== 'string' || typeof version !== 'string' || typeof license !== 'string')
    throw new Error(`${folder}/package.json lacks a name, a version or a licence: it cannot be shipped.`);
  return { name, version, license, folder };
}

function noticesOf(root: string, shipped: readonly ShippedPackage[]): string {
  const intro =
    'Counterpoise contains the packages below, each under its own licence. The licences of Electron and Chromium, in which\n' +
    'it runs, are the files LICENSE.electron.txt and LICENSES.chromium.html that are installed with it.\n' +
    'SQLite, which node-sqlite3-wasm contains, is in the public domain.\n';
  const parts = shipped.map(
    (each) => `${'-'.repeat(100)}\n${each.name} ${each.version}, ${each.license}\n\n${licenceTextOf(root, each)}\n`,
  );
  return [intro, ...parts].join('\n');
}

/** The licence as the package has it: its own files, without the licences of what a bundler was built from. */
function licenceTextOf(root: string, { folder, license }: ShippedPackage): string {
  const files = readdirSync(path.join(root, folder)).filter((file) => LICENCE_FILE.test(file));
  const texts = files.sort().map((file) => readFileSync(path.join(root, folder, file), 'utf8'));
  if (texts.length > 0) return texts.map((text) => text.split(/^# Licenses of bundled/m)[0]?.trim()).join('\n\n');
  const usual = USUAL_TEXTS[license];
  if (usual === undefined) throw new Error(`${folder} has no text of its licence: it cannot be shipped.`);
  return `Copyright: ${authorIn(root, folder)}\n\n${usual}`;
}

function authorIn(root: string, folder: string): string {
  const { author } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8')) as { author?: unknown };
  return typeof author === 'string' ? author : 'the authors of the package';
}
