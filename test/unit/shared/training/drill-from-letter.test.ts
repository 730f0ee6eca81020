import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCaseFile } from '../../../../shared/case/read-case-file.ts';
import { splitLetter } from '../../../../shared/examine/split-letter.ts';
import { blocksOf } from '../../../../shared/letter/letter-document.ts';
import { judgeMark } from '../../../../shared/training/drill.ts';
import { drillFromCase, drillFromLetter } from '../../../../shared/training/drill-from-letter.ts';
import { pack } from '../../../support/build-pack.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../fixtures/letters');
const drillOf = (file: string) =>
  drillFromLetter(splitLetter(readFileSync(path.join(FOLDER, file), 'utf8')), pack, '2026-11-24');

describe('drillFromLetter', () => {
  it.each(readdirSync(FOLDER))(
    '%s: every fault stands in a passage of the letter and is marked right there',
    (file) => {
      const drill = drillOf(file);
      const ids = new Set(blocksOf(drill.letter).map(({ id }) => id));
      for (const { blockIds, checkId } of drill.faults) {
        expect(blockIds.length).toBeGreaterThan(0);
        for (const blockId of blockIds) {
          expect(ids).toContain(blockId);
          expect(judgeMark(drill, { blockId, checkId }, pack).verdict).toBe('found');
        }
      }
    },
  );

  it('finds something to practise on in letters of the usual kind', () => {
    expect(readdirSync(FOLDER).filter((file) => drillOf(file).faults.length > 0).length).toBeGreaterThan(4);
  });
});

describe('drillFromCase', () => {
  it('makes a drill of a real letter’s reasoning: many faults, each in its passages', () => {
    const example = readCaseFile(
      readFileSync(path.resolve(FOLDER, '../../../assets/examples/as-written.json'), 'utf8'),
    );
    if (!example.ok) throw new Error(JSON.stringify(example.error));
    const drill = drillFromCase(example.value, 'A real letter', pack, '2026-11-24');
    const ids = new Set(blocksOf(drill.letter).map(({ id }) => id));
    expect(drill.faults.length).toBeGreaterThan(10);
    for (const { blockIds } of drill.faults) for (const id of blockIds) expect(ids).toContain(id);
  });
});
