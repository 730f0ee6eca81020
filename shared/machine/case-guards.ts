import { barToSilence } from '../balance/case-outcome.ts';
import type { CaseEdit } from '../case/case-edit.ts';
import type { CaseFile } from '../case/case-file.ts';
import { blockersOf, assess } from '../checks/assess.ts';
import type { LawPack } from '../law/law-pack.ts';

/** An issued case is locked; and silence cannot be decided on while the law stands in its way. */
export function canEdit(caseFile: CaseFile, edit: CaseEdit, pack: LawPack): boolean {
  if (caseFile.issuedOn !== null) return false;
  if (edit.kind === 'several') return edit.edits.every((each) => canEdit(caseFile, each, pack));
  const wantsSilence = edit.kind === 'editDetermination' && edit.patch.decision === 'maintain';
  return !wantsSilence || barToSilence(caseFile, pack) === null;
}

/**
 * A case may be issued when no check blocks it: the same rules that the officer sees. A what-if never is. Of a practice
 * case this is its handing in, which nothing blocks, because the faults are what the feedback is about; what is only
 * shown, or is being written as a model, is not handed in.
 */
export function canIssue(caseFile: CaseFile, pack: LawPack, today: string): boolean {
  if (caseFile.practice !== null) return !['walk', 'model'].includes(caseFile.practice.mode);
  return caseFile.branchOf === null && blockersOf(assess(caseFile, pack, today)).length === 0;
}
