import { barToSilence } from '../balance/case-outcome.ts';
import { isOfficeEdit, type CaseEdit } from '../case/case-edit.ts';
import type { CaseFile } from '../case/case-file.ts';
import { isLocked, mayFollow, stageOf, type SignOffAct } from '../case/sign-off.ts';
import { blockersOf, assess } from '../checks/assess.ts';
import type { LawPack } from '../law/law-pack.ts';

/**
 * A case that somebody else reads, has accepted, or that has gone out is locked, but for what is written about it; and
 * silence cannot be decided on while the law stands in its way.
 */
export function canEdit(caseFile: CaseFile, edit: CaseEdit, pack: LawPack): boolean {
  if (isLocked(caseFile)) return isOfficeEdit(edit);
  if (edit.kind === 'several') return edit.edits.every((each) => canEdit(caseFile, each, pack));
  const wantsSilence = edit.kind === 'editDetermination' && edit.patch.decision === 'maintain';
  return !wantsSilence || barToSilence(caseFile, pack) === null;
}

/**
 * A case may be issued once, when no check blocks it (the same rules that the officer sees) and nobody is still to sign.
 * A what-if never is. Of a practice case this is its handing in, which nothing blocks, because the faults are what the
 * feedback is about; what is only shown, or is being written as a model, is not handed in.
 */
export function canIssue(caseFile: CaseFile, pack: LawPack, today: string): boolean {
  if (caseFile.issuedOn !== null) return false;
  if (caseFile.practice !== null) return !['walk', 'model'].includes(caseFile.practice.mode);
  return caseFile.branchOf === null && isSigned(caseFile) && blockersOf(assess(caseFile, pack, today)).length === 0;
}

/** Accepted; or in nobody else's hands, where the force leaves that to the officer. What was returned is submitted again. */
export function isSigned(caseFile: CaseFile): boolean {
  const stage = stageOf(caseFile);
  return stage === 'accepted' || (stage === 'drafting' && caseFile.force.signOff !== 'required');
}

/** Casework goes from author to reviewer and back; a what-if and practice do not. */
export function canSign(caseFile: CaseFile, act: SignOffAct): boolean {
  return caseFile.branchOf === null && caseFile.practice === null && mayFollow(caseFile, act);
}
