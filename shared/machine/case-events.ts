import type { ActorRefFrom } from 'xstate';
import type { CaseEdit } from '../case/case-edit.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { EditHistory } from '../case/edit-history.ts';
import type { PageId, Place } from '../case/place.ts';
import type { SignOffAct } from '../case/sign-off.ts';
import type { UndoTrail } from '../case/undo-trail.ts';
import type { LawPack } from '../law/law-pack.ts';
import type { AssessmentReport, assessmentMachine } from './assessment-machine.ts';

/** What the officer, or an assessment, can tell the case. */
export type CaseEvent =
  | { readonly type: 'case.edit'; readonly edit: CaseEdit }
  /** Typing has paused or the field was left: the next edit is an undo step of its own. */
  | { readonly type: 'case.settle' }
  | { readonly type: 'case.undo' }
  | { readonly type: 'case.redo' }
  /** Casework is issued with who did it; of practice this is the handing in. */
  | { readonly type: 'case.issue'; readonly on: string; readonly act: SignOffAct | null }
  /** Submitted, withdrawn, returned, accepted. */
  | { readonly type: 'case.sign'; readonly act: SignOffAct }
  | { readonly type: 'step.next' }
  | { readonly type: 'step.back' }
  | { readonly type: 'step.open'; readonly place: Place }
  /** The officer has looked at a stale page and stands by it. */
  | { readonly type: 'step.confirm' }
  | AssessmentReport;

export type CaseInput = {
  readonly caseFile: CaseFile;
  readonly pack: LawPack;
  /** Where the officer was when the case was last open. */
  readonly remembered: Place | null;
  /** What could be undone when the case was last open; nothing by default. */
  readonly undoable?: UndoTrail | null;
};

/** The steps of the case machine: its pages, one state for all assessments, and the two ends. */
export type CaseStep = Exclude<PageId, `assessment.${string}`> | 'assessments' | 'advice' | 'issued';

export type CaseContext = {
  /** The step that the officer stands in; set on entering it. */
  readonly step: CaseStep;
  readonly history: EditHistory;
  readonly pack: LawPack;
  readonly remembered: Place | null;
  readonly assessments: Readonly<Record<string, ActorRefFrom<typeof assessmentMachine>>>;
  /** The claim being assessed, and the page each claim's assessment shows. */
  readonly openClaimId: string | null;
  readonly claimPages: Readonly<Record<string, PageId>>;
};
