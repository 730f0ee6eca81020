import { escapeLineStart, escapeMarkdown } from './escape.ts';
import { blocksOf, noticesOf, type Block, type LetterDocument, type Run } from './letter-document.ts';

/** A line break that is meant, in Markdown and in the cell of a table. */
const LINE_BREAK = '\\\n';
const CELL_BREAK = '<br>';

/** The letter as Markdown. The officer's own asterisks, brackets and numbers stay what they are. */
export function renderMarkdown(letter: LetterDocument): string {
  const head = [letter.marking, ...noticesOf(letter)].map((line) => `**${escapeMarkdown(line)}**`);
  return `${[...head, ...blocksOf(letter).map(blockAsMarkdown)].join('\n\n')}\n`;
}

function blockAsMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${lines([block]).join(' ')}`;
    case 'paragraph':
      return lines(block.runs).join(LINE_BREAK);
    case 'quote':
      return lines(block.runs)
        .map((line) => `> ${line}`)
        .join(LINE_BREAK);
    case 'list':
      return block.items.map((item, index) => listItem(item, block.ordered ? `${index + 1}. ` : '- ')).join('\n');
    case 'table':
      return [
        row(block.columns.map((text) => lines([{ text }]).join(CELL_BREAK))),
        row(block.columns.map(() => '---')),
        ...block.rows.map((cells) => row(cells.map((cell) => lines(cell).join(CELL_BREAK)))),
      ].join('\n');
  }
}

/** Further lines of an item stand under its first word, or they would not be the item's. */
function listItem(item: readonly Run[], mark: string): string {
  return mark + lines(item).join(LINE_BREAK + ' '.repeat(mark.length));
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function lines(runs: readonly Run[]): string[] {
  return runs.map(runAsMarkdown).join('').split('\n').map(escapeLineStart);
}

/** Marks go round the words and not round the space beside them, or they would not be read as marks. */
function runAsMarkdown(part: Run): string {
  const text = escapeMarkdown(part.gap ? `[${part.text}]` : part.text);
  const mark = `${part.bold ? '**' : ''}${part.italic ? '*' : ''}`;
  const words = text.trim();
  if (mark === '' || words === '') return text;
  const start = text.indexOf(words);
  return `${text.slice(0, start)}${mark}${words}${mark}${text.slice(start + words.length)}`;
}
