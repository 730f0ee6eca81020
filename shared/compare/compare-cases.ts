import { caseOutcome, type CaseOutcome } from '../balance/case-outcome.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { Place } from '../case/place.ts';
import type { LawPack } from '../law/law-pack.ts';
import { composeLetter } from '../letter/compose-letter.ts';
import { blocksOf, blockText, type Block } from '../letter/letter-document.ts';
import { composeRecord } from '../record/compose-record.ts';
import { letterPairs, type BlockPair } from './text-differences.ts';

/** An answer that differs, in the words of the decision record; empty where one side has none. */
export type AnswerPair = {
  readonly part: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly place: Place;
};

/** Two cases set side by side: outcomes, answers that differ, letters. */
export type CaseComparison = {
  readonly outcomes: readonly [CaseOutcome, CaseOutcome];
  readonly answers: readonly AnswerPair[];
  readonly letters: readonly BlockPair[];
};

/** Compares a case with its what-if, or with itself under another pack. Closed answers are compared too: it is for the screen. */
export function compareCases(
  before: CaseFile,
  beforePack: LawPack,
  after: CaseFile,
  afterPack: LawPack,
): CaseComparison {
  return {
    outcomes: [caseOutcome(before, beforePack), caseOutcome(after, afterPack)],
    answers: answerPairs(answersOf(before, beforePack), answersOf(after, afterPack)),
    letters: letterPairs(composeLetter(before, beforePack), composeLetter(after, afterPack)),
  };
}

type Answer = {
  readonly key: string;
  readonly part: string;
  readonly label: string;
  readonly text: string;
  readonly place: Place;
};

/** Every answer of a case by a key that stays the same while the question does: its table, its label, its turn. */
function answersOf(caseFile: CaseFile, pack: LawPack): Answer[] {
  let part = '';
  return blocksOf(composeRecord(caseFile, pack, [])).flatMap((block: Block): Answer[] => {
    if (block.kind === 'heading') part = blockText(block);
    if (block.kind !== 'table') return [];
    const turns = new Map<string, number>();
    return block.rows.map(([label = [], text = []]) => {
      const name = label.map((each) => each.text).join('');
      const turn = (turns.get(name) ?? 0) + 1;
      turns.set(name, turn);
      return {
        key: `${block.id}|${name}|${turn}`,
        part,
        label: name,
        text: text.map((each) => each.text).join(''),
        place: block.from[0] ?? { page: 'review' },
      };
    });
  });
}

function answerPairs(before: readonly Answer[], after: readonly Answer[]): AnswerPair[] {
  const first = new Map(before.map((answer) => [answer.key, answer]));
  const second = new Map(after.map((answer) => [answer.key, answer]));
  const keys = [...new Set([...first.keys(), ...second.keys()])];
  return keys.flatMap((key) => {
    const one = first.get(key);
    const other = second.get(key);
    const known = other ?? one;
    if (known === undefined || one?.text === other?.text) return [];
    const { part, label, place } = known;
    return [{ part, label, place, before: one?.text ?? '', after: other?.text ?? '' }];
  });
}
