import { samePage, type Place } from '../../../shared/case/place.ts';
import type { CaseFile } from '../../../shared/case/case-file.ts';
import type { Claim } from '../../../shared/case/claim.ts';
import type { Finding } from '../../../shared/checks/finding.ts';
import type { Severity } from '../../../shared/law/check-entry.ts';
import type { LawPack } from '../../../shared/law/law-pack.ts';
import { isVisited } from '../../../shared/progress/grounds.ts';
import { isReachable } from '../../../shared/progress/steps.ts';
import { pageTitle } from '../../../shared/case/page-names.ts';
import { claimTitle } from '../../case/claim-title.ts';

/** What a finding asks for: to be mended, explained, or thought about. Explained ones ask for nothing more. */
export type Ask = 'fix' | 'explain' | 'consider' | 'explained';

const ASKS: Readonly<Record<Severity, Ask>> = { blocker: 'fix', warning: 'explain', advice: 'consider' };

/** What one finding asks for. */
export function askOf(finding: Finding): Ask {
  return finding.answer === null ? ASKS[finding.severity] : 'explained';
}

/** The words for what is asked, as a label. */
export const ASK_WORDS: Readonly<Record<Ask, string>> = {
  fix: 'Must fix',
  explain: 'Explain',
  consider: 'Consider',
  explained: 'Explained',
};

/** "Must fix 1 · explain 1 · consider 2"; says plainly when there is nothing. */
export function summaryOf(findings: readonly Finding[]): string {
  const count = (ask: Ask) => findings.filter((finding) => askOf(finding) === ask).length;
  const parts = [
    { word: 'must fix', count: count('fix') },
    { word: 'explain', count: count('explain') },
    { word: 'consider', count: count('consider') },
  ].filter((part) => part.count > 0);
  if (parts.length === 0) return 'Nothing to mend so far';
  const text = parts.map((part) => `${part.word} ${part.count}`).join(' · ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The findings of places the officer has been to: what lies ahead is not yet at fault. */
export function findingsSoFar(findings: readonly Finding[], caseFile: CaseFile, pack: LawPack, here: Place): Finding[] {
  return findings.filter(
    ({ place }) => samePage(place, here) || (isVisited(pageOf(place), caseFile) && isReachable(place, caseFile, pack)),
  );
}

/** The page of a place, and its claim: what a finding opens. */
export function pageOf(place: Place): Place {
  return place.claimId === undefined ? { page: place.page } : { page: place.page, claimId: place.claimId };
}

/** Where a finding stands, in words: "Section 31(3) · (1)(a), Factors against, factor 2". */
export function placeInWords(place: Place, caseFile: CaseFile, pack: LawPack): string {
  const claim = caseFile.claims.find((each) => each.id === place.claimId);
  if (claim === undefined) return pageTitle(place.page);
  const number = factorNumber(claim, place.factorId);
  return [claimTitle(claim, pack), pageTitle(place.page), ...(number === null ? [] : [`factor ${number}`])].join(', ');
}

/** As the factors of its side are counted on the page. */
function factorNumber(claim: Claim, factorId: string | undefined): number | null {
  const factor = claim.factors.find(({ id }) => id === factorId);
  return factor === undefined ? null : claim.factors.filter(({ side }) => side === factor.side).indexOf(factor) + 1;
}
