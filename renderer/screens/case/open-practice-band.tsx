import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import { Button } from '../../components/button.tsx';
import { useCase } from '../../case/use-case.ts';
import { showTraining } from '../../state/training-actions.ts';
import { useTrainingStore } from '../../state/training-store.ts';
import { MODE_WORDS } from '../../../shared/training/mode-words.ts';
import { PracticeMark } from '../training/practice-mark.tsx';

/** Says what is being practised and by whom, and leads back to the practice side. */
export function OpenPracticeBand() {
  const practice = useCase((snapshot) => selectCaseFile(snapshot).practice);
  const trainees = useTrainingStore((state) => state.training?.trainees ?? []);
  if (practice === null) return null;
  const trainee = trainees.find(({ id }) => id === practice.traineeId);
  return (
    <PracticeMark>
      <span className="practice-title">{practice.title}</span>
      <span>{MODE_WORDS[practice.mode]}</span>
      {trainee === undefined ? null : <span>{trainee.name}</span>}
      <span className="topbar-space" />
      <Button variant="quiet" onPress={() => void showTraining()}>
        Back to training
      </Button>
    </PracticeMark>
  );
}
