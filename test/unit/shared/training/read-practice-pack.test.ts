import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPracticePack } from '../../../../shared/training/read-practice-pack.ts';
import { practicePack } from '../../../support/build-practice.ts';

const NOTHING_HERE = { packs: new Set<string>(), cases: new Set<string>() };
const own = { ...practicePack, id: 'own', cases: practicePack.cases.slice(0, 2) };
const read = (data: unknown, taken = NOTHING_HERE) => readPracticePack(JSON.stringify(data), taken);
const refusal = (data: unknown, taken = NOTHING_HERE) => {
  const result = read(data, taken);
  if (result.ok) throw new Error('It must be refused');
  return result.error.join('\n');
};

describe('readPracticePack', () => {
  it('gives back what was written, whole', () => {
    expect(read(own)).toEqual({ ok: true, value: own });
  });

  it('names what is no JSON, no pack, or from a newer app', () => {
    const broken = readPracticePack('{"schema": ', NOTHING_HERE);
    expect(broken.ok ? '' : broken.error.join()).toContain('cannot be read as JSON');
    expect(refusal({ schema: 'counterpoise/case', version: 1 })).toContain('not a Counterpoise practice pack');
    expect(refusal({ ...own, version: 99 })).toContain('newer Counterpoise');
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'see javascript:alert(1)',
    '<b>bold</b>',
    'data:text/html,x',
    '&#60;script',
  ])('refuses markup and scripts, with their place: %s', (text) => {
    const [first] = own.cases;
    expect(refusal({ ...own, cases: [{ ...first, about: text }] })).toMatch(/^\$\.cases\[0\]\.about: holds HTML/);
  });

  it('refuses what is nested without end, and names no more than twenty places', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const result = readPracticePack(JSON.stringify(own).replace('{', `{"deep":${deep},`), NOTHING_HERE);
    expect(result.ok ? '' : result.error.join()).toContain('deep');
    expect(refusal({ ...own, deep: Array(1000).fill('<b>') }).split('\n')).toHaveLength(20);
  });

  it('lets plain signs pass', () => {
    const [first] = own.cases;
    expect(read({ ...own, cases: [{ ...first, about: 'Fewer than 5 < 10 & more; data: none' }] }).ok).toBe(true);
  });

  it('names a field that is wrong by its path', () => {
    const [first] = own.cases;
    expect(refusal({ ...own, cases: [{ ...first, level: 'hard' }] })).toContain('$.cases.0.level');
    expect(refusal({ ...own, extra: 1 })).toContain('extra');
  });

  it('refuses ids that are taken, and ids that stand twice', () => {
    expect(refusal(own, { packs: new Set(['own']), cases: new Set() })).toContain('a pack “own” here already');
    expect(refusal(own, { packs: new Set(), cases: new Set(['drones']) })).toContain(
      '“drones” has the id of one that is here',
    );
    const [first] = own.cases;
    expect(refusal({ ...own, cases: [first, first] })).toContain('in the pack twice');
  });

  it('brings models of an older case version up to date', () => {
    const [first] = own.cases;
    if (first === undefined) throw new Error('There is a case');
    const { practice: _, ...older } = first.model;
    expect(read({ ...own, cases: [{ ...first, model: { ...older, version: 2 } }] }).ok).toBe(true);
  });

  it('is done with a hostile text of millions of characters', () => {
    const [first] = own.cases;
    for (const text of [
      '<a'.repeat(1_500_000),
      '< '.repeat(1_500_000),
      '&#1'.repeat(900_000),
      'javascript '.repeat(250_000),
    ]) {
      expect(refusal({ ...own, cases: [{ ...first, about: text }] })).toContain('$.cases.0.about');
    }
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readPracticePack(text, NOTHING_HERE).ok).toBe(false);
      }),
    );
  });
});
