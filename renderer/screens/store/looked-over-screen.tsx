import { useEffect, useRef } from 'react';
import { getBridge } from '../../bridge.ts';
import { SupportButton } from '../support/support-button.tsx';
import { sizeWords } from './size-words.ts';

/** How often is asked whether the store is open. In milliseconds. */
const ASK = 500;

type LookedOverScreenProps = {
  /** Of the store, in bytes. */
  readonly size: number;
  /** The store is open, or cannot be: the page can begin. */
  readonly onOpened: () => void;
};

/** The whole page while a large store is read from end to end before it is opened. */
export function LookedOverScreen({ size, onOpened }: LookedOverScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    let isHere = true;
    let waiting = setTimeout(ask, ASK);
    // Each question after the answer to the one before: opening may hold them up for a while.
    async function ask() {
      const started = await getBridge().getStartInfo(undefined);
      if (!isHere) return;
      if (started.ok && started.value.store.kind !== 'lookedOver') onOpened();
      else waiting = setTimeout(ask, ASK);
    }
    return () => {
      isHere = false;
      clearTimeout(waiting);
    };
  }, [onOpened]);

  return (
    <main className="unlock">
      <div className="unlock-sheet">
        <h1 tabIndex={-1} ref={heading}>
          Looking over your cases
        </h1>
        <p role="status">
          The whole store, {sizeWords(size)}, is being read to see that nothing in it is damaged. That takes seconds, on
          a slow drive minutes; your cases open by themselves afterwards.
        </p>
        <progress className="looked-over" aria-label="Reading the store" />
        <p className="field-hint">
          This is done once a week, and when Counterpoise was ended without being closed. You can close the window; it
          is then done at the next start.
        </p>
        <div className="unlock-desk">
          <SupportButton />
        </div>
      </div>
    </main>
  );
}
