import { describe, expect, it } from 'vitest';
import { openStore, order } from '../../../support/open-store.ts';
import { emptyCase } from '../../../support/build-case.ts';
import type { SearchText } from '../../../../shared/library/search-text.ts';

/** A store with a case for each text, made in this order. */
function storeOf(...texts: readonly Partial<SearchText>[]) {
  const { office } = openStore();
  texts.forEach((text, index) => {
    const id = `case-${index}`;
    office.cases.save(order({ ...emptyCase(), id }));
    office.search.put(id, { request: '', reasoning: '', letter: '', ...text });
  });
  return office;
}

const told = (runs: readonly { text: string; isHit: boolean }[]) =>
  runs.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');

describe('caseSearch', () => {
  it('finds whole words, the last also as a beginning, the newest case first', () => {
    const { search } = storeOf({ request: 'A drone' }, { request: 'Drones over a quarry' }, { request: 'A quarry' });
    const ids = (text: string) => search.find(text, null).hits.map(({ id }) => id);
    expect(ids('drone')).toEqual(['case-1', 'case-0']);
    expect(ids('quar')).toEqual(['case-2', 'case-1']);
    expect(ids('quar drones')).toEqual([]);
    expect(ids('quarry dro')).toEqual(['case-1']);
    expect(ids('"a quarry"')).toEqual(['case-2', 'case-1']);
    expect(ids('"a quar"')).toEqual([]);
    expect(ids(' ')).toEqual([]);
  });

  it('gives cases with the word as it was typed where these fill the answer', () => {
    const many = Array.from({ length: 21 }, () => ({ request: 'force' }));
    const { search } = storeOf(...many, { request: 'forces' });
    const { hits, hasMore } = search.find('force', null);
    expect(hits).toHaveLength(20);
    expect(hits[0]?.id).toBe('case-20');
    expect(hasMore).toBe(true);
    expect(search.find('forces', null).hits.map(({ id }) => id)).toEqual(['case-21']);
  });

  it('leaves out the bin unless it is asked for', () => {
    const { search, cases } = storeOf({ request: 'A drone' }, { request: 'A drone' });
    cases.shelve(['case-0'], 'bin');
    expect(search.find('drone', null).hits.map(({ id }) => id)).toEqual(['case-1']);
    expect(search.find('drone', 'bin').hits.map(({ id }) => id)).toEqual(['case-0']);
  });

  it('shows the first place, in request, reasoning or letter, with what was looked for marked', () => {
    const { search } = storeOf(
      { request: 'Ten words', letter: 'The Café of the Quarry, café by café' },
      { request: 'one two three four five six seven drone nine', reasoning: 'drone' },
    );
    const cafe = search.find('cafe quarry', null).hits[0];
    expect(cafe?.where).toBe('letter');
    expect(told(cafe?.snippet ?? [])).toBe('The [Café] of the [Quarry], [café] by [café]');
    const drone = search.find('dro', null).hits[0];
    expect(drone?.where).toBe('request');
    expect(told(drone?.snippet ?? [])).toBe('…three four five six seven [drone] nine');
  });

  it('marks words in quotes as one, and cuts a long text behind', () => {
    const { search } = storeOf({ request: `police information, ${'and more '.repeat(30)}` });
    const hit = search.find('"police information"', null).hits[0];
    expect(told(hit?.snippet ?? [])).toBe(`[police information], ${'and more '.repeat(8).trim()}…`);
  });

  it('takes nothing that is typed for an operator', () => {
    const { search } = storeOf({ request: 'NEAR the (quarry) AND more' });
    for (const text of ['NEAR(quarry', 'quarry AND', 'request:quarry', '*', '"', 'quarry*', "qu'arry", '-quarry']) {
      expect(() => search.find(text, null)).not.toThrow();
    }
    expect(search.find('NEAR quarry', null).hits).toHaveLength(1);
  });
});
