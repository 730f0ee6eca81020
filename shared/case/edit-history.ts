import { applyEdit } from './apply-edit.ts';
import { editKey, type CaseEdit } from './case-edit.ts';
import type { CaseFile } from './case-file.ts';
import type { Place } from './place.ts';

/** As many steps as anyone will take back in a sitting; case files share structure, so each step is small. */
const MAX_STEPS = 200;

/** A case before a change, and where the change was made. */
export type Step = { readonly caseFile: CaseFile; readonly place: Place };

/** The case with what can be undone and redone. */
export type EditHistory = {
  readonly present: CaseFile;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** Key of the last edit while further typing in the same field still belongs to it. */
  readonly open: string | null;
};

/** A history that starts at this case. */
export function startHistory(caseFile: CaseFile): EditHistory {
  return { present: caseFile, past: [], future: [], open: null };
}

/** Applies an edit made at a place; typing on in one field stays one step. */
export function edit(history: EditHistory, change: CaseEdit, place: Place): EditHistory {
  const present = applyEdit(history.present, change);
  const key = editKey(change);
  if (key !== null && key === history.open) return { ...history, present, future: [] };
  const past = [...history.past, { caseFile: history.present, place }].slice(-MAX_STEPS);
  return { present, past, future: [], open: key };
}

/** Applies what is not an answer (a confirmed page, a comment), so that undo passes over it. */
export function editQuietly(history: EditHistory, change: CaseEdit): EditHistory {
  return { ...history, present: applyEdit(history.present, change) };
}

/** Ends the current typing step: the next edit is a step of its own. */
export function settle(history: EditHistory): EditHistory {
  return history.open === null ? history : { ...history, open: null };
}

/** Takes the last step back; the place says where to look. Nothing to undo gives the same history. */
export function undo(history: EditHistory): EditHistory {
  const step = history.past.at(-1);
  if (step === undefined) return history;
  const future = [{ caseFile: history.present, place: step.place }, ...history.future];
  return { present: keepingActs(step.caseFile, history.present), past: history.past.slice(0, -1), future, open: null };
}

/** Does the last undone step again. */
export function redo(history: EditHistory): EditHistory {
  const [step, ...future] = history.future;
  if (step === undefined) return history;
  const past = [...history.past, { caseFile: history.present, place: step.place }];
  return { present: keepingActs(step.caseFile, history.present), past, future, open: null };
}

/** Who signed stays signed, and what readers wrote stays written: undo is about answers. */
function keepingActs(caseFile: CaseFile, { signOff, points }: CaseFile): CaseFile {
  return caseFile.signOff === signOff && caseFile.points === points ? caseFile : { ...caseFile, signOff, points };
}
