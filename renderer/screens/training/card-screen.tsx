import { useMemo, useState } from 'react';
import type { Card } from '../../../shared/training/card.ts';
import type { CardVerdict } from '../../../shared/training/judge-card.ts';
import { dueCards, reviewed } from '../../../shared/training/spacing.ts';
import type { CardState } from '../../../shared/training/training-records.ts';
import { Button } from '../../components/button.tsx';
import { Segments } from '../../components/segments.tsx';
import { saveTraining } from '../../state/training-actions.ts';
import { useTrainingStore, type Training } from '../../state/training-store.ts';
import { authorityTitles } from './authority-words.ts';
import { FactorForm, LimbForm, RewriteForm, WeighForm } from './card-forms.tsx';

const DECKS = [
  { value: 'factor', title: 'Factor sort' },
  { value: 'limb', title: 'Which limb?' },
  { value: 'weigh', title: 'Weigh it' },
  { value: 'rewrite', title: 'Rewrite' },
] as const satisfies readonly { value: Card['kind']; title: string }[];

/** Whose answers are kept only as long as the page is open. */
const NOBODY = 'nobody';

/** Short exercises that come back when they were got wrong: soon at first, then after longer and longer. */
export function CardScreen({ training }: { readonly training: Training }) {
  const traineeId = useTrainingStore((state) => state.traineeId) ?? NOBODY;
  const [deck, setDeck] = useState<Card['kind']>('factor');
  const [answered, setAnswered] = useState<readonly CardState[]>([]);
  const [turn, setTurn] = useState(0);
  const states = useMemo(() => statesOf(training.cards, answered, traineeId), [training.cards, answered, traineeId]);
  const own = training.exercises.cards.filter(({ kind }) => kind === deck);
  // The card on the table stays until the trainee goes on, whatever its answer does to the order.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new turn, deck or trainee draws a card
  const card = useMemo(() => dueCards(own, states, new Date().toISOString())[0] ?? null, [deck, turn, traineeId]);
  const left = dueCards(own, states, new Date().toISOString()).length;

  function keep(cardId: string, isRight: boolean) {
    const before = states.find((state) => state.cardId === cardId) ?? null;
    const next = reviewed(before, { cardId, traineeId }, isRight, new Date().toISOString());
    setAnswered((all) => [...all, next]);
    if (traineeId !== NOBODY) void saveTraining({ kind: 'card', card: next });
  }

  return (
    <section aria-label="Cards">
      <Segments label="Deck" value={deck} onChange={setDeck} options={DECKS} />
      <p className="field-hint" role="status">
        {left === 0 ? 'Nothing is due.' : `${left} ${left === 1 ? 'card is' : 'cards are'} due.`}
        {traineeId === NOBODY ? ' Choose a trainee above to have them remembered.' : ''}
      </p>
      {card === null ? (
        <p className="rows-empty">
          All done for now. What you got wrong comes back soon, what you got right after some days.
        </p>
      ) : (
        <OneCard
          key={`${card.id}-${turn}`}
          card={card}
          training={training}
          onAnswered={(isRight) => keep(card.id, isRight)}
          onNext={() => setTurn(turn + 1)}
        />
      )}
    </section>
  );
}

function statesOf(kept: readonly CardState[], answered: readonly CardState[], traineeId: string): CardState[] {
  const own = [...kept, ...answered].filter((state) => state.traineeId === traineeId);
  return [...new Map(own.map((state) => [state.cardId, state])).values()];
}

type OneCardProps = {
  readonly card: Card;
  readonly training: Training;
  readonly onAnswered: (isRight: boolean) => void;
  readonly onNext: () => void;
};

function OneCard({ card, training, onAnswered, onNext }: OneCardProps) {
  const [verdict, setVerdict] = useState<CardVerdict | null>(null);
  const answer = (judged: CardVerdict) => {
    setVerdict(judged);
    onAnswered(judged.isRight);
  };
  return (
    <article className="training-card">
      <p className="training-card-says">{card.says}</p>
      <CardForm card={card} training={training} onAnswer={answer} isAnswered={verdict !== null} />
      {verdict === null ? null : (
        <div className="card-verdict" role="status">
          <p>
            <strong>{verdict.isRight ? '✓ Right.' : '✕ Not quite.'}</strong> {verdict.says}
          </p>
          <p>{card.why}</p>
          {card.kind === 'rewrite' ? (
            <p>
              <strong>One way to put it: </strong>
              {card.better}
            </p>
          ) : null}
          <p className="remark-authority">{authorityTitles(card.authorities)}</p>
          <Button variant="primary" onPress={onNext}>
            Next card
          </Button>
        </div>
      )}
    </article>
  );
}

type CardFormProps = {
  readonly card: Card;
  readonly training: Training;
  readonly onAnswer: (verdict: CardVerdict) => void;
  readonly isAnswered: boolean;
};

function CardForm({ card, training, onAnswer, isAnswered }: CardFormProps) {
  switch (card.kind) {
    case 'factor':
      return <FactorForm card={card} onAnswer={onAnswer} isAnswered={isAnswered} />;
    case 'limb':
      return <LimbForm card={card} onAnswer={onAnswer} isAnswered={isAnswered} />;
    case 'weigh':
      return <WeighForm card={card} onAnswer={onAnswer} isAnswered={isAnswered} />;
    case 'rewrite':
      return <RewriteForm card={card} training={training} onAnswer={onAnswer} isAnswered={isAnswered} />;
  }
}
