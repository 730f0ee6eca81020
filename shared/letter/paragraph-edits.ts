import type { ParagraphEdit } from '../case/case-file.ts';
import { blocksOf, blockText, run, type Block, type LetterDocument, type Run } from './letter-document.ts';

/**
 * Puts the officer's words in place of the app's, block by block. An edit whose block is not in the letter now is left
 * out here and kept in the case: it stands again once its block does (see `editsWithoutPlace`).
 */
export function withParagraphEdits(letter: LetterDocument, edits: readonly ParagraphEdit[]): LetterDocument {
  if (edits.length === 0) return letter;
  const byBlock = new Map(edits.map((edit) => [edit.blockId, edit]));
  const sections = letter.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => editedBlock(block, byBlock.get(block.id))),
  }));
  return { ...letter, sections };
}

/** True for a block whose words can be changed where they stand; a table is changed by its answers. */
export function isEditable(block: Block): boolean {
  return block.kind !== 'table';
}

/** Edits whose paragraph the letter does not hold at present, such as one about a claim that was taken away. */
export function editsWithoutPlace(letter: LetterDocument, edits: readonly ParagraphEdit[]): ParagraphEdit[] {
  const ids = new Set(blocksOf(letter).map(({ id }) => id));
  return edits.filter(({ blockId }) => !ids.has(blockId));
}

function editedBlock(block: Block, edit: ParagraphEdit | undefined): Block {
  if (edit === undefined || !isEditable(block)) return block;
  const generated = blockText(block);
  const isGroundChanged = generated !== edit.generated;
  // Words that no longer differ are no edit, unless the app's have moved on under them.
  if (edit.text === generated && !isGroundChanged) return block;
  const { generic: _, ...kept } = { ...block, edited: { generated, isGroundChanged } };
  switch (kept.kind) {
    case 'heading':
      return { ...kept, text: edit.text };
    case 'paragraph':
    case 'quote':
      return { ...kept, runs: withLeadIn(kept.runs, edit.text) };
    case 'list': {
      const gaps = kept.items.flat();
      return { ...kept, items: edit.text.split('\n').map((line) => withGaps(line, gaps)) };
    }
    case 'table':
      return kept;
  }
}

/** A bold lead-in stays bold while the officer's words still begin with it. */
function withLeadIn(runs: readonly Run[], text: string): Run[] {
  const [first] = runs;
  if (first?.bold !== true || !text.startsWith(first.text)) return withGaps(text, runs);
  return [first, ...withGaps(text.slice(first.text.length), runs)];
}

/** What was a gap and was left standing in its brackets is still a gap. */
function withGaps(text: string, runs: readonly Run[]): Run[] {
  const known = runs.find((part) => part.gap && text.includes(`[${part.text}]`));
  if (known === undefined) return [run(text)];
  const at = text.indexOf(`[${known.text}]`);
  const before = text.slice(0, at);
  const after = text.slice(at + known.text.length + 2);
  return [...(before === '' ? [] : [run(before)]), known, ...(after === '' ? [] : withGaps(after, runs))];
}
