import type { CaseSummary } from '../../shared/bridge/library-contract.ts';
import { OPEN_LISTING } from './build-listing.ts';

/** A row of the list of cases, due for an answer on a day. */
export function dueCase(reference: string, dueOn: string, patch: Partial<CaseSummary> = {}): CaseSummary {
  return {
    ...OPEN_LISTING,
    id: reference.toLowerCase(),
    savedAt: '2026-11-20T09:00:00.000Z',
    shelf: 'active',
    reference,
    subject: `Subject of ${reference}`,
    receivedOn: '2026-10-26',
    createdOn: '2026-10-26',
    dueOn,
    dueKind: 'response',
    problem: null,
    ...patch,
  };
}
