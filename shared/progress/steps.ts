import type { CaseFile } from '../case/case-file.ts';
import { samePage, type Place } from '../case/place.ts';
import type { LawPack } from '../law/law-pack.ts';
import { onceACase } from '../once-a-case.ts';
import { isStale, isVisited } from './grounds.ts';
import { isDone } from './page-done.ts';
import { route } from './route.ts';

/** The state of a place in the step list. */
export type StepState = 'done' | 'toDo' | 'stale' | 'notNeeded';

/** How a place stands. */
export function stepState(place: Place, caseFile: CaseFile, pack: LawPack): StepState {
  if (!route(caseFile, pack).some((step) => samePage(step, place))) return 'notNeeded';
  if (isStale(place, caseFile, pack)) return 'stale';
  return isDone(place, caseFile, pack) ? 'done' : 'toDo';
}

/** True when a place may be opened: the law needs it, and every place before it was answered or passed. */
export function isReachable(place: Place, caseFile: CaseFile, pack: LawPack): boolean {
  return reach(caseFile, pack).some((step) => samePage(step, place));
}

/** The places up to the first that was neither answered nor passed, that one included. */
const reach = onceACase((caseFile, pack): readonly Place[] => {
  const steps = route(caseFile, pack);
  const first = steps.findIndex((step) => !isVisited(step, caseFile) && !isDone(step, caseFile, pack));
  return first === -1 ? steps : steps.slice(0, first + 1);
});

/** Where to open a case: the remembered place while it is reachable, else the first that is not answered. */
export function resumePlace(caseFile: CaseFile, pack: LawPack, remembered: Place | null): Place {
  if (remembered !== null && isReachable(remembered, caseFile, pack)) return remembered;
  const steps = route(caseFile, pack);
  return steps.find((step) => !isDone(step, caseFile, pack)) ?? steps.at(-1) ?? { page: 'request' };
}
