import { describe, expect, it } from 'vitest';
import { duplicateCase } from '../../../../shared/case/duplicate-case.ts';
import { NO_REVIEW } from '../../../../shared/case/internal-review.ts';
import { maintainedCase } from '../../../support/build-case.ts';

describe('a copy of a case', () => {
  it('has the answers, and nothing of who decided, reviewed, signed or issued the earlier one', () => {
    const earlier = {
      ...maintainedCase(),
      reviewOf: { caseId: 'case-0', reference: 'NP-1', issuedOn: '2026-10-01', reason: 'Asked for' },
      internalReview: { ...NO_REVIEW, outcome: 'upheld' as const, reasons: 'As before' },
      issuedOn: '2026-11-20',
      determination: {
        ...maintainedCase().determination,
        decidedBy: 'J. Mallory',
        reviewedBy: 'K. Overton',
        assessedOn: '2026-11-19',
      },
    };
    const copy = duplicateCase(earlier, { id: 'case-2', createdAt: '2026-11-25T10:00:00.000Z', owner: 'officer' });
    expect(copy.claims).toEqual(earlier.claims);
    expect(copy.determination).toMatchObject({ decidedBy: '', reviewedBy: '', assessedOn: null });
    expect(copy.determination.decision).toBe(earlier.determination.decision);
    expect(copy).toMatchObject({
      id: 'case-2',
      reviewOf: null,
      internalReview: NO_REVIEW,
      issuedOn: null,
      signOff: [],
    });
    expect(copy.request.reference).toBe('');
  });
});
