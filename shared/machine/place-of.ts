import type { Place } from '../case/place.ts';
import type { CaseContext } from './case-events.ts';

/** The place that the officer stands at; the advice page belongs to the screening, the issued case to its review. */
export function placeOf({ step, openClaimId, claimPages }: CaseContext): Place {
  if (step === 'assessments' && openClaimId !== null) {
    return { page: claimPages[openClaimId] ?? 'assessment.hypotheticals', claimId: openClaimId };
  }
  if (step === 'assessments') return { page: 'exemptions' };
  if (step === 'advice') return { page: 'screening.law' };
  return { page: step === 'issued' ? 'review' : step };
}
