import { useRef, useState } from 'react';
import { anchorOf, pointsAt } from '../../../shared/case/point.ts';
import type { Place } from '../../../shared/case/place.ts';
import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import { useCase } from '../../case/use-case.ts';
import { useHasPoints } from '../../case/use-points.ts';
import { Button } from '../../components/button.tsx';
import { CommentCard } from './comment-card.tsx';
import { CommentForm } from './comment-form.tsx';

/** The comments at a question, and at the paragraphs that it wrote. Also written while the case is locked. */
export function CommentsHere({ place }: { readonly place: Place }) {
  const points = useCase((snapshot) => selectCaseFile(snapshot).points);
  const comments = pointsAt(points, place).filter(({ kind }) => kind === 'comment');
  const [isWriting, setWriting] = useState(false);
  const section = useRef<HTMLElement>(null);
  if (!useHasPoints()) return null;

  function close() {
    setWriting(false);
    requestAnimationFrame(() => section.current?.querySelector<HTMLElement>('.comment-add button')?.focus());
  }

  return (
    <section className="comments" aria-labelledby="comments-title" ref={section} data-own-undo="">
      <h2 className="part-title" id="comments-title">
        Comments
      </h2>
      {comments.length === 0 ? null : (
        <ol className="comments-list">
          {comments.map((point) => (
            <CommentCard key={point.id} point={point} />
          ))}
        </ol>
      )}
      {isWriting ? (
        <CommentForm anchor={anchorOf(place)} label="Comment on this question" onClose={close} />
      ) : (
        <div className="comment-add">
          <Button variant="quiet" onPress={() => setWriting(true)}>
            Add a comment
          </Button>
        </div>
      )}
    </section>
  );
}
