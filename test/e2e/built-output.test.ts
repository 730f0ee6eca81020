import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodesOf, textOf } from '../support/syntax-tree.ts';

const dist = path.resolve(import.meta.dirname, '../../dist');

/** Hosts that may be named in what is built, and why naming them reaches nobody. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  'names of XML vocabularies': [
    ...['ns.adobe.com', 'openoffice.org', 'purl.oclc.org', 'purl.org', 'schemas.microsoft.com'],
    ...['schemas.openxmlformats.org', 'www.w3.org', 'www.xfa.org'],
  ],
  'words of an error or of a licence': ['react.dev', 'docxtemplater.com', 'answers.microsoft.com', 'github.com'],
  "pdf.js and core-js trying out the engine's own reader of addresses": [
    'example.com',
    'foo.bar',
    'a',
    'a@b',
    'a#б',
    'x',
    'тест',
  ],
  'pdf.js completing a link in a PDF, which nothing follows': ['*'],
};
const allowed = Object.values(NAMED).flat();

/** The hosts of all addresses in texts of a script; its comments do not count. */
function hostsIn(file: string, code: string): string[] {
  return nodesOf(file, code).flatMap(({ node }) => hosts(textOf(node) ?? ''));
}

function hosts(text: string): string[] {
  return [...text.matchAll(/\b(?:https?|wss?|ftp):\/\/([^\s/"'<>)]*)/gi)].map(([, host]) => host ?? '');
}

describe('what is built', () => {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:c?js|html|css)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));

  it('names no host of the network but those that are known and never reached', () => {
    expect(files.length).toBeGreaterThan(50);
    const found = files.flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      return (/js$/.test(file) ? hostsIn(file, text) : hosts(text)).map((host) => `${path.basename(file)}: ${host}`);
    });
    expect(found.filter((line) => !allowed.includes(line.slice(line.indexOf(': ') + 2)))).toEqual([]);
    // A scan that has gone blind would find none of these either.
    expect(found.some((line) => line.endsWith(': www.w3.org'))).toBe(true);
  });

  it.each([
    ["fetch('https://planted.example/x')", 'planted.example'],
    ['new WebSocket(`wss://planted.example/$' + '{id}`)', 'planted.example'],
    ["import('http://127.0.0.1:80/x')", '127.0.0.1:80'],
  ])('would be found out by: %s', (code, host) => {
    expect(hostsIn('x.js', code)).toEqual([host]);
    expect(allowed).not.toContain(host);
  });

  it('asks for nothing without a scheme either', () => {
    const pages = files.filter((file) => !/js$/.test(file)).map((file) => readFileSync(file, 'utf8'));
    expect(pages.filter((text) => /(?:src|href|url\()\s*=?\s*["']?\/\//i.test(text))).toEqual([]);
  });
});
