import {
  Fragment,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react';
import { anchorOf } from '../../../shared/case/point.ts';
import { samePage, type Place } from '../../../shared/case/place.ts';
import { blocksOf, type Block, type LetterDocument } from '../../../shared/letter/letter-document.ts';
import { isLocked } from '../../../shared/case/sign-off.ts';
import { isEditable } from '../../../shared/letter/paragraph-edits.ts';
import { selectCaseFile, selectPlace } from '../../../shared/machine/selectors.ts';
import { isReachable } from '../../../shared/progress/steps.ts';
import { useLawPack } from '../../case/law-pack.ts';
import { isSamePlace } from '../../case/same-place.ts';
import { useCase } from '../../case/use-case.ts';
import { useHasPoints } from '../../case/use-points.ts';
import { BlockEditor } from './block-editor.tsx';
import { BlockTools } from './block-tools.tsx';
import { CommentForm } from './comment-form.tsx';
import { bringIntoView } from './bring-into-view.ts';
import { LetterBlock } from './letter-block.tsx';
import { LetterheadPicture } from './letterhead-picture.tsx';
import { pageOf } from './finding-words.ts';
import { useBlockComments } from './use-block-comments.ts';
import { useOpenPlace } from './use-open-place.ts';

type LetterPreviewProps = {
  readonly letter: LetterDocument;
  /** True for the document whose paragraphs the officer may word otherwise. */
  readonly isEditable?: boolean;
};

/**
 * The letter as a page. What the open question wrote is marked and brought into view; a click on a paragraph, or Enter
 * on it, opens the question behind it. Arrow keys go from paragraph to paragraph, F2 words one otherwise.
 */
export function LetterPreview({ letter, isEditable: isOfTheCase = false }: LetterPreviewProps) {
  const desk = useRef<HTMLElement>(null);
  const caseFile = useCase(selectCaseFile);
  const mayEdit = isOfTheCase && !isLocked(caseFile);
  const here = useCase(selectPlace, isSamePlace);
  const open = useOpenPlace();
  const pack = useLawPack();
  const blocks = useMemo(() => blocksOf(letter), [letter]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const [commenting, setCommenting] = useState<string | null>(null);
  const comments = useBlockComments();
  const mayComment = useHasPoints() && isOfTheCase;
  const firstHere = blocks.find((block) => isFrom(block, here))?.id ?? null;
  const stop = blocks.some((block) => block.id === chosen) ? chosen : (firstHere ?? blocks[0]?.id ?? null);

  useBlockInView(desk, firstHere);

  function onClick(event: MouseEvent) {
    if (!(event.target instanceof Element) || window.getSelection()?.isCollapsed === false) return;
    if (event.target.closest('.block-tools, .block-editor, .comment-form') !== null) return;
    const id = blockIdAt(event.target);
    if (id !== null && event.target.closest('.block-comments') !== null) return comments.open(id);
    const places = blocks.find((block) => block.id === id)?.from ?? [];
    const place = places.find((each) => isReachable(pageOf(each), caseFile, pack));
    if (place !== undefined) open(place);
  }

  function onKeyDown(event: KeyboardEvent) {
    // The arrows of a text that is being typed are its own.
    if (event.target instanceof Element && event.target.closest('.block-editor, .comment-form') !== null) return;
    const at = blocks.findIndex((block) => block.id === stop);
    if (event.key === 'F2' && mayEdit && blocks[at] !== undefined && isEditable(blocks[at])) {
      event.preventDefault();
      setEditing(stop);
      return;
    }
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = by === 0 ? undefined : blocks[at + by];
    if (next === undefined) return;
    event.preventDefault();
    setChosen(next.id);
    focusBlock(desk.current, next.id);
  }

  function stopEditing(id: string) {
    setEditing(null);
    setChosen(id);
    requestAnimationFrame(() => focusBlock(desk.current, id));
  }

  function stopCommenting(id: string) {
    setCommenting(null);
    setChosen(id);
    requestAnimationFrame(() => focusBlock(desk.current, id));
  }

  const activate = (target: EventTarget) => setActive(blockIdAt(target));

  return (
    <section className="desk" ref={desk} aria-label="The letter as it will look">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: each paragraph has its own button; this is a short cut for the mouse */}
      <div
        className="sheet"
        lang={letter.language}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onMouseOver={(event) => activate(event.target)}
        onMouseLeave={() => setActive(null)}
        onFocus={(event) => activate(event.target)}
      >
        <LetterheadPicture look={letter.look} />
        <p className="sheet-marking">{letter.marking}</p>
        {letter.practice || letter.draft ? (
          <p className="sheet-draft">
            {[letter.practice ? 'PRACTICE' : '', letter.draft ? 'DRAFT' : ''].filter(Boolean).join(' · ')}
          </p>
        ) : null}
        {blocks.map((block) =>
          block.id === editing && mayEdit ? (
            <BlockEditor key={block.id} block={block} onClose={() => stopEditing(block.id)} />
          ) : (
            <Fragment key={block.id}>
              <LetterBlock
                block={block}
                isHere={isFrom(block, here)}
                isStop={block.id === stop}
                comments={mayComment ? comments.countOn(block.id) : 0}
                {...(block.id === active
                  ? {
                      tools: (
                        <BlockTools
                          block={block}
                          {...(mayEdit ? { onEdit: () => setEditing(block.id) } : {})}
                          {...(mayComment ? { onComment: () => setCommenting(block.id) } : {})}
                        />
                      ),
                    }
                  : {})}
              />
              {block.id === commenting && mayComment ? (
                <CommentForm
                  anchor={anchorOf(block.from[0] ?? { page: 'letter' }, block.id)}
                  label="Comment on this paragraph"
                  onClose={() => stopCommenting(block.id)}
                />
              ) : null}
            </Fragment>
          ),
        )}
      </div>
    </section>
  );
}

function blockIdAt(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest('[data-block]')?.getAttribute('data-block') ?? null) : null;
}

function focusBlock(desk: HTMLElement | null, id: string): void {
  desk?.querySelector<HTMLElement>(`[data-block="${CSS.escape(id)}"] > .block-open`)?.focus();
}

/** Brings a block into view when the page changes, and again when the column is folded out or resized. */
function useBlockInView(desk: RefObject<HTMLElement | null>, id: string | null): void {
  useEffect(() => {
    const column = desk.current;
    if (column === null || id === null) return;
    const show = () => bringIntoView(column, `[data-block="${CSS.escape(id)}"]`);
    show();
    const observer = new ResizeObserver(show);
    observer.observe(column);
    return () => observer.disconnect();
  }, [desk, id]);
}

/** Headings stand over what is written, so they are not marked themselves. */
function isFrom(block: Block, here: Place): boolean {
  return block.kind !== 'heading' && block.from.some((place) => samePage(place, here));
}
