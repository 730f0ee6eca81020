import { newCaseFile, type CaseFile } from '../case/case-file.ts';
import type { Claim } from '../case/claim.ts';
import { newEngagement } from '../case/engagement.ts';
import type { PageId } from '../case/place.ts';
import { newItem } from '../case/request.ts';
import { NO_REASON } from '../case/reason.ts';
import type { PracticeMode } from '../case/practice.ts';
import type { LawPack } from '../law/law-pack.ts';
import { groundDigest, groundKey } from '../progress/grounds.ts';
import { route } from '../progress/route.ts';
import type { PracticeCase } from './practice-case.ts';

/** How an attempt is begun: by whom, with how much help, on which pages. */
export type Beginning = {
  readonly id: string;
  readonly createdAt: string;
  readonly pack: LawPack;
  readonly mode: PracticeMode;
  readonly traineeId: string | null;
  /** Null for the whole case; otherwise the rest is filled in from the model. */
  readonly pages: readonly PageId[] | null;
};

/** The pages of the exercise "two futures": what a yes would show, and what a no would. */
export const TWO_FUTURES: readonly PageId[] = ['assessment.hypotheticals'];
/** The pages of the exercise "weigh it": the facts are there, the weights and the balance are not. */
export const WEIGH_IT: readonly PageId[] = ['assessment.weighing'];

/**
 * A case file to work in: of the practice case, only what the requester wrote and the force's particulars. A walk and
 * the writing of a model show the model whole; an exercise on some pages shows it with these pages empty.
 */
export function startAttempt(practiceCase: PracticeCase, beginning: Beginning): CaseFile {
  const { model, id: practiceCaseId, title, asAt } = practiceCase;
  const { mode, traineeId, pages } = beginning;
  const head = { id: beginning.id, createdAt: beginning.createdAt, lawPackVersion: beginning.pack.version };
  const practice = {
    practiceCaseId,
    title,
    mode,
    traineeId,
    asAt,
    pages: pages === null ? null : [...pages],
    submitted: [],
  };
  const isWhole = mode === 'walk' || mode === 'model';
  if (isWhole || pages !== null) {
    const shown = isWhole || pages === null ? model : withoutAnswers(model, pages);
    return { ...shown, ...head, practice, grounds: seen(model, shown, beginning.pack), branchOf: null, issuedOn: null };
  }
  const { items, ...request } = model.request;
  const empty = newCaseFile({ ...head, force: model.force, practice });
  const asked = items.filter(({ kind }) => kind === 'asked').map((item) => newItem(item.id, item.text));
  return { ...empty, marking: model.marking, request: { ...request, items: asked } };
}

/** Every page of the model counts as passed, so that the path is open from end to end. */
function seen(model: CaseFile, shown: CaseFile, pack: LawPack): CaseFile['grounds'] {
  return route(model, pack)
    .filter(({ page }) => page !== 'review')
    .map((place) => ({ page: groundKey(place), digest: groundDigest(place, shown, pack) }));
}

function withoutAnswers(model: CaseFile, pages: readonly PageId[]): CaseFile {
  return { ...model, claims: model.claims.map((claim) => pages.reduce(emptied, claim)) };
}

function emptied(claim: Claim, page: PageId): Claim {
  switch (page) {
    case 'assessment.hypotheticals':
      return { ...claim, ifConfirmed: NO_REASON, ifDenied: NO_REASON };
    case 'assessment.test':
      return { ...claim, engagement: newEngagement(claim.engagement.kind) };
    case 'assessment.weighing':
      return {
        ...claim,
        factors: claim.factors.map((factor) => ({ ...factor, weight: null, weightReason: '' })),
        weighing: { decision: null, decisive: '', comparison: '', departure: '' },
      };
    default:
      return claim;
  }
}
