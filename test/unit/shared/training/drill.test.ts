import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, blockText } from '../../../../shared/letter/letter-document.ts';
import {
  drillResult,
  faultNames,
  judgeMark,
  makeDrill,
  missedFaults,
  type Drill,
} from '../../../../shared/training/drill.ts';
import { pack } from '../../../support/build-pack.ts';
import { exercises, practicePack } from '../../../support/build-practice.ts';

const drillAt = (seed: number, count = 3): Drill => {
  const drill = makeDrill(seed, practicePack.cases, exercises.faults, pack, count);
  if (drill === null) throw new Error('There are letters to use');
  return drill;
};

describe('makeDrill', () => {
  it('gives the same letter for the same seed and others for others', () => {
    expect(drillAt(7)).toEqual(drillAt(7));
    const letters = new Set([1, 2, 3, 4, 5, 6, 7, 8].map((seed) => JSON.stringify(drillAt(seed).faults)));
    expect(letters.size).toBeGreaterThan(5);
  });

  it('plants as many faults as asked for, each in its own place, and its words stand in the blocks of the key', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 4 }), (seed, count) => {
        const { faults, letter } = drillAt(seed, count);
        expect(faults).toHaveLength(count);
        expect(new Set(faults.map(({ checkId }) => checkId)).size).toBe(count);
        for (const { text, blockIds } of faults) {
          const texts = blocksOf(letter)
            .filter(({ id }) => blockIds.includes(id))
            .map(blockText);
          expect(texts.length).toBeGreaterThan(0);
          for (const words of texts) expect(words).toContain(text);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('has nothing to offer without a letter', () => {
    expect(makeDrill(1, [], exercises.faults, pack, 3)).toBeNull();
  });
});

describe('marking a drill', () => {
  const drill = drillAt(11);
  const [fault, second] = drill.faults;
  if (fault === undefined || second === undefined) throw new Error('The drill has faults');
  const [blockId = ''] = fault.blockIds;

  it('confirms the right name with reason and authority', () => {
    const judged = judgeMark(drill, { blockId, checkId: fault.checkId }, pack);
    expect(judged.verdict).toBe('found');
    expect(judged.why).not.toBe('');
    expect(judged.authorities.length).toBeGreaterThan(0);
  });

  it('tells the right passage under a wrong name, without the answer', () => {
    const judged = judgeMark(drill, { blockId, checkId: 'help-empty' }, pack);
    expect(judged).toMatchObject({ verdict: 'differs', why: '', authorities: [] });
  });

  it('tells a passage that is sound', () => {
    const sound = blocksOf(drill.letter).find(({ id }) => !drill.faults.some(({ blockIds }) => blockIds.includes(id)));
    expect(judgeMark(drill, { blockId: sound?.id ?? '', checkId: fault.checkId }, pack).verdict).toBe('unsound');
  });

  it('counts what was found, missed, and a false alarm', () => {
    const marks = [
      { blockId, checkId: fault.checkId },
      { blockId: 'opening/date', checkId: fault.checkId },
    ];
    expect(missedFaults(drill, marks)).toHaveLength(drill.faults.length - 1);
    const { skills, kind } = drillResult(drill, marks, { id: 'r', traineeId: 't', at: '2026-11-24T10:00:00.000Z' });
    const sums = Object.values(skills).reduce(
      (all, tally) => ({
        found: all.found + tally.found,
        open: all.open + tally.open,
        unsound: all.unsound + tally.unsound,
      }),
      { found: 0, open: 0, unsound: 0 },
    );
    expect([kind, sums]).toEqual(['drill', { found: 1, open: drill.faults.length - 1, unsound: 1 }]);
  });

  it('offers each fault by a name in words', () => {
    const names = faultNames([...exercises.faults, ...drill.faults], pack);
    expect(new Set(names.map(({ checkId }) => checkId)).size).toBe(names.length);
    for (const { name } of names) expect(name).not.toMatch(/[[{]/);
  });
});
