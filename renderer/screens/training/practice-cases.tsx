import type { AttemptSummary } from '../../../shared/bridge/contract.ts';
import type { PracticeCase } from '../../../shared/training/practice-case.ts';
import { TWO_FUTURES, WEIGH_IT } from '../../../shared/training/start-attempt.ts';
import { Button } from '../../components/button.tsx';
import { MenuButton } from '../../components/menu-button.tsx';
import { savedWhen } from '../../dates.ts';
import { openCase } from '../../state/case-actions.ts';
import { beginAttempt, deleteAttempt } from '../../state/training-actions.ts';
import { findPracticeCase, useTrainingStore, type Training } from '../../state/training-store.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { MODE_EXPLAINED, MODE_WORDS } from '../../../shared/training/mode-words.ts';

/** The practice cases, from guided to unguided, and the attempts that can be gone on with. */
export function PracticeCases({ training }: { readonly training: Training }) {
  const traineeId = useTrainingStore((state) => state.traineeId);
  const attempts = training.attempts.filter(
    ({ practice }) => (practice.traineeId === traineeId || practice.traineeId === null) && practice.mode !== 'model',
  );
  return (
    <>
      <Attempts attempts={attempts} training={training} />
      {training.packs.map((pack) => (
        <section key={pack.id} aria-label={pack.title}>
          <h2 className="part-title">
            {pack.title} <span className="part-count">{pack.cases.length} cases</span>
          </h2>
          <ul className="practice-cases">
            {[...pack.cases].sort(byLevel).map((practiceCase) => (
              <PracticeCaseCard
                key={practiceCase.id}
                practiceCase={practiceCase}
                isDone={attempts.some(
                  ({ practice, handedInOn }) => practice.practiceCaseId === practiceCase.id && handedInOn !== null,
                )}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

const LEVELS = ['guided', 'stepwise', 'unguided'];

/** From much help to none, so that a course can simply go down the list. */
function byLevel(a: PracticeCase, b: PracticeCase): number {
  return LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level);
}

type CardProps = { readonly practiceCase: PracticeCase; readonly isDone: boolean };

function PracticeCaseCard({ practiceCase, isDone }: CardProps) {
  const { level, title, about, model } = practiceCase;
  const hasClaims = model.claims.length > 0;
  const ways = [
    { id: 'walk', label: 'Walk through it: the finished case with its reasons' },
    ...LEVELS.filter((each) => each !== level).map((each) => ({
      id: each,
      label: `Work it ${MODE_WORDS[each as keyof typeof MODE_WORDS].toLowerCase()}`,
    })),
    ...(hasClaims ? [{ id: 'futures', label: 'Two futures: only what a yes and a no would show' }] : []),
    ...(hasClaims ? [{ id: 'weigh', label: 'Weigh it: the facts are given, the weights are yours' }] : []),
  ];
  const start = (way: string) => {
    if (way === 'futures') void beginAttempt(practiceCase, 'stepwise', TWO_FUTURES);
    else if (way === 'weigh') void beginAttempt(practiceCase, 'stepwise', WEIGH_IT);
    else void beginAttempt(practiceCase, way as 'walk' | 'guided' | 'stepwise' | 'unguided');
  };
  return (
    <li className="practice-case">
      <p className="question-kicker">
        {MODE_WORDS[level]}
        {isDone ? ' · handed in' : ''}
      </p>
      <h3 className="practice-case-title">{title}</h3>
      <p>{about}</p>
      <div className="button-row">
        <Button variant="primary" ariaLabel={`Begin: ${title}`} onPress={() => start(level)}>
          Begin
        </Button>
        <MenuButton label="Other ways" hiddenLabel={`of working “${title}”`} entries={ways} onAction={start} />
      </div>
      <p className="field-hint">{MODE_EXPLAINED[level]}</p>
    </li>
  );
}

function Attempts({
  attempts,
  training,
}: {
  readonly attempts: readonly AttemptSummary[];
  readonly training: Training;
}) {
  const today = useUiStore((state) => state.today);
  if (attempts.length === 0) return null;
  return (
    <section aria-label="Begun and handed in">
      <h2 className="part-title">Begun and handed in</h2>
      <ul className="attempts">
        {attempts.slice(0, 12).map(({ id, practice, savedAt, handedInOn }) => (
          <li key={id} className="attempt">
            <span className="attempt-title">{practice.title}</span>
            <span className="field-hint">
              {MODE_WORDS[practice.mode]}
              {practice.pages === null ? '' : ', in part'} · {handedInOn === null ? 'begun' : 'handed in'} ·{' '}
              {savedWhen(savedAt, today)}
              {findPracticeCase(training, practice.practiceCaseId) === null ? ' · its pack is no longer here' : ''}
            </span>
            <span className="button-row">
              <Button
                ariaLabel={`${handedInOn === null ? 'Go on' : 'See it'}: ${practice.title}`}
                onPress={() => void openCase(id)}
              >
                {handedInOn === null ? 'Go on' : 'See it'}
              </Button>
              <Button
                variant="quiet"
                ariaLabel={`Delete the attempt: ${practice.title}`}
                onPress={() => void deleteAttempt(id)}
              >
                Delete
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
