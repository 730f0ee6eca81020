import * as v from 'valibot';
import { IdSchema, IsoInstantSchema, LineSchema, ReasonTextSchema, rows } from './text-schemas.ts';

/** Who acts on a case: whoever wrote it, whoever looks it over, whoever decides. */
export const ROLES = ['author', 'reviewer', 'decisionMaker'] as const;

/** What can be done to a case as a whole on its way out. */
export const ACTS = ['submitted', 'withdrawn', 'returned', 'accepted', 'issued'] as const;

/** One step on the way from draft to issued: who, in which role, when, and with which words. Never changed afterwards. */
export const SignOffActSchema = v.strictObject({
  id: IdSchema,
  act: v.picklist(ACTS),
  role: v.picklist(ROLES),
  /** The account of whoever acted. */
  by: LineSchema,
  at: IsoInstantSchema,
  note: ReasonTextSchema,
});

export const SignOffSchema = rows(SignOffActSchema);

/** Where a case stands on its way out. */
export const STAGES = ['drafting', 'submitted', 'returned', 'accepted', 'issued'] as const;

export type Stage = (typeof STAGES)[number];
export type Role = (typeof ROLES)[number];
export type Act = (typeof ACTS)[number];
export type SignOffAct = v.InferOutput<typeof SignOffActSchema>;

/** An act as lists name it. */
export const ACT_WORDS: Readonly<Record<Act, string>> = {
  submitted: 'Submitted',
  withdrawn: 'Withdrawn',
  returned: 'Returned',
  accepted: 'Accepted',
  issued: 'Issued',
};

/** A role within a sentence. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  author: 'author',
  reviewer: 'reviewer',
  decisionMaker: 'decision maker',
};

type Signed = { readonly signOff: readonly SignOffAct[]; readonly issuedOn: string | null };

/** The stage, from the last act; a case that was issued before acts were kept is issued all the same. */
export function stageOf({ signOff, issuedOn }: Signed): Stage {
  if (issuedOn !== null) return 'issued';
  const last = signOff.at(-1)?.act;
  return last === undefined || last === 'withdrawn' || last === 'issued' ? 'drafting' : last;
}

/** True while the text must stay as it is: somebody else is reading it, has accepted it, or it has gone out. */
export function isLocked(signed: Signed): boolean {
  const stage = stageOf(signed);
  return stage === 'submitted' || stage === 'accepted' || stage === 'issued';
}

/** What may be done next, and by whom. Issuing has rules of its own: see canIssue. */
const NEXT: Readonly<Record<Stage, readonly (readonly [Act, Role])[]>> = {
  drafting: [['submitted', 'author']],
  returned: [['submitted', 'author']],
  submitted: [
    ['accepted', 'reviewer'],
    ['accepted', 'decisionMaker'],
    ['returned', 'reviewer'],
    ['returned', 'decisionMaker'],
    ['withdrawn', 'author'],
  ],
  accepted: [
    ['returned', 'reviewer'],
    ['returned', 'decisionMaker'],
    ['withdrawn', 'author'],
  ],
  issued: [],
};

/** True when an act follows from where the case stands. A return says why. */
export function mayFollow(signed: Signed, { act, role, note }: Pick<SignOffAct, 'act' | 'role' | 'note'>): boolean {
  const isNext = NEXT[stageOf(signed)].some(([next, by]) => next === act && by === role);
  return isNext && (act !== 'returned' || note.trim() !== '');
}

/** The account that submitted the case last; null before it was ever submitted. */
export function submittedBy({ signOff }: Pick<Signed, 'signOff'>): string | null {
  return signOff.findLast(({ act }) => act === 'submitted')?.by ?? null;
}
