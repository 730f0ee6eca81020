import { describe, expect, it } from 'vitest';
import { parseCaseFile } from '../../../../shared/case/read-case-file.ts';
import { claim31, edited, maintainedCase } from '../../../support/build-case.ts';

describe('applyEdit', () => {
  it('parks a claim whole and brings every answer back', () => {
    const before = maintainedCase();
    const parked = edited(before, { kind: 'parkClaim', claimId: 'claim-24' });
    expect(parked.claims.map((claim) => claim.id)).toEqual(['claim-31']);
    const back = edited(parked, { kind: 'restoreClaim', claimId: 'claim-24' });
    expect(back.claims.find((claim) => claim.id === 'claim-24')).toEqual(before.claims[0]);
    expect(back.parkedClaims).toEqual([]);
  });

  it('changes nothing for an id that is not there', () => {
    const before = maintainedCase();
    expect(edited(before, { kind: 'editItem', itemId: 'gone', patch: { text: 'x' } })).toEqual(before);
    expect(edited(before, { kind: 'removeFactor', claimId: 'claim-31', factorId: 'gone' })).toEqual(before);
    expect(edited(before, { kind: 'moveItem', itemId: 'gone', by: 1 })).toEqual(before);
  });

  it('moves a factor among those of its own side only', () => {
    const moved = edited(maintainedCase([claim31()]), {
      kind: 'moveFactor',
      claimId: 'claim-31',
      factorId: 'f2',
      by: -1,
    });
    expect(moved.claims[0]?.factors.map((factor) => factor.id)).toEqual(['f2', 'f1', 'a1']);
    const still = edited(maintainedCase([claim31()]), {
      kind: 'moveFactor',
      claimId: 'claim-31',
      factorId: 'f2',
      by: 1,
    });
    expect(still.claims[0]?.factors.map((factor) => factor.id)).toEqual(['f1', 'f2', 'a1']);
  });

  it('has no likelihood to set for a necessity test', () => {
    const before = maintainedCase();
    expect(
      edited(before, { kind: 'editTest', claimId: 'claim-24', patch: { kind: 'prejudice', likelihood: 'would' } }),
    ).toEqual(before);
  });

  it('takes an answered finding back when its reason is emptied', () => {
    const answered = edited(maintainedCase(), { kind: 'answerFinding', key: 'k', reason: 'Because.' });
    expect(answered.answeredFindings).toEqual([{ key: 'k', reason: 'Because.' }]);
    expect(edited(answered, { kind: 'answerFinding', key: 'k', reason: ' ' }).answeredFindings).toEqual([]);
  });

  it('leaves a case that still fits the schema', () => {
    const after = edited(
      maintainedCase(),
      { kind: 'parkClaim', claimId: 'claim-31' },
      { kind: 'editBalance', patch: { together: 'alsoTogether' } },
      { kind: 'confirmPage', page: 'scope', digest: 'abc' },
    );
    expect(parseCaseFile(JSON.parse(JSON.stringify(after)))).toEqual({ ok: true, value: after });
  });
});
