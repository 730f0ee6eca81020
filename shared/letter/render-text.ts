import { blocksOf, noticesOf, runsText, type Block, type LetterDocument } from './letter-document.ts';

/** The letter as plain text, for pasting into a case system; a part goes without its head, unless it is practice. Gaps stand in square brackets. */
export function renderText(letter: LetterDocument, isWhole = true): string {
  const head = isWhole ? [letter.marking, ...noticesOf(letter)] : noticesOf({ ...letter, draft: false });
  return `${[...head, ...blocksOf(letter).map(blockAsText)].join('\n\n')}\n`;
}

function blockAsText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.level === 3 ? block.text : capitals(block.text);
    case 'paragraph':
      return runsText(block.runs);
    case 'quote':
      return `  ${under(runsText(block.runs), 2)}`;
    case 'list':
      return block.items
        .map((item, index) => listItem(runsText(item), block.ordered ? `${index + 1}. ` : '- '))
        .join('\n');
    // Each row as lines of "column: words": cells of whole sentences cannot be lined up in plain text.
    case 'table':
      return block.rows
        .map((row) => row.map((cell, column) => `${block.columns[column] ?? ''}: ${runsText(cell)}`).join('\n'))
        .join('\n\n');
  }
}

/** In capitals, but for what stands in brackets: section 40(5B)(a)(i) is no other in capitals. */
function capitals(text: string): string {
  return text.replace(/\([^)]*\)|[^(]+/g, (part) => (part.startsWith('(') ? part : part.toUpperCase()));
}

function listItem(text: string, mark: string): string {
  return mark + under(text, mark.length);
}

/** Further lines of a text stand under its first word. */
function under(text: string, indent: number): string {
  return text.replaceAll('\n', `\n${' '.repeat(indent)}`);
}
