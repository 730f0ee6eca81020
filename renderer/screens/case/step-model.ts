import { isNotReady, leavesTheAct } from '../../../shared/balance/case-outcome.ts';
import type { CaseFile } from '../../../shared/case/case-file.ts';
import type { Claim } from '../../../shared/case/claim.ts';
import { openPoints, pointsAt } from '../../../shared/case/point.ts';
import { placeKey, samePage, type Place } from '../../../shared/case/place.ts';
import type { Finding } from '../../../shared/checks/finding.ts';
import type { LawPack } from '../../../shared/law/law-pack.ts';
import { isDone } from '../../../shared/progress/page-done.ts';
import { isPageNeeded, route } from '../../../shared/progress/route.ts';
import { isReachable, stepState, type StepState } from '../../../shared/progress/steps.ts';
import { claimEndInWords, claimTitle } from '../../case/claim-title.ts';
import { pageTitle, STEP_IDS, stepOf, titleOfStep, type StepId } from '../../../shared/case/page-names.ts';
import { countOf } from '../../count-of.ts';
import { claimPlaceToOpen, placeToOpen } from '../../case/place-to-open.ts';
import { askOf, type Ask } from './finding-words.ts';
import { stepSubtitle } from './step-words.ts';

/** One line of the path. */
export type StepRow = {
  readonly key: string;
  readonly title: string;
  readonly subtitle: string;
  readonly state: StepState;
  readonly isHere: boolean;
  /** How many findings of this step must be put right, and how many put right or explained. */
  readonly fix: number;
  readonly explain: number;
  /** What is open at this step beside the checks, in words; empty for nothing. */
  readonly points: string;
  /** Where a click leads; null while it cannot be opened. */
  readonly place: Place | null;
  readonly rows: readonly StepRow[];
};

type Case = {
  readonly caseFile: CaseFile;
  readonly pack: LawPack;
  readonly here: Place;
  readonly findings: readonly Finding[];
};

/** The path: every step with its state and its findings, and what lies within a step where that helps. */
export function stepRows(caseFile: CaseFile, pack: LawPack, here: Place, findings: readonly Finding[] = []): StepRow[] {
  const places = route(caseFile, pack);
  return STEP_IDS.map((step) =>
    stepRow(
      step,
      places.filter((place) => stepOf(place.page) === step),
      { caseFile, pack, here, findings },
    ),
  );
}

function stepRow(step: StepId, places: readonly Place[], opened: Case): StepRow {
  const { caseFile, pack, here } = opened;
  const state = places.length === 0 && mayStillBeNeeded(step, caseFile, pack) ? 'toDo' : stateOf(places, opened);
  const isHere = stepOf(here.page) === step;
  return {
    key: step,
    title: titleOfStep(step),
    subtitle: subtitleOf(step, state, opened),
    state,
    isHere,
    ...asking(places, opened),
    points: pointsInWords(places, opened),
    place: placeToOpen(step, caseFile, pack, here),
    rows:
      step === 'assessment' ? claimRows(places, opened) : isHere && places.length > 1 ? pageRows(places, opened) : [],
  };
}

function subtitleOf(step: StepId, state: StepState, { caseFile, pack }: Case): string {
  if (state === 'notNeeded') return 'not needed';
  if (state === 'stale' && step !== 'assessment') return 'rests on a changed answer';
  return step === 'assessment' ? '' : stepSubtitle(step, caseFile, pack);
}

/** A step that the answers so far do not call for, while the answers that decide it are not all there yet. */
function mayStillBeNeeded(step: StepId, caseFile: CaseFile, pack: LawPack): boolean {
  if (leavesTheAct(caseFile) || isNotReady(caseFile)) return false;
  if (isPageNeeded('exemptions', caseFile)) return caseFile.claims.length === 0;
  const { sensitivity } = caseFile.screening;
  const isHarmless = sensitivity === 'contentOnly' || sensitivity === 'neither';
  return !isHarmless && step !== 'letter' && !isDone({ page: 'scope' }, caseFile, pack);
}

function claimRows(places: readonly Place[], opened: Case): StepRow[] {
  if (places.length === 0) return [];
  return opened.caseFile.claims.map((claim) =>
    claimRow(
      claim,
      places.filter((place) => place.claimId === claim.id),
      opened,
    ),
  );
}

function claimRow(claim: Claim, places: readonly Place[], opened: Case): StepRow {
  const { caseFile, pack, here } = opened;
  const state = stateOf(places, opened);
  const isHere = here.claimId === claim.id;
  const end = claimEndInWords(claim, pack);
  return {
    key: claim.id,
    title: claimTitle(claim, pack),
    subtitle: state === 'stale' ? 'rests on a changed answer' : (end ?? (isHere ? '' : nextInWords(places, opened))),
    state,
    isHere,
    ...asking(places, opened),
    points: pointsInWords(places, opened),
    place: claimPlaceToOpen(claim.id, caseFile, pack, here),
    rows: isHere ? pageRows(places, opened) : [],
  };
}

/** The page of a claim that still wants an answer. */
function nextInWords(places: readonly Place[], { caseFile, pack }: Case): string {
  const next = places.find((place) => stepState(place, caseFile, pack) === 'toDo');
  return next === undefined ? '' : `next: ${pageTitle(next.page).toLowerCase()}`;
}

function pageRows(places: readonly Place[], opened: Case): StepRow[] {
  const { caseFile, pack, here } = opened;
  return places.map((place) => ({
    key: placeKey(place),
    title: pageTitle(place.page),
    subtitle: '',
    state: stepState(place, caseFile, pack),
    isHere: samePage(place, here),
    ...asking([place], opened),
    points: pointsInWords([place], opened),
    place: isReachable(place, caseFile, pack) ? place : null,
    rows: [],
  }));
}

/** The findings at some places that still ask for something. */
function asking(places: readonly Place[], { findings }: Case): { readonly fix: number; readonly explain: number } {
  const own = findings.filter((finding) => places.some((place) => samePage(place, finding.place)));
  const count = (ask: Ask) => own.filter((finding) => askOf(finding) === ask).length;
  return { fix: count('fix'), explain: count('explain') };
}

/** "not known yet, 2 comments": what somebody wrote at some places and nobody has settled. */
function pointsInWords(places: readonly Place[], { caseFile }: Case): string {
  if (caseFile.points.length === 0) return '';
  const open = openPoints(places.flatMap((place) => pointsAt(caseFile.points, place)));
  const unknowns = open.filter(({ kind }) => kind === 'unknown').length;
  const comments = open.length - unknowns;
  return [
    unknowns === 0 ? '' : unknowns === 1 ? 'not known yet' : `${unknowns} not known yet`,
    comments === 0 ? '' : countOf(comments, 'comment'),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** Several pages together: stale if one is, done if all are. */
function stateOf(places: readonly Place[], { caseFile, pack }: Case): StepState {
  const states = places.map((place) => stepState(place, caseFile, pack));
  if (states.length === 0) return 'notNeeded';
  if (states.includes('stale')) return 'stale';
  return states.every((state) => state === 'done') ? 'done' : 'toDo';
}
