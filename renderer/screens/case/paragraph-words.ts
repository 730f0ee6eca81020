import { blocksOf, blockText, type Block, type LetterDocument } from '../../../shared/letter/letter-document.ts';

const SHOWN = 60;

/** How a paragraph begins, to tell it by; null when it is not in the letter now. */
export function paragraphBeginning(letter: LetterDocument, blockId: string): string | null {
  const block = blocksOf(letter).find(({ id }) => id === blockId);
  return block === undefined ? null : beginningOf(block);
}

/** How a block begins, to tell it by. */
export function beginningOf(block: Block): string {
  const text = blockText(block).replace(/\s+/g, ' ').trim();
  return text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text;
}

/** The field of a question page that holds a comment, for leading to it. */
export function commentField(pointId: string): string {
  return `comment:${pointId}`;
}
