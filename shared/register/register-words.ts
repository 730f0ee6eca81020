import type { CaseListing } from '../library/case-listing.ts';

/** How a case ended, as the register says it. */
export const OUTCOME_WORDS: Readonly<Record<CaseListing['outcome'], string>> = {
  maintained: 'Neither confirmed nor denied',
  confirmOrDeny: 'To be confirmed or denied',
  answered: 'Answered, nothing left silent',
  leavesTheAct: 'Dealt with under another law',
  notReady: 'Waiting for the requester',
  open: 'Not decided yet',
};

/** Where a case is on its way out of the office. */
export const STAGE_WORDS: Readonly<Record<CaseListing['stage'], string>> = {
  drafting: 'Being written',
  submitted: 'With the reviewer',
  returned: 'Returned by the reviewer',
  accepted: 'Accepted, to be issued',
  issued: 'Issued',
};
