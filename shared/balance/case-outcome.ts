import type { CaseFile } from '../case/case-file.ts';
import type { Item } from '../case/request.ts';
import type { LawPack } from '../law/law-pack.ts';
import { claimStanding } from './claim-standing.ts';

/** How a case stands as a whole. "maintained" is the only one under which a letter may neither confirm nor deny. */
export type CaseOutcome = 'leavesTheAct' | 'notReady' | 'answered' | 'confirmOrDeny' | 'maintained' | 'open';

/** The parts of the request that the officer proposes neither to confirm nor to deny. */
export function silentItems(caseFile: CaseFile): Item[] {
  return caseFile.request.items.filter((item) => item.outcome === 'neitherConfirmNorDeny');
}

/** True once screening shows that this Act does not govern the answer. */
export function leavesTheAct({ screening }: CaseFile): boolean {
  return screening.law !== null && screening.law !== 'foia';
}

/** True while the request is unclear or not valid, so that no decision is due yet (section 1(3), section 8). */
export function isNotReady({ screening }: CaseFile): boolean {
  return screening.clarity === 'unclear' || screening.clarity === 'notValid';
}

/**
 * What in law stands in the way of silence, apart from the officer's own decision; null when nothing does. At least
 * one claim must be maintained by itself: weighing together is offered in the alternative only, because
 * [2025] UKSC 27 was about the duty to communicate and its reach to section 2(1)(b) is not decided.
 */
export function barToSilence(
  caseFile: CaseFile,
  pack: LawPack,
): 'noSilentPart' | 'officialByUs' | 'noHarmInAnswer' | 'noClaimMaintained' | null {
  if (silentItems(caseFile).length === 0) return 'noSilentPart';
  if (caseFile.screening.publicKnowledge === 'byUs') return 'officialByUs';
  if (caseFile.screening.sensitivity !== null && caseFile.screening.sensitivity !== 'answer') return 'noHarmInAnswer';
  const maintained = caseFile.claims.some((claim) => claimStanding(claim, pack) === 'maintained');
  return maintained ? null : 'noClaimMaintained';
}

/** Derives the outcome of the case. */
export function caseOutcome(caseFile: CaseFile, pack: LawPack): CaseOutcome {
  if (leavesTheAct(caseFile)) return 'leavesTheAct';
  if (isNotReady(caseFile)) return 'notReady';
  const { items } = caseFile.request;
  if (silentItems(caseFile).length === 0) {
    return items.length > 0 && items.every((item) => item.outcome !== null) ? 'answered' : 'open';
  }
  const bar = barToSilence(caseFile, pack);
  if (bar === 'officialByUs' || bar === 'noHarmInAnswer') return 'confirmOrDeny';
  if (caseFile.determination.decision === 'confirmOrDeny') return 'confirmOrDeny';
  return caseFile.determination.decision === 'maintain' && bar === null ? 'maintained' : 'open';
}
