import { runsText, type Block, type LetterDocument } from './letter-document.ts';

/** The face of a draft, in every format. */
export const DRAFT_LINE = 'DRAFT: not for issue. Points marked in square brackets or by the checks are still open.';

/** The letter as plain text, for pasting into a case system. Gaps stand in square brackets. */
export function renderText(letter: LetterDocument): string {
  const head = [letter.marking, ...(letter.draft ? [DRAFT_LINE] : [])];
  const blocks = letter.sections.flatMap((section) => section.blocks).map(blockAsText);
  return `${[...head, ...blocks].join('\n\n')}\n`;
}

function blockAsText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.level === 3 ? block.text : block.text.toUpperCase();
    case 'paragraph':
      return runsText(block.runs);
    case 'quote':
      return `  ${runsText(block.runs)}`;
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${runsText(item)}`).join('\n');
    case 'table':
      return block.rows
        .map((row) => row.map((cell, column) => `${block.columns[column] ?? ''}: ${runsText(cell)}`).join('\n'))
        .join('\n\n');
  }
}
