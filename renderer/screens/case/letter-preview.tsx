import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import { samePage, type Place } from '../../../shared/case/place.ts';
import { blocksOf, type Block, type LetterDocument } from '../../../shared/letter/letter-document.ts';
import { selectCaseFile, selectPlace } from '../../../shared/machine/selectors.ts';
import { isReachable } from '../../../shared/progress/steps.ts';
import { useLawPack } from '../../case/law-pack.ts';
import { isSamePlace } from '../../case/same-place.ts';
import { useCase } from '../../case/use-case.ts';
import { bringIntoView } from './bring-into-view.ts';
import { LetterBlock } from './letter-block.tsx';
import { pageOf } from './finding-words.ts';
import { useOpenPlace } from './use-open-place.ts';

/**
 * The letter as a page. What the open question wrote is marked and brought into view; a click on a paragraph, or Enter
 * on it, opens the question behind it. Arrow keys go from paragraph to paragraph.
 */
export function LetterPreview({ letter }: { readonly letter: LetterDocument }) {
  const desk = useRef<HTMLElement>(null);
  const caseFile = useCase(selectCaseFile);
  const here = useCase(selectPlace, isSamePlace);
  const open = useOpenPlace();
  const pack = useLawPack();
  const blocks = useMemo(() => blocksOf(letter), [letter]);
  const [chosen, setChosen] = useState<string | null>(null);
  const firstHere = blocks.find((block) => isFrom(block, here))?.id ?? null;
  const stop = blocks.some((block) => block.id === chosen) ? chosen : (firstHere ?? blocks[0]?.id ?? null);

  useBlockInView(desk, firstHere);

  function onClick(event: MouseEvent) {
    if (!(event.target instanceof Element) || window.getSelection()?.isCollapsed === false) return;
    const id = event.target.closest('[data-block]')?.getAttribute('data-block');
    const places = blocks.find((block) => block.id === id)?.from ?? [];
    const place = places.find((each) => isReachable(pageOf(each), caseFile, pack));
    if (place !== undefined) open(place);
  }

  function onKeyDown(event: KeyboardEvent) {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = by === 0 ? undefined : blocks[blocks.findIndex((block) => block.id === stop) + by];
    if (next === undefined) return;
    event.preventDefault();
    setChosen(next.id);
    desk.current?.querySelector<HTMLElement>(`[data-block="${CSS.escape(next.id)}"] > .block-open`)?.focus();
  }

  return (
    <section className="desk" ref={desk} aria-label="The letter as it will look">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: each paragraph has its own button; this is a short cut for the mouse */}
      <div className="sheet" onClick={onClick} onKeyDown={onKeyDown}>
        <p className="sheet-marking">{letter.marking}</p>
        {letter.draft ? <p className="sheet-draft">DRAFT</p> : null}
        {blocks.map((block) => (
          <LetterBlock key={block.id} block={block} isHere={isFrom(block, here)} isStop={block.id === stop} />
        ))}
      </div>
    </section>
  );
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
