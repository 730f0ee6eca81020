import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import { Button } from '../../components/button.tsx';
import { useCase } from '../../case/use-case.ts';
import { countOf } from '../../count-of.ts';
import { useHasPoints, useOpenPoints } from '../../case/use-points.ts';
import { showCaseList } from '../../state/case-actions.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { DueDate } from './due-date.tsx';

/** Whose case this is and what hurries it. */
export function TopBar() {
  const reference = useCase((snapshot) => selectCaseFile(snapshot).request.reference);
  const subject = useCase((snapshot) => selectCaseFile(snapshot).request.subject);
  const marking = useCase((snapshot) => selectCaseFile(snapshot).marking);
  return (
    <header className="topbar">
      <button type="button" className="topbar-name topbar-home" onClick={() => void showCaseList()}>
        Counterpoise<span className="hidden-text">: back to the case list</span>
      </button>
      <p className="topbar-case">
        <span className="topbar-reference">{reference || 'New case'}</span>
        {subject === '' ? null : (
          <>
            <span aria-hidden="true"> · </span>
            {subject}
          </>
        )}
      </p>
      <span className="topbar-space" />
      <span className="marking">{marking}</span>
      <DueDate />
      <OpenPoints />
      <Button variant="quiet" onPress={() => useUiStore.setState({ overlay: 'challenge' })}>
        Challenge
      </Button>
      <Button variant="quiet" onPress={() => useUiStore.setState({ overlay: 'knowledge' })}>
        Guidance
      </Button>
      <button type="button" className="keys keys-button" onClick={() => useUiStore.setState({ overlay: 'palette' })}>
        <span className="hidden-text">All commands: </span>Ctrl K
      </button>
    </header>
  );
}

/** How many comments and unknowns wait; nothing where none does. */
function OpenPoints() {
  const count = useOpenPoints().length;
  if (!useHasPoints() || count === 0) return null;
  return (
    <Button variant="quiet" onPress={() => useUiStore.setState({ overlay: 'points' })}>
      {countOf(count, 'open point')}
    </Button>
  );
}
