import { expect, it } from 'vitest';
import { startReview } from '../../../../shared/case/start-review.ts';
import { listingOf } from '../../../../shared/library/case-listing.ts';
import { maintainedCase } from '../../../support/build-case.ts';
import { pack } from '../../../support/build-pack.ts';

it('the time of an internal review is counted from the day on which it was asked for, not from the request', () => {
  const issued = { ...maintainedCase(), issuedOn: '2026-11-23' };
  const review = startReview(issued, {
    id: 'review-1',
    createdAt: '2026-12-01T09:00:00.000Z',
    reason: 'Asked by email.',
  });
  if (review === null) throw new Error('An issued case can be reviewed');
  const asked = { ...review, internalReview: { ...review.internalReview, requestedOn: '2026-11-30' } };
  expect(listingOf(asked, pack, 'request').receivedOn).toBe('2026-11-30');
  expect(listingOf(review, pack, 'request').receivedOn).toBeNull();
  expect(listingOf(issued, pack, 'request').receivedOn).toBe(issued.request.receivedOn);
});
