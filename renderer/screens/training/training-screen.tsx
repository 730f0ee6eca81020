import { lazy, Suspense, useEffect, useRef } from 'react';
import { Button } from '../../components/button.tsx';
import { Segments } from '../../components/segments.tsx';
import { showCaseList } from '../../state/case-actions.ts';
import { loadTraining } from '../../state/training-actions.ts';
import { useTrainingStore, type Training, type TrainingPart } from '../../state/training-store.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { PracticeCases } from './practice-cases.tsx';
import { PracticeMark } from './practice-mark.tsx';
import { TraineePicker } from './trainee-picker.tsx';

const DrillScreen = lazy(async () => ({ default: (await import('./drill-screen.tsx')).DrillScreen }));
const CardScreen = lazy(async () => ({ default: (await import('./card-screen.tsx')).CardScreen }));
const ProgressScreen = lazy(async () => ({ default: (await import('./progress-screen.tsx')).ProgressScreen }));
const ClassroomScreen = lazy(async () => ({ default: (await import('./classroom-screen.tsx')).ClassroomScreen }));
const BenchScreen = lazy(async () => ({ default: (await import('./bench-screen.tsx')).BenchScreen }));

const PARTS = [
  { value: 'cases', title: 'Practice cases' },
  { value: 'drills', title: 'Spot the flaw' },
  { value: 'cards', title: 'Cards' },
  { value: 'progress', title: 'Progress' },
  { value: 'classroom', title: 'Classroom' },
  { value: 'bench', title: 'Trainer’s bench' },
] as const;

/** The practice side: apart from casework in its store, its mark and its colours. */
export function TrainingScreen() {
  const training = useTrainingStore((state) => state.training);
  const part = useTrainingStore((state) => state.part);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    void loadTraining().then((isOpen) => {
      if (!isOpen) useUiStore.setState({ area: 'cases' });
    });
  }, []);
  return (
    <div className="start training">
      <PracticeMark>
        <span>Invented cases, kept apart from casework. Nothing here is a decision of the force.</span>
        <span className="topbar-space" />
        <Button variant="quiet" onPress={() => void showCaseList()}>
          Back to casework
        </Button>
      </PracticeMark>
      <main className="start-main" id="main">
        <div className="start-head">
          <h1 ref={heading} tabIndex={-1}>
            Training
          </h1>
          {training === null ? null : <TraineePicker trainees={training.trainees} />}
        </div>
        <Segments
          label="Part of training"
          value={part}
          onChange={(next) => useTrainingStore.setState({ part: next })}
          options={PARTS}
        />
        <div className="training-part">
          {training === null ? (
            <p className="start-wait">Opening the practice store…</p>
          ) : (
            <Part part={part} training={training} />
          )}
        </div>
      </main>
      <footer className="statusbar">
        <span>Practice is kept in practice.sqlite, beside the case store and never in it</span>
        <span className="statusbar-end">Offline: nothing leaves this machine</span>
      </footer>
    </div>
  );
}

function Part({ part, training }: { readonly part: TrainingPart; readonly training: Training }) {
  return (
    <Suspense fallback={<p className="start-wait">Opening…</p>}>
      {part === 'cases' ? <PracticeCases training={training} /> : null}
      {part === 'drills' ? <DrillScreen training={training} /> : null}
      {part === 'cards' ? <CardScreen training={training} /> : null}
      {part === 'progress' ? <ProgressScreen training={training} /> : null}
      {part === 'classroom' ? <ClassroomScreen training={training} /> : null}
      {part === 'bench' ? <BenchScreen training={training} /> : null}
    </Suspense>
  );
}
