import { claimStanding } from '../balance/claim-standing.ts';
import { isNotReady, leavesTheAct, silentItems } from '../balance/case-outcome.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { Claim } from '../case/claim.ts';
import { PAGE_IDS, type PageId, type Place } from '../case/place.ts';
import { findExemption } from '../law/find-entry.ts';
import type { LawPack } from '../law/law-pack.ts';
import { onceACase } from '../once-a-case.ts';

/** Pages that stand once per claim. */
export const ASSESSMENT_PAGES = PAGE_IDS.filter((page) => page.startsWith('assessment.'));

/** Pages that belong to the silent part alone: without such a part the law does not need them. */
const SILENCE_PAGES: readonly PageId[] = ['exemptions', 'determination'];

/** Whether the law needs a page that stands once per case. Used by the machine's guards, the step list and the checks. */
export function isPageNeeded(page: PageId, caseFile: CaseFile): boolean {
  if (page === 'request' || page === 'screening.law') return true;
  if (leavesTheAct(caseFile)) return false;
  if (page === 'screening.clarity') return true;
  if (isNotReady(caseFile)) return false;
  const silent = silentItems(caseFile).length > 0;
  const harmless = caseFile.screening.sensitivity === 'contentOnly' || caseFile.screening.sensitivity === 'neither';
  if (page === 'balance') return silent && !harmless && caseFile.claims.length > 0;
  if (SILENCE_PAGES.includes(page)) return silent && !harmless;
  return true;
}

/** Whether claims are assessed at all in this case. */
export function areAssessmentsNeeded(caseFile: CaseFile): boolean {
  return isPageNeeded('exemptions', caseFile) && caseFile.claims.length > 0;
}

/** Whether a claim needs one of the assessment pages, from its exemption's definition and its answers so far. */
export function isAssessmentPageNeeded(page: PageId, claim: Claim, pack: LawPack): boolean {
  const exemption = findExemption(pack, claim.exemptionId);
  if (exemption === undefined) return false;
  if (page === 'assessment.limb') return exemption.limbs.length > 0;
  if (page === 'assessment.favouring' || page === 'assessment.against' || page === 'assessment.weighing') {
    return exemption.standing === 'qualified' && claimStanding(claim, pack) !== 'notEngaged';
  }
  return page.startsWith('assessment.');
}

/** Every place of the walk that this case needs, in order. Each screen asks it about each of them. */
export const route = onceACase((caseFile, pack): readonly Place[] =>
  PAGE_IDS.flatMap((page) => {
    if (page === 'assessment.limb') return assessmentRoute(caseFile, pack);
    if (page.startsWith('assessment.')) return [];
    return isPageNeeded(page, caseFile) ? [{ page }] : [];
  }),
);

function assessmentRoute(caseFile: CaseFile, pack: LawPack): Place[] {
  if (!areAssessmentsNeeded(caseFile)) return [];
  return caseFile.claims.flatMap((claim) =>
    ASSESSMENT_PAGES.filter((page) => isAssessmentPageNeeded(page, claim, pack)).map((page) => ({
      page,
      claimId: claim.id,
    })),
  );
}
