import { describe, expect, it } from 'vitest';
import { paceOf } from '../../bench/pace.ts';
import { ms, ratio, rowOf } from '../../bench/table.ts';

describe('how the bench judges on a slow machine', () => {
  it('asks of a machine at half the pace twice the milliseconds, and no more', () => {
    const pace = paceOf([700, 756, 900]);
    expect(pace).toBe(2);
    expect(rowOf(ms('A key', 32, 16), pace)).toMatchObject({ figure: '32 ms', bar: '<= 16 ms x 2.00', isMet: true });
    expect(rowOf(ms('A key', 33, 16), pace).isMet).toBe(false);
  });

  it('says which bars are met by that alone', () => {
    expect(rowOf(ms('A key', 17, 16), 2)).toMatchObject({ isMet: true, isMetAsItIs: false });
    expect(rowOf(ms('A key', 16, 16), 2)).toMatchObject({ isMet: true, isMetAsItIs: true });
  });

  it('asks no more of a fast machine than of an ordinary one', () => {
    const pace = paceOf([90, 100, 110]);
    expect(rowOf(ms('A key', 16, 16), pace)).toMatchObject({ bar: '<= 16 ms', isMet: true });
    expect(rowOf(ms('A key', 17, 16), pace).isMet).toBe(false);
  });

  it('lets no slow machine excuse what is measured against a bare window', () => {
    expect(rowOf(ratio('Start', [100, 151], 1.5, 'start'), 4)).toMatchObject({ bar: '<= 1.5x', isMet: false });
  });
});
