import { createEmptyCard, fsrs, Rating, type Card as Scheduled } from 'ts-fsrs';
import type { Card } from './card.ts';
import type { CardState } from './training-records.ts';

/** The FSRS scheduler with its own defaults; without chance, so that the same answers give the same days. */
const scheduler = fsrs({ enable_fuzz: false });

/** Where a card stands after an answer at an instant (ISO): what was got wrong comes back within minutes, what was right after days. */
export function reviewed(
  before: CardState | null,
  ids: Pick<CardState, 'cardId' | 'traineeId'>,
  isRight: boolean,
  at: string,
): CardState {
  const now = new Date(at);
  const card = before === null ? createEmptyCard(now) : asScheduled(before);
  const { card: next } = scheduler.next(card, now, isRight ? Rating.Good : Rating.Again);
  return {
    ...ids,
    due: next.due.toISOString(),
    stability: next.stability,
    difficulty: next.difficulty,
    scheduledDays: next.scheduled_days,
    learningSteps: next.learning_steps,
    reps: next.reps,
    lapses: next.lapses,
    state: next.state,
    lastReview: next.last_review?.toISOString() ?? null,
  };
}

/** The cards to be asked at an instant (ISO): those that are due, longest first; then those never seen, in their order. */
export function dueCards(cards: readonly Card[], states: readonly CardState[], at: string): Card[] {
  const byId = new Map(states.map((state) => [state.cardId, state]));
  const due = cards
    .flatMap((card) => {
      const state = byId.get(card.id);
      return state !== undefined && state.due <= at ? [{ card, due: state.due }] : [];
    })
    .sort((a, b) => a.due.localeCompare(b.due))
    .map(({ card }) => card);
  return [...due, ...cards.filter(({ id }) => !byId.has(id))];
}

function asScheduled(state: CardState): Scheduled {
  return {
    due: new Date(state.due),
    stability: state.stability,
    difficulty: state.difficulty,
    elapsed_days: 0,
    scheduled_days: state.scheduledDays,
    learning_steps: state.learningSteps,
    reps: state.reps,
    lapses: state.lapses,
    state: state.state,
    ...(state.lastReview === null ? {} : { last_review: new Date(state.lastReview) }),
  };
}
