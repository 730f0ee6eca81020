import { useState } from 'react';
import type { Point } from '../../../shared/case/point.ts';
import { useLetter } from '../../case/use-derived.ts';
import { usePointActions } from '../../case/use-points.ts';
import { Button } from '../../components/button.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { dayAndTime } from '../../dates.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { commentField, paragraphBeginning } from './paragraph-words.ts';
import { showBlock } from './show-block.ts';

/** One comment: who wrote it, when, about what; what was answered; and whether it is settled. */
export function CommentCard({ point }: { readonly point: Point }) {
  const account = useUiStore((state) => state.account);
  const { settle, reopen, remove } = usePointActions();
  const isOpen = point.resolvedAt === null;
  const about = `comment by ${point.by || 'an account that is not known'}: ${point.text}`;
  return (
    <li className={`comment ${isOpen ? '' : 'comment-settled'}`} data-field={commentField(point.id)}>
      <p className="comment-head">
        <strong>{point.by || 'An account that is not known'}</strong> {dayAndTime(point.at)}
        {point.resolvedAt === null
          ? null
          : ` · settled${point.resolvedBy === '' ? '' : ` by ${point.resolvedBy}`}, ${dayAndTime(point.resolvedAt)}`}
      </p>
      <AboutParagraph blockId={point.anchor.blockId} />
      <p className="comment-text">{point.text}</p>
      <Reply point={point} about={about} />
      <div className="button-row">
        {isOpen ? (
          <Button onPress={() => settle(point.id)} ariaLabel={`Settled: ${about}`}>
            Settled
          </Button>
        ) : (
          <Button variant="quiet" onPress={() => reopen(point.id)} ariaLabel={`Open again: ${about}`}>
            Open again
          </Button>
        )}
        {account !== '' && point.by === account ? (
          <Button variant="quiet" onPress={() => remove(point.id)} ariaLabel={`Delete: ${about}`}>
            Delete
          </Button>
        ) : null}
      </div>
    </li>
  );
}

/** Which paragraph a comment is about, and the way to it. */
function AboutParagraph({ blockId }: { readonly blockId: string | null }) {
  const letter = useLetter();
  if (blockId === null) return null;
  const beginning = paragraphBeginning(letter, blockId);
  if (beginning === null) return <p className="field-hint">On a paragraph that is not in the letter now.</p>;
  return (
    <p className="field-hint">
      On the paragraph{' '}
      <button type="button" className="link" onClick={() => showBlock(blockId)}>
        “{beginning}”
      </button>
    </p>
  );
}

/** The answer to a comment is kept as it is typed. */
function Reply({ point, about }: { readonly point: Point; readonly about: string }) {
  const { reply } = usePointActions();
  const [isWriting, setWriting] = useState(false);
  if (point.resolvedAt !== null) {
    return point.reply.trim() === '' ? null : <p className="comment-reply">Reply: {point.reply}</p>;
  }
  if (point.reply === '' && !isWriting) {
    return (
      <Button variant="quiet" onPress={() => setWriting(true)} ariaLabel={`Reply to the ${about}`}>
        Reply
      </Button>
    );
  }
  return <TextArea label="Reply" value={point.reply} onChange={(text) => reply(point.id, text)} rows={1} />;
}
