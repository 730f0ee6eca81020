import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../../shared/case/case-file.ts';
import { assess } from '../../../../shared/checks/assess.ts';
import { maintainedCase } from '../../../support/build-case.ts';
import { pack } from '../../../support/build-pack.ts';

/** Received on 9 December 2026, so that an uncertain holiday is on the way, and answered far too late. */
function lateCase(patch: Partial<CaseFile> = {}): CaseFile {
  const { request, letter, ...rest } = maintainedCase();
  return {
    ...rest,
    request: { ...request, receivedOn: '2026-12-09' },
    letter: { ...letter, date: '2027-03-01' },
    ...patch,
  };
}

function found(caseFile: CaseFile): string[] {
  return assess(caseFile, pack, '2027-03-01')
    .map(({ checkId }) => checkId)
    .filter((id) => id === 'letter-late' || id === 'due-date-uncertain');
}

describe('the checks of dates', () => {
  it('speak of a late letter and of an uncertain day', () => {
    expect(found(lateCase()).sort()).toEqual(['due-date-uncertain', 'letter-late']);
  });

  it('are silent while the requester’s answer is waited for', () => {
    const { request } = lateCase();
    const clarifications = [{ id: 'c1', askedOn: '2026-12-10', asked: 'Which?', receivedOn: null }];
    expect(found(lateCase({ request: { ...request, clarifications } }))).toEqual([]);
  });

  it('count from the requester’s answer', () => {
    const { request } = lateCase();
    const clarifications = [{ id: 'c1', askedOn: '2026-12-10', asked: 'Which?', receivedOn: '2027-02-08' }];
    expect(found(lateCase({ request: { ...request, clarifications } }))).toEqual([]);
  });

  it('do not hold the letter of an internal review to the day for answering the request', () => {
    const reviewOf = { caseId: 'case-0', reference: 'NP-2026-0419', issuedOn: '2027-01-08', reason: 'Asked for.' };
    expect(found(lateCase({ reviewOf }))).toEqual([]);
  });
});
