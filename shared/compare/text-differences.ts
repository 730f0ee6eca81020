import { diffArrays, diffWords } from 'diff';
import { blocksOf, blockText, type Block, type LetterDocument } from '../letter/letter-document.ts';

/** A stretch of text that both sides have, or one of them. */
export type TextPart = { readonly text: string; readonly side: 'both' | 'before' | 'after' };

/** One block of two letters set side by side. */
export type BlockPair = {
  readonly id: string;
  readonly before: Block | null;
  readonly after: Block | null;
  readonly isChanged: boolean;
};

/** Longer texts are compared as a whole, so that one pasted book cannot stop the window. In characters. */
const MAX_COMPARED = 20_000;

/** Word by word what changed between two texts. */
export function textDifferences(before: string, after: string): TextPart[] {
  if (before.length + after.length > MAX_COMPARED) {
    return [
      { text: before, side: 'before' },
      { text: after, side: 'after' },
    ];
  }
  return diffWords(before, after).map((part) => ({
    text: part.value,
    side: part.added ? 'after' : part.removed ? 'before' : 'both',
  }));
}

/** Two letters block by block, in reading order: the same block stands on one line, a block of one side on its own. */
export function letterPairs(before: LetterDocument, after: LetterDocument): BlockPair[] {
  const first = new Map(blocksOf(before).map((block) => [block.id, block]));
  const second = new Map(blocksOf(after).map((block) => [block.id, block]));
  return diffArrays([...first.keys()], [...second.keys()]).flatMap((part) =>
    part.value.map((id): BlockPair => {
      const pair = {
        id,
        before: part.added ? null : (first.get(id) ?? null),
        after: part.removed ? null : (second.get(id) ?? null),
      };
      const isChanged = pair.before === null || pair.after === null || blockText(pair.before) !== blockText(pair.after);
      return { ...pair, isChanged };
    }),
  );
}
