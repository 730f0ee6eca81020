import { selectCaseFile } from '../../../../shared/machine/selectors.ts';
import { Button } from '../../../components/button.tsx';
import { useCase } from '../../../case/use-case.ts';
import { handIn, showTraining } from '../../../state/training-actions.ts';
import { keepModel } from '../../../state/bench-actions.ts';

/** The end of a practice case: handed in for feedback, or kept as the model answer. Practice is never issued. */
export function HandIn() {
  const mode = useCase((snapshot) => selectCaseFile(snapshot).practice?.mode);
  const isHandedIn = useCase((snapshot) => selectCaseFile(snapshot).issuedOn !== null);
  if (isHandedIn || mode === undefined) return null;
  if (mode === 'walk') {
    return (
      <div className="offer">
        <p>This is the end of the worked example. Try a case yourself next.</p>
        <Button variant="primary" onPress={() => void showTraining('cases')}>
          Back to the practice cases
        </Button>
      </div>
    );
  }
  if (mode === 'model') {
    return (
      <div className="offer">
        <p>Keep this as the model answer of the practice case. The bench checks it.</p>
        <Button variant="primary" onPress={() => void keepModel()}>
          Keep as the model answer
        </Button>
      </div>
    );
  }
  return (
    <div className="offer">
      <p>
        Nothing stops you from handing in: what is open or wrong is what the feedback is about. Afterwards the attempt
        is locked.
      </p>
      <Button variant="primary" onPress={() => void handIn()}>
        Hand in
      </Button>
    </div>
  );
}
