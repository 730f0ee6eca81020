import type { CaseFile } from '../case/case-file.ts';
import type { Place } from '../case/place.ts';
import type { Practice } from '../case/practice.ts';
import { groundKey } from '../progress/grounds.ts';
import type { PracticeCase } from './practice-case.ts';

/** True once an attempt is handed in: for practice, that is what issuing is for a case. */
export function isHandedIn(caseFile: CaseFile): boolean {
  return caseFile.practice !== null && caseFile.issuedOn !== null;
}

/** True once a page was handed in, or the whole. */
export function isSubmitted(caseFile: CaseFile, place: Place): boolean {
  return isHandedIn(caseFile) || caseFile.practice?.submitted.includes(groundKey(place)) === true;
}

/**
 * Whether the checks of the rules speak about a place. In casework always; a trainee who works step by step hears them
 * once the page is handed in, and one who works alone once the whole is.
 */
export function areChecksShown(caseFile: CaseFile, place: Place): boolean {
  switch (caseFile.practice?.mode) {
    case 'stepwise':
      return isSubmitted(caseFile, place);
    case 'unguided':
      return isHandedIn(caseFile);
    default:
      return true;
  }
}

/** Whether pages are handed in one by one. */
export function isSubmittedByPage({ mode }: Practice): boolean {
  return mode === 'guided' || mode === 'stepwise';
}

/** The trainer's words on a page: the note for the claim's exemption before the one for all. */
export function noteAt({ notes }: PracticeCase, caseFile: CaseFile, place: Place) {
  const here = notes.filter(({ page }) => page === place.page);
  const exemptionId = caseFile.claims.find(({ id }) => id === place.claimId)?.exemptionId;
  return (
    here.find((note) => note.exemptionId !== null && note.exemptionId === exemptionId) ??
    here.find((note) => note.exemptionId === null) ??
    null
  );
}
