import { caseOutcome } from '../balance/case-outcome.ts';
import { factorText } from '../checks/officer-texts.ts';
import type { Side } from '../case/factor.ts';
import { findExemption, findFactorEntry } from '../law/find-entry.ts';
import type { LawPack } from '../law/law-pack.ts';
import { OUTCOME_WORDS } from '../record/case-words.ts';
import type { PracticeCase } from './practice-case.ts';

/** Something that a class votes on by show of hands, and what the model says of it. */
export type Ballot = {
  readonly id: string;
  readonly kind: 'part' | 'factor' | 'outcome';
  readonly asks: string;
  readonly options: readonly { readonly id: string; readonly title: string }[];
  /** The option of the model, and why. */
  readonly model: string;
  readonly why: string;
};

const SIDE_OPTIONS = [
  { id: 'favouring', title: 'Favours an answer' },
  { id: 'against', title: 'Against an answer' },
  { id: 'none', title: 'Not to be argued here' },
] as const satisfies readonly { id: Side | 'none'; title: string }[];
const END_OPTIONS = [
  { id: 'maintained', title: 'Neither confirm nor deny' },
  { id: 'confirmOrDeny', title: 'Confirm or deny' },
] as const;

/** The votes of a practice case, in the order in which a class comes to them: its parts, its factors, its end. */
export function ballotsOf(practiceCase: PracticeCase, pack: LawPack): Ballot[] {
  return [...partBallots(practiceCase), ...factorBallots(practiceCase, pack), endBallot(practiceCase, pack)];
}

function partBallots({ model, notes }: PracticeCase): Ballot[] {
  const why = notes.find(({ page }) => page === 'scope')?.note ?? '';
  return model.request.items
    .filter(({ outcome }) => outcome !== null)
    .map(({ id, text, outcome }) => ({
      id: `part-${id}`,
      kind: 'part' as const,
      asks: text,
      options: [
        { id: 'answer', title: 'Answer it' },
        { id: 'silence', title: 'Consider silence' },
      ],
      model: outcome === 'neitherConfirmNorDeny' ? 'silence' : 'answer',
      why: `The model: ${outcome === null ? '' : OUTCOME_WORDS[outcome]}. ${why}`,
    }));
}

/** The model's factors, and those that must not be argued, in an order that gives nothing away. */
function factorBallots({ model, unsound }: PracticeCase, pack: LawPack): Ballot[] {
  const own = model.claims.flatMap((claim) => {
    const exemption = findExemption(pack, claim.exemptionId);
    return exemption === undefined
      ? []
      : claim.factors.map(
          (factor): Ballot => ({
            id: `factor-${claim.id}-${factor.id}`,
            kind: 'factor',
            asks: factorText(exemption, factor),
            options: SIDE_OPTIONS,
            model: factor.side,
            why: `Weight: ${factor.weight ?? 'none given'}. ${factor.weightReason}`,
          }),
        );
  });
  const wrong = unsound.flatMap((each): Ballot[] => {
    if (each.kind !== 'factor') return [];
    const entry = pack.exemptions
      .map((exemption) => findFactorEntry(exemption, each.entryId))
      .find((found) => found !== undefined);
    if (entry === undefined) return [];
    return [
      {
        id: `wrong-${each.entryId}`,
        kind: 'factor',
        asks: `${entry.title}. ${entry.meaning}`,
        options: SIDE_OPTIONS,
        model: 'none',
        why: each.why,
      },
    ];
  });
  return [...own, ...wrong].sort((a, b) => a.asks.localeCompare(b.asks));
}

function endBallot({ model, notes }: PracticeCase, pack: LawPack): Ballot {
  return {
    id: 'end',
    kind: 'outcome',
    asks: 'How does the case end?',
    options: END_OPTIONS,
    model: caseOutcome(model, pack) === 'maintained' ? 'maintained' : 'confirmOrDeny',
    why:
      notes.find(({ page }) => page === (model.determination.decision === null ? 'scope' : 'determination'))?.note ??
      '',
  };
}
