import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestBalance } from '../../../../shared/balance/suggested-balance.ts';
import { SIDES, WEIGHTS, type Factor, type Side, type Weight } from '../../../../shared/case/factor.ts';
import { factor } from '../../../support/build-case.ts';

function factors(favouring: readonly Weight[], against: readonly Weight[]): Factor[] {
  return [
    ...favouring.map((weight, index) => factor(`f${index}`, 'favouring', weight)),
    ...against.map((weight, index) => factor(`a${index}`, 'against', weight)),
  ];
}

describe('suggestBalance', () => {
  it('never adds: many slight factors do not make a considerable one', () => {
    expect(suggestBalance(factors(['slight', 'slight', 'slight', 'slight'], ['moderate']))).toBe('silence');
    expect(suggestBalance(factors(['considerable'], ['moderate', 'moderate', 'moderate']))).toBe('answer');
  });

  it('looks at the next factor where the heaviest are equal', () => {
    expect(suggestBalance(factors(['considerable', 'slight'], ['considerable', 'moderate']))).toBe('silence');
    expect(suggestBalance(factors(['considerable', 'moderate'], ['considerable']))).toBe('answer');
  });

  it('calls equal sides a tie, and "none" no factor at all', () => {
    expect(suggestBalance(factors(['moderate'], ['moderate']))).toBe('tie');
    expect(suggestBalance(factors(['moderate', 'none'], ['moderate']))).toBe('tie');
  });

  it('says nothing while a factor is unweighed or there is none', () => {
    expect(suggestBalance([])).toBe('unknown');
    expect(suggestBalance([...factors(['slight'], ['compelling']), factor('x', 'against', null)])).toBe('unknown');
  });

  it('turns round when the sides are swapped, and does not depend on the order of factors', () => {
    const anyFactor = fc.record({ side: fc.constantFrom<Side>(...SIDES), weight: fc.constantFrom<Weight>(...WEIGHTS) });
    fc.assert(
      fc.property(fc.array(anyFactor, { minLength: 1, maxLength: 12 }), (list) => {
        const made = list.map(({ side, weight }, index) => factor(`x${index}`, side, weight));
        const swapped = made.map((each) => ({
          ...each,
          side: each.side === 'against' ? ('favouring' as const) : ('against' as const),
        }));
        const mirror = { silence: 'answer', answer: 'silence', tie: 'tie', unknown: 'unknown' } as const;
        expect(suggestBalance(swapped)).toBe(mirror[suggestBalance(made)]);
        expect(suggestBalance([...made].reverse())).toBe(suggestBalance(made));
      }),
    );
  });
});
