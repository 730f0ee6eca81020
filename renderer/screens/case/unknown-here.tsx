import { anchorOf, openPoints, pointsAt, type Point } from '../../../shared/case/point.ts';
import type { Place } from '../../../shared/case/place.ts';
import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import { useCase, useIsLocked } from '../../case/use-case.ts';
import { useHasPoints, usePointActions } from '../../case/use-points.ts';
import { Button } from '../../components/button.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { dayAndTime } from '../../dates.ts';

/** What is not known yet at a question: a banner with what is missing, until it is known. */
export function UnknownHere({ place }: { readonly place: Place }) {
  const unknown = useUnknownAt(place);
  const { setText, settle } = usePointActions();
  if (unknown === undefined) return null;
  return (
    <section className="banner banner-unknown" aria-label="Not known yet" data-field="unknown" data-own-undo="">
      <div className="banner-words">
        <p>
          <strong>Not known yet.</strong> Marked {unknown.by === '' ? '' : `by ${unknown.by} `}on{' '}
          {dayAndTime(unknown.at)}. It stays on the list of open points.
        </p>
        <TextArea
          label="What is missing, and whom you will ask"
          value={unknown.text}
          onChange={(text) => setText(unknown.id, text)}
          hint="By role, never by name. For the file, not for the letter."
          rows={1}
        />
      </div>
      <Button onPress={() => settle(unknown.id)}>I know now</Button>
    </section>
  );
}

/** Marks a question as one that cannot be answered yet. Continue stays possible. */
export function MarkUnknown({ place }: { readonly place: Place }) {
  const unknown = useUnknownAt(place);
  const isClosed = useIsLocked();
  const hasPoints = useHasPoints();
  const { add } = usePointActions();
  if (!hasPoints || isClosed || unknown !== undefined || place.page === 'review') return null;
  return (
    <Button variant="quiet" onPress={() => add('unknown', anchorOf(place), '')}>
      I don’t know yet
    </Button>
  );
}

function useUnknownAt(place: Place): Point | undefined {
  const points = useCase((snapshot) => selectCaseFile(snapshot).points);
  return openPoints(pointsAt(points, place)).find(({ kind }) => kind === 'unknown');
}
