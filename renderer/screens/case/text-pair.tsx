import { useMemo } from 'react';
import { textDifferences } from '../../../shared/compare/text-differences.ts';

/** Two texts side by side with what differs marked by line as well as by colour. */
export function TextPair({ before, after }: { readonly before: string; readonly after: string }) {
  const parts = useMemo(() => textDifferences(before, after), [before, after]);
  const keyed = parts.map((part, index) => ({ ...part, key: String(index) }));
  return (
    <div className="compare-row">
      <p>
        {before === '' ? <span className="review-gap">Nothing here</span> : null}
        {keyed
          .filter((part) => part.side !== 'after')
          .map((part) =>
            part.side === 'both' ? <span key={part.key}>{part.text}</span> : <del key={part.key}>{part.text}</del>,
          )}
      </p>
      <p>
        {after === '' ? <span className="review-gap">Nothing here</span> : null}
        {keyed
          .filter((part) => part.side !== 'before')
          .map((part) =>
            part.side === 'both' ? <span key={part.key}>{part.text}</span> : <ins key={part.key}>{part.text}</ins>,
          )}
      </p>
    </div>
  );
}
