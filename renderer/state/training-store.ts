import { create } from 'zustand';
import type { AttemptSummary } from '../../shared/bridge/contract.ts';
import type { Drill } from '../../shared/training/drill.ts';
import type { Exercises } from '../../shared/training/card.ts';
import type { PracticeCase, PracticePack } from '../../shared/training/practice-case.ts';
import type { CardState, Result, Trainee } from '../../shared/training/training-records.ts';

/** What is kept of training, as last read, with the packs that came with the app. */
export type Training = {
  /** The app's own pack first; it cannot be changed. */
  readonly packs: readonly PracticePack[];
  readonly exercises: Exercises;
  readonly trainees: readonly Trainee[];
  readonly results: readonly Result[];
  readonly cards: readonly CardState[];
  readonly attempts: readonly AttemptSummary[];
};

export const TRAINING_PARTS = ['cases', 'drills', 'cards', 'progress', 'classroom', 'bench'] as const;
export type TrainingPart = (typeof TRAINING_PARTS)[number];

type TrainingState = {
  readonly training: Training | null;
  readonly part: TrainingPart;
  readonly traineeId: string | null;
  /** The trainee about whom it was asked whether to delete them. */
  readonly deletingId: string | null;
  /** A drill over an existing letter; it is not kept. */
  readonly letterDrill: Drill | null;
};

export const useTrainingStore = create<TrainingState>(() => ({
  training: null,
  part: 'cases',
  traineeId: null,
  deletingId: null,
  letterDrill: null,
}));

/** A practice case by its id, from whatever pack; null when that pack is no longer here. */
export function findPracticeCase(training: Training | null, id: string): PracticeCase | null {
  return training?.packs.flatMap(({ cases }) => cases).find((each) => each.id === id) ?? null;
}
