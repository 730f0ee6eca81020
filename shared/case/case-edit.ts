import type { Balance, CaseFile, Determination, LetterDetails, ParagraphEdit } from './case-file.ts';
import type { Claim, Weighing } from './claim.ts';
import type { Consultation } from './consultation.ts';
import type { Engagement } from './engagement.ts';
import type { Factor } from './factor.ts';
import type { ForceProfile } from './force-profile.ts';
import type { Handling } from './handling.ts';
import type { InternalReview } from './internal-review.ts';
import type { Nature } from './nature.ts';
import type { Point } from './point.ts';
import type { Item, Request } from './request.ts';
import type { Screening } from './screening.ts';
import type { Searches } from './searches.ts';

/** Everything an officer can change, as data: one value per act, so that it can be undone, tested and logged. */
export type CaseEdit =
  | { readonly kind: 'editRequest'; readonly patch: Partial<Omit<Request, 'items'>> }
  | { readonly kind: 'addItem'; readonly item: Item }
  | { readonly kind: 'editItem'; readonly itemId: string; readonly patch: Partial<Omit<Item, 'id' | 'kind'>> }
  | { readonly kind: 'removeItem'; readonly itemId: string }
  | { readonly kind: 'moveItem'; readonly itemId: string; readonly by: -1 | 1 }
  | { readonly kind: 'editNature'; readonly patch: Partial<Nature> }
  | { readonly kind: 'editScreening'; readonly patch: Partial<Screening> }
  | { readonly kind: 'editSearches'; readonly patch: Partial<Searches> }
  | { readonly kind: 'addClaim'; readonly claim: Claim }
  | { readonly kind: 'parkClaim'; readonly claimId: string }
  | { readonly kind: 'restoreClaim'; readonly claimId: string }
  | { readonly kind: 'editClaim'; readonly claimId: string; readonly patch: ClaimPatch }
  | { readonly kind: 'editTest'; readonly claimId: string; readonly patch: TestPatch }
  | { readonly kind: 'addFactor'; readonly claimId: string; readonly factor: Factor }
  | { readonly kind: 'editFactor'; readonly claimId: string; readonly factorId: string; readonly patch: FactorPatch }
  | { readonly kind: 'removeFactor'; readonly claimId: string; readonly factorId: string }
  | { readonly kind: 'moveFactor'; readonly claimId: string; readonly factorId: string; readonly by: -1 | 1 }
  | { readonly kind: 'editWeighing'; readonly claimId: string; readonly patch: Partial<Weighing> }
  | { readonly kind: 'setConsultations'; readonly consultations: Consultation[] }
  | { readonly kind: 'editBalance'; readonly patch: Partial<Balance> }
  | { readonly kind: 'editDetermination'; readonly patch: Partial<Determination> }
  | { readonly kind: 'editLetter'; readonly patch: Partial<LetterDetails> }
  | { readonly kind: 'editForce'; readonly patch: Partial<ForceProfile> }
  | { readonly kind: 'editParagraph'; readonly edit: ParagraphEdit }
  | { readonly kind: 'revertParagraph'; readonly blockId: string }
  | { readonly kind: 'editInternalReview'; readonly patch: Partial<InternalReview> }
  | { readonly kind: 'answerFinding'; readonly key: string; readonly reason: string }
  | { readonly kind: 'editHandling'; readonly patch: Partial<Handling> }
  | { readonly kind: 'setMarking'; readonly marking: CaseFile['marking'] }
  | { readonly kind: 'addPoint'; readonly point: Point }
  | { readonly kind: 'editPoint'; readonly pointId: string; readonly patch: PointPatch }
  | { readonly kind: 'removePoint'; readonly pointId: string }
  /** Several edits as one act, which one undo takes back: a remedy, a case brought up to date. */
  | { readonly kind: 'several'; readonly edits: readonly CaseEdit[] }
  /** A page of a practice case handed in for marking. */
  | { readonly kind: 'submitPage'; readonly page: string }
  | { readonly kind: 'confirmPage'; readonly page: string; readonly digest: string };

export type ClaimPatch = Partial<Omit<Claim, 'id' | 'exemptionId' | 'factors' | 'weighing' | 'engagement'>>;
/** Fields of one kind of test; it changes nothing on a claim whose test is of another kind. */
export type TestPatch = {
  [Kind in Engagement['kind']]: PatchOf<Extract<Engagement, { kind: Kind }>>;
}[Engagement['kind']];
type PatchOf<Test extends Engagement> = Pick<Test, 'kind'> & Partial<Omit<Test, 'kind'>>;
export type PointPatch = Partial<Pick<Point, 'text' | 'reply' | 'resolvedAt' | 'resolvedBy'>>;
export type FactorPatch = Partial<Omit<Factor, 'id' | 'side' | 'entryId'>>;

/**
 * Edits with equal keys are one step of undo while the officer stays in the field: the kind, what it is about, and the
 * fields it sets. Adding and removing never merge, so each has a key of its own.
 */
export function editKey(edit: CaseEdit): string | null {
  // The log is set as a whole; while it keeps its length, somebody is typing in it.
  if (edit.kind === 'setConsultations') return `${edit.kind}|${edit.consultations.length}`;
  if (!('patch' in edit)) return null;
  const about = [
    'itemId' in edit ? edit.itemId : '',
    'claimId' in edit ? edit.claimId : '',
    'factorId' in edit ? edit.factorId : '',
    'pointId' in edit ? edit.pointId : '',
  ];
  return [edit.kind, ...about, ...Object.keys(edit.patch).sort()].join('|');
}

/** Points are written about a case, by readers too: they can be written while the case itself is locked. */
export function isAboutPoints(edit: CaseEdit): boolean {
  return edit.kind === 'addPoint' || edit.kind === 'editPoint' || edit.kind === 'removePoint';
}

/** What the office does with a case changes nothing that is sent, and so stays possible when the case is locked. */
export function isOfficeEdit(edit: CaseEdit): boolean {
  return edit.kind === 'editHandling' || isAboutPoints(edit);
}
