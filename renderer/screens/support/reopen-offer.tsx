import { Button } from '../../components/button.tsx';
import { dayAndTime } from '../../dates.ts';
import { dropInterruption, reopenInterrupted } from '../../state/support-actions.ts';
import { useUiStore } from '../../state/ui-store.ts';

/** At the head of the list after a run that was cut off: the case that was open then. */
export function ReopenOffer() {
  const interrupted = useUiStore((state) => state.interrupted);
  if (interrupted?.how !== 'cutOff' || interrupted.openCase === null) return null;
  const { reference, savedAt } = interrupted.openCase;
  return (
    <section className="start-prompt store-notice" aria-label="Go on where you were">
      <p>
        <strong>Counterpoise was cut off last time it ran.</strong> Everything that was saved is here.{' '}
        {reference === '' ? 'A case' : reference} was open then, and is as it was saved last: {dayAndTime(savedAt)}.
      </p>
      <div className="button-row">
        <Button variant="primary" onPress={reopenInterrupted}>
          Open the case again
        </Button>
        <Button variant="quiet" onPress={dropInterruption}>
          Not now
        </Button>
      </div>
    </section>
  );
}
