import type { CaseListing } from '../../shared/library/case-listing.ts';

/** A listing of a case that was only just begun. */
export const OPEN_LISTING: CaseListing = {
  reference: '',
  subject: '',
  receivedOn: null,
  createdOn: '2026-11-02',
  state: 'New',
  stage: 'drafting',
  outcome: 'open',
  provisions: [],
  tags: [],
  owner: '',
  marking: 'OFFICIAL-SENSITIVE',
  dueOn: null,
  dueKind: null,
  waitingSince: null,
  issuedOn: null,
  retentionReviewOn: null,
  openPoints: 0,
  branchOf: null,
  reviewOf: null,
};
