import type { CaseFile } from '../../shared/case/case-file.ts';
import { samePage, type Place } from '../../shared/case/place.ts';
import type { LawPack } from '../../shared/law/law-pack.ts';
import { isDone } from '../../shared/progress/page-done.ts';
import { route } from '../../shared/progress/route.ts';
import { isReachable } from '../../shared/progress/steps.ts';
import { stepOf, type StepId } from '../../shared/case/page-names.ts';

/**
 * Where a step opens: where the officer already is in it, else its first reachable page without an answer, else its
 * first page; null while it cannot be opened.
 */
export function placeToOpen(step: StepId, caseFile: CaseFile, pack: LawPack, here: Place): Place | null {
  const places = route(caseFile, pack).filter((place) => stepOf(place.page) === step);
  return bestPlace(places, caseFile, pack, here);
}

/** The same among the pages of one claim. */
export function claimPlaceToOpen(claimId: string, caseFile: CaseFile, pack: LawPack, here: Place): Place | null {
  const places = route(caseFile, pack).filter((place) => place.claimId === claimId);
  return bestPlace(places, caseFile, pack, here);
}

function bestPlace(places: readonly Place[], caseFile: CaseFile, pack: LawPack, here: Place): Place | null {
  const standing = places.find((place) => samePage(place, here));
  if (standing !== undefined) return standing;
  const reachable = places.filter((place) => isReachable(place, caseFile, pack));
  return reachable.find((place) => !isDone(place, caseFile, pack)) ?? reachable[0] ?? null;
}
