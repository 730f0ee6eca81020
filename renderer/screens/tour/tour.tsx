import '../../styles/tour.css';
import { useEffect, useRef } from 'react';
import { Button } from '../../components/button.tsx';
import { endTour, goInTour } from '../../state/tour-actions.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { TOUR } from './tour-steps.ts';

/** How long a screen that is still opening is waited for; in milliseconds. */
const LOOK_AGAIN = 100;

/** Points at one part of the window after the other. It locks nothing: what it shows can be used meanwhile. */
export function Tour() {
  const at = useUiStore((state) => state.tourStep);
  const step = at === null ? undefined : TOUR[at];
  useTarget(step?.target ?? null);
  const card = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step is read out anew
  useEffect(() => card.current?.focus(), [at]);
  if (at === null || step === undefined) return null;
  const isLast = at === TOUR.length - 1;
  return (
    <section
      ref={card}
      className="tour"
      aria-label="Tour"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') endTour();
      }}
    >
      <p className="question-kicker" role="status">
        Tour · {at + 1} of {TOUR.length}
      </p>
      <h2 className="tour-title">{step.title}</h2>
      <p>{step.says}</p>
      <div className="button-row">
        {at === 0 ? null : <Button onPress={() => void goInTour(at - 1)}>Back</Button>}
        {isLast ? null : (
          <Button variant="primary" onPress={() => void goInTour(at + 1)}>
            Next
          </Button>
        )}
        <Button variant={isLast ? 'primary' : 'quiet'} onPress={endTour}>
          {isLast ? 'End' : 'End the tour'}
        </Button>
      </div>
    </section>
  );
}

/** Marks what the step is about, as soon as it is there. */
function useTarget(selector: string | null): void {
  useEffect(() => {
    if (selector === null) return;
    const timer = setInterval(() => {
      for (const element of document.querySelectorAll(selector)) element.classList.add('tour-target');
    }, LOOK_AGAIN);
    return () => {
      clearInterval(timer);
      for (const element of document.querySelectorAll('.tour-target')) element.classList.remove('tour-target');
    };
  }, [selector]);
}
