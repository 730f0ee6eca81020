import { useMemo } from 'react';
import { compareCases } from '../../../shared/compare/compare-cases.ts';
import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import { alignedToModel } from '../../../shared/training/aligned-to-model.ts';
import type { Mistake } from '../../../shared/training/practice-case.ts';
import { SKILL_NAMES, SKILLS } from '../../../shared/training/remark.ts';
import { tallies, tallyInWords } from '../../../shared/training/result-of.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useLawPack } from '../../case/law-pack.ts';
import { useCase } from '../../case/use-case.ts';
import { usePracticeCase, useRemarks } from '../../case/use-practice.ts';
import { showTraining } from '../../state/training-actions.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { ComparisonView } from '../case/comparison-view.tsx';
import { authorityTitles } from './authority-words.ts';
import { RemarkList } from './remark-list.tsx';

/** Feedback on a whole attempt: skill by skill in words, the usual mistakes, and both answers side by side. */
export function FeedbackScreen() {
  const attempt = useCase(selectCaseFile);
  const pack = useLawPack();
  const practiceCase = usePracticeCase();
  const remarks = useRemarks();
  const sums = tallies(remarks);
  const comparison = useMemo(
    () =>
      practiceCase === null
        ? null
        : compareCases(alignedToModel(attempt, practiceCase), pack, practiceCase.model, pack),
    [attempt, practiceCase, pack],
  );
  if (practiceCase === null) return null;
  return (
    <Dialog
      isOpen
      onClose={close}
      title={`Feedback: ${practiceCase.title}`}
      width="wide"
      footer={
        <>
          <Button onPress={close}>Look at the pages</Button>
          <Button variant="primary" onPress={() => void showTraining()}>
            Back to training
          </Button>
        </>
      }
    >
      <div className="feedback">
        <p className="feedback-lead">
          Your answer beside a model answer. There is seldom one right way: where you argued something of your own, ask
          a colleague whether it convinces.
        </p>
        {SKILLS.map((skill) => {
          const own = remarks.filter((each) => each.skill === skill);
          return own.length === 0 ? null : (
            <section key={skill} aria-label={SKILL_NAMES[skill]}>
              <h2 className="part-title">
                {SKILL_NAMES[skill]} <span className="part-count">{tallyInWords(sums[skill])}</span>
              </h2>
              <RemarkList remarks={own} />
            </section>
          );
        })}
        <Mistakes mistakes={practiceCase.mistakes} />
        {comparison === null ? null : (
          <section aria-label="Your words and the model’s">
            <h2 className="part-title">Your words and the model’s</h2>
            <ComparisonView comparison={comparison} names={['You', 'The model']} />
          </section>
        )}
      </div>
    </Dialog>
  );
}

function Mistakes({ mistakes }: { readonly mistakes: readonly Mistake[] }) {
  if (mistakes.length === 0) return null;
  return (
    <section aria-label="Usual mistakes">
      <h2 className="part-title">What others get wrong here</h2>
      <ul className="remarks">
        {mistakes.map(({ says, why, authorities }) => (
          <li key={says} className="remark">
            <div className="remark-words">
              <p>
                <strong>{says}</strong> {why}
              </p>
              {authorities.length === 0 ? null : <p className="remark-authority">{authorityTitles(authorities)}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function close(): void {
  useUiStore.setState({ overlay: 'none' });
}
