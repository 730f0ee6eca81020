import type { CaseOutcome } from '../../../shared/balance/case-outcome.ts';
import type { AnswerPair, CaseComparison } from '../../../shared/compare/compare-cases.ts';
import type { BlockPair } from '../../../shared/compare/text-differences.ts';
import { blockText, type Block } from '../../../shared/letter/letter-document.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { TextPair } from './text-pair.tsx';

const OUTCOME_WORDS: Readonly<Record<CaseOutcome, string>> = {
  leavesTheAct: 'Another law applies',
  notReady: 'Waiting for the requester',
  answered: 'Answered, nothing left silent',
  confirmOrDeny: 'Confirm or deny',
  maintained: 'Neither confirm nor deny',
  open: 'Not decided yet',
};

type ComparisonViewProps = {
  readonly comparison: CaseComparison;
  /** What the two sides are called: "The case", "The what-if". */
  readonly names: readonly [string, string];
};

/** Two cases side by side: what each ends in, the answers that differ, and both letters with the changes marked. */
export function ComparisonView({ comparison, names }: ComparisonViewProps) {
  const { outcomes, answers, letters } = comparison;
  const changed = letters.filter((pair) => pair.isChanged).length;
  return (
    <div className="comparison">
      <div className="compare-row compare-head">
        {names.map((name, side) => (
          <div key={name}>
            <p className="question-kicker">{name}</p>
            <p className="compare-outcome">{OUTCOME_WORDS[outcomes[side] ?? 'open']}</p>
          </div>
        ))}
      </div>
      <section aria-label="Answers that differ">
        <h2 className="part-title">Answers that differ · {answers.length}</h2>
        {answers.length === 0 ? <p className="rows-empty">None. Change an answer and come back.</p> : null}
        {answers.map((answer) => (
          <AnswerRow key={`${answer.part}|${answer.label}|${answer.before}|${answer.after}`} answer={answer} />
        ))}
      </section>
      <section aria-label="The two letters">
        <h2 className="part-title">
          The letters ·{' '}
          {changed === 0 ? 'no difference' : `${changed} ${changed === 1 ? 'paragraph differs' : 'paragraphs differ'}`}
        </h2>
        <p className="field-hint">
          Words that only one letter has are underlined on its side, and struck through where they fall away.
        </p>
        {grouped(letters).map((group) =>
          group.isChanged ? (
            group.pairs.map((pair) => <LetterRow key={pair.id} pair={pair} />)
          ) : (
            <Disclosure key={group.key} title={`${group.pairs.length} the same`}>
              {group.pairs.map((pair) => (
                <LetterRow key={pair.id} pair={pair} />
              ))}
            </Disclosure>
          ),
        )}
      </section>
    </div>
  );
}

function AnswerRow({ answer }: { readonly answer: AnswerPair }) {
  return (
    <div className="compare-answer">
      <p className="field-label">
        {answer.part}: {answer.label}
      </p>
      <TextPair before={answer.before} after={answer.after} />
    </div>
  );
}

function LetterRow({ pair }: { readonly pair: BlockPair }) {
  return (
    <div className={`compare-letter ${isHeading(pair.before ?? pair.after) ? 'compare-letter-heading' : ''}`}>
      <TextPair before={textOf(pair.before)} after={textOf(pair.after)} />
    </div>
  );
}

function textOf(block: Block | null): string {
  return block === null ? '' : blockText(block);
}

function isHeading(block: Block | null): boolean {
  return block?.kind === 'heading';
}

type Group = { readonly key: string; readonly isChanged: boolean; readonly pairs: readonly BlockPair[] };

/** Runs of unchanged paragraphs fold into one line, so that the changes stand out. */
function grouped(pairs: readonly BlockPair[]): Group[] {
  const groups: Group[] = [];
  for (const pair of pairs) {
    const last = groups.at(-1);
    if (last !== undefined && last.isChanged === pair.isChanged) {
      groups[groups.length - 1] = { ...last, pairs: [...last.pairs, pair] };
    } else groups.push({ key: pair.id, isChanged: pair.isChanged, pairs: [pair] });
  }
  return groups;
}
