import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { versionStore, type VersionFacts } from '../../../../electron/store/version-store.ts';
import { PLAIN } from '../../../../electron/store/payload.ts';
import { inTransaction } from '../../../../electron/store/transaction.ts';
import { emptyCase } from '../../../support/build-case.ts';
import { openStore, order } from '../../../support/open-store.ts';

const FACTS: VersionFacts = {
  savedAt: '2026-11-23T14:00:00.000Z',
  account: 'officer',
  act: 'restored',
  page: 'request',
};

/** A store with cases to which versions can be added; one version is there of each, of creating it. */
function versionsOf(...ids: string[]) {
  const { database, cases } = openStore();
  for (const id of ids) cases.save(order({ ...emptyCase(), id }));
  database.run('DELETE FROM versions');
  return { database, versions: versionStore(database, PLAIN), again: () => versionStore(database, PLAIN) };
}

const WORDS = ['harm ', 'public interest ', 'ymddiried – ', '“balance” ', '🚓 ', '\n\n', 'é', '{"a": 1}'];

/**
 * Texts each of which is mostly the one before: pieces of any length are put in and taken out at any place, and now and
 * then all of it is new. The same for the same seed.
 */
function textsFrom(seed: number, count: number): string[] {
  let state = seed;
  const below = (bound: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 8) % bound;
  };
  const piece = () => (WORDS[below(WORDS.length)] ?? '').repeat(below(4) === 0 ? below(6_000) : below(20));
  let text = 'An officer wrote this. '.repeat(2_000);
  return Array.from({ length: count }, (_, index) => {
    const place = below(text.length + 1);
    if (index % 25 === 24) text = piece();
    else text = text.slice(0, place) + piece() + text.slice(place + (below(3) === 0 ? below(4_000) : below(9)));
    // A half of a pair that was cut in two is in no text that a case can hold.
    text = text.replaceAll(/\p{Cs}/gu, '');
    return text;
  });
}

describe('versionStore', () => {
  it('gives the text of every version as it was added, long ones too, in one run of the app and in the next', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 100, max: 130 }), (seed, count) => {
        const texts = textsFrom(seed, count);
        const { database, versions, again } = versionsOf('case-1');
        inTransaction(database, () => {
          for (const [index, text] of texts.entries()) expect(versions.add('case-1', text, FACTS)).toBe(index + 1);
        });
        expect(Math.max(...texts.map(({ length }) => length))).toBeGreaterThan(32_768);
        const later = again();
        texts.forEach((text, index) => {
          expect(versions.text('case-1', index + 1) === text).toBe(true);
          expect(later.text('case-1', index + 1) === text).toBe(true);
        });
        expect([...later.all('case-1')].map(({ text }) => text.length)).toEqual(texts.map(({ length }) => length));
        expect(later.text('case-1', texts.length + 1)).toBeNull();
      }),
      { numRuns: 3 },
    );
  });

  it('keeps the versions of two cases apart, added by turns', () => {
    const { versions, again } = versionsOf('case-1', 'case-2');
    for (let count = 1; count <= 50; count += 1) {
      for (const id of ['case-1', 'case-2']) versions.add(id, `${id} at ${count} ${'and on '.repeat(count)}`, FACTS);
    }
    for (const id of ['case-1', 'case-2']) {
      expect([...again().all(id)].map(({ text }) => text)).toEqual(
        Array.from({ length: 50 }, (_, index) => `${id} at ${index + 1} ${'and on '.repeat(index + 1)}`),
      );
    }
  });

  it('adds the text of the newest again only where something was done to it', () => {
    const { versions } = versionsOf('case-1');
    expect(versions.add('case-1', 'text', { ...FACTS, act: 'edited' })).toBe(1);
    expect(versions.add('case-1', 'text', { ...FACTS, act: 'edited' })).toBe(1);
    expect(versions.add('case-1', 'text', { ...FACTS, act: 'submitted' })).toBe(2);
  });

  it('goes on rightly after a transaction in which a version was added is taken back', () => {
    const { database, versions, again } = versionsOf('case-1');
    versions.add('case-1', 'the first', FACTS);
    expect(() =>
      inTransaction(database, () => {
        versions.add('case-1', 'the second, which is taken back', FACTS);
        versions.add('case-1', 'the third, which is taken back', FACTS);
        throw new Error('Taken back');
      }),
    ).toThrow('Taken back');
    versions.add('case-1', 'the second that stays', FACTS);
    versions.add('case-1', 'the third that stays', FACTS);
    const texts = ['the first', 'the second that stays', 'the third that stays'];
    expect([1, 2, 3].map((number) => versions.text('case-1', number))).toEqual(texts);
    expect([1, 2, 3].map((number) => again().text('case-1', number))).toEqual(texts);
  });

  it('gives no text that is not the one that was added', () => {
    const { database, versions, again } = versionsOf('case-1');
    for (let count = 1; count <= 25; count += 1) versions.add('case-1', `version ${count} ${'z'.repeat(500)}`, FACTS);
    database.run('UPDATE versions SET payload = zeroblob(12) WHERE number = 3');
    expect(again().text('case-1', 2)).toContain('version 2');
    for (let number = 3; number <= 20; number += 1) expect(() => again().text('case-1', number)).toThrow();
    // From the next whole one on, what is damaged before does not matter.
    expect(again().text('case-1', 25)).toContain('version 25');
  });
});
