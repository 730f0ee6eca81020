import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKLIST } from '../support/electron-checklist.ts';
import { noteFigure } from '../support/note-figure.ts';
import { nodesOf, textOf } from '../support/syntax-tree.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
/** A major comes every eight weeks; after twice that time the list says nothing any more. */
const STALE_AFTER_DAYS = 112;

/** The words of the tests and groups of a file that are run: what is skipped does not count. */
function testsIn(file: string): string[] {
  return nodesOf(file, read(file)).flatMap(({ node }) => {
    const [words] = (node.type === 'CallExpression' ? node['arguments'] : []) as Parameters<typeof textOf>;
    const called = node.type === 'CallExpression' ? read(file).slice(node.start, node.start + 12) : '';
    const text = words === undefined ? null : textOf(words);
    return text !== null && /^(?:it|describe)\b(?!\.(?:skip|todo|fails))/.test(called) ? [text] : [];
  });
}

describe("Electron's security checklist", () => {
  it('has its twenty items here, each with a test by name', () => {
    expect(CHECKLIST.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    const named = CHECKLIST.filter(({ tests }) => tests.length > 0);
    expect(named).toHaveLength(20);
    noteFigure(18, named.length, `${named.length} of 20 items have a test by name`);
  });

  it.each(CHECKLIST)('item $number, "$asks", is tested where it says', ({ tests }) => {
    for (const [file, words] of tests) expect(testsIn(file), file).toContain(words);
  });

  it('stands in docs/security.md with the files of its tests', () => {
    const rows = read('docs/security.md').split('\n');
    for (const { number, tests } of CHECKLIST) {
      const row = rows.find((line) => new RegExp(`^\\| +${number} +\\|`).test(line)) ?? '';
      for (const [file] of tests) expect(row, `item ${number}`).toContain(path.basename(file));
    }
  });

  it('pins one of the three newest majors, by a list that is not stale', () => {
    const { checkedOn, newestMajors } = JSON.parse(read('test/content/electron-releases.json')) as {
      checkedOn: string;
      newestMajors: number[];
    };
    const { devDependencies } = JSON.parse(read('package.json'));
    expect(newestMajors).toHaveLength(3);
    expect(newestMajors).toContain(Number.parseInt(devDependencies.electron, 10));
    const age = Math.round((Date.now() - Date.parse(checkedOn)) / 86_400_000);
    const isStale = age > STALE_AFTER_DAYS;
    if (isStale) console.warn(`electron-releases.json is ${age} days old: look which Electrons are current.`);
    // A checkout must build in years to come; a proof must not rest on an old list.
    expect(isStale && process.env['PROOF_FIGURES'] !== undefined).toBe(false);
  });
});
