import { memo, type ReactNode } from 'react';
import type { Block, Run } from '../../../shared/letter/letter-document.ts';
import { stepTitle, pageTitle } from '../../../shared/case/page-names.ts';
import { beginningOf } from './paragraph-words.ts';
import { isSameBlock } from './same-block.ts';

type LetterBlockProps = {
  readonly block: Block;
  /** Written from the open question. */
  readonly isHere: boolean;
  /** The one block that the Tab key reaches. */
  readonly isStop: boolean;
  /** Open comments on it. */
  readonly comments?: number;
  /** What can be done with it, while the pointer or the focus is on it. */
  readonly tools?: ReactNode;
};

/** One block of the letter; redrawn only when its own words or marks change. */
export const LetterBlock = memo(
  function LetterBlock({ block, isHere, isStop, comments = 0, tools }: LetterBlockProps) {
    const marks = [isHere ? 'block-here' : '', block.stale ? 'block-stale' : '']
      .filter((mark) => mark !== '')
      .join(' ');
    return (
      <div className={`block ${marks}`} data-block={block.id}>
        <BlockWords block={block} />
        {block.stale ? <p className="block-note">Rests on a changed answer</p> : null}
        {block.generic && !block.stale ? (
          <p className="block-note">General words: no fact of this request yet</p>
        ) : null}
        {block.edited === undefined ? null : (
          <p className="block-note block-edited">
            {block.edited.isGroundChanged ? 'In your words; the answers behind it have changed' : 'In your words'}
          </p>
        )}
        {block.from.length === 0 ? null : (
          <button type="button" className="block-open" tabIndex={isStop ? 0 : -1} aria-label={openLabel(block)} />
        )}
        {comments === 0 ? null : <CommentMark count={comments} />}
        {tools}
      </div>
    );
  },
  (before, after) =>
    before.tools === after.tools &&
    before.isHere === after.isHere &&
    before.isStop === after.isStop &&
    before.comments === after.comments &&
    isSameBlock(before.block, after.block),
);

/** A mark in the margin; the sheet hears its click. */
function CommentMark({ count }: { readonly count: number }) {
  const words = count === 1 ? '1 comment' : `${count} comments`;
  return (
    <button type="button" className="block-comments" aria-label={`${words} on this paragraph`}>
      {words}
    </button>
  );
}

function openLabel(block: Block): string {
  const [first] = block.from;
  if (first === undefined) return '';
  const step = stepTitle(first.page);
  const page = pageTitle(first.page);
  return `Open the question behind this: ${step === page ? page : `${step}, ${page}`}, “${beginningOf(block)}”`;
}

function BlockWords({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <LetterHeading level={block.level} text={block.text} />;
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      );
    case 'quote':
      return (
        <blockquote>
          <Runs runs={block.runs} />
        </blockquote>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {keyed(block.items).map(({ key, value }) => (
            <li key={key}>
              <Runs runs={value} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return <LetterTable columns={block.columns} rows={block.rows} />;
  }
}

/** The app's own headings end at level 2, so the letter's begin at 3. */
function LetterHeading({ level, text }: { readonly level: 1 | 2 | 3; readonly text: string }) {
  const Heading = ({ 1: 'h3', 2: 'h4', 3: 'h5' } as const)[level];
  return <Heading className={`letter-h${level}`}>{text}</Heading>;
}

function LetterTable({
  columns,
  rows,
}: {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (readonly Run[])[])[];
}) {
  return (
    <table>
      <thead>
        <tr>
          {keyed(columns).map(({ key, value }) => (
            <th key={key} scope="col">
              {value}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keyed(rows).map(({ key, value: row }) => (
          <tr key={key}>
            {keyed(row).map(({ key: cell, value }) => (
              <td key={cell}>
                <Runs runs={value} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return keyed(runs).map(({ key, value }) => {
    if (value.gap)
      return (
        <em key={key} className="gap">
          {value.text}
        </em>
      );
    if (value.bold) return <strong key={key}>{value.text}</strong>;
    return value.italic ? <em key={key}>{value.text}</em> : <span key={key}>{value.text}</span>;
  });
}

/** Parts of a block have no id; their place in it is one. */
function keyed<Value>(values: readonly Value[]): { readonly key: string; readonly value: Value }[] {
  return values.map((value, index) => ({ key: String(index), value }));
}
