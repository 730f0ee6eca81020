import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { electronRuntime } from '../../scripts/electron-runtime.ts';
import { SBOM_FILE, writeSbom } from '../../scripts/sbom.ts';
import { NOTICES_FILE } from '../../scripts/shipped-packages.ts';
import { noteFigure } from '../support/note-figure.ts';
import { ALLOWED_LICENCES, installScriptsOf, shippedPackages } from '../support/shipped-parts.ts';

const root = path.resolve(import.meta.dirname, '../..');
const MOST_PACKAGES = 40;

type Component = { readonly name: string; readonly version: string; readonly licenses: { expression: string }[] };

// What the last build has put into the program, from the bundler's own list of modules.
describe('what ships', () => {
  let components: Component[];

  beforeAll(async () => {
    writeSbom(root, await electronRuntime());
    ({ components } = JSON.parse(readFileSync(path.join(root, SBOM_FILE), 'utf8')) as { components: Component[] });
  });

  it('is few packages, of which none runs a script when it is installed', () => {
    const shipped = shippedPackages();
    expect(shipped.length).toBeGreaterThan(20);
    expect(shipped.length).toBeLessThanOrEqual(MOST_PACKAGES);
    expect(shipped.filter((each) => installScriptsOf(each).length > 0)).toEqual([]);
    noteFigure(27, shipped.length, `${shipped.length} packages ship (at most ${MOST_PACKAGES}), 0 install scripts`);
  });

  it('holds the packages that every page, export and worker rests on', () => {
    // Spread over main, its worker, the page, the page's workers, fonts, dictionary and WebAssembly.
    for (const name of [
      'react',
      'xstate',
      'docx',
      'docxtemplater',
      'nspell',
      'pdfjs-dist',
      'fflate',
      'dictionary-en-gb',
      'node-sqlite3-wasm',
      '@fontsource-variable/source-serif-4',
    ])
      expect(shippedPackages().map((each) => each.name)).toContain(name);
  });

  it('stands in the list of parts: each package and the runtime, under a licence that is allowed', () => {
    const named = components.map(({ name, version }) => `${name}@${version}`);
    expect(named.slice(0, -5)).toEqual(shippedPackages().map(({ name, version }) => `${name}@${version}`));
    expect(components.slice(-5).map(({ name }) => name)).toEqual(['sqlite', 'electron', 'chromium', 'node', 'v8']);
    expect(named.filter((name) => !/@\d+\.\d+/.test(name))).toEqual([]);
    const licences = components.flatMap((component) => component.licenses.map(({ expression }) => expression));
    expect(licences.length).toBe(components.length);
    expect(licences.filter((licence) => !ALLOWED_LICENCES.includes(licence))).toEqual([]);
    noteFigure(27, 0, `SBOM of ${components.length} parts, each under a licence that is allowed`);
  });

  it('is named in the notices, with the text of each licence', () => {
    const sections = readFileSync(path.join(root, NOTICES_FILE), 'utf8')
      .split(/^-{100}\n/m)
      .slice(1);
    expect(sections.map((section) => section.split(',')[0])).toEqual(
      shippedPackages().map(({ name, version }) => `${name} ${version}`),
    );
    for (const section of sections) expect(section.length).toBeGreaterThan(400);
  });
});
