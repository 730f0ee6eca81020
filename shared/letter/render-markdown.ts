import { escapeMarkdown } from './escape.ts';
import type { Block, LetterDocument, Run } from './letter-document.ts';
import { DRAFT_LINE } from './render-text.ts';

/** The letter as Markdown. The officer's own asterisks and brackets stay what they are. */
export function renderMarkdown(letter: LetterDocument): string {
  const head = [`**${letter.marking}**`, ...(letter.draft ? [`**${escapeMarkdown(DRAFT_LINE)}**`] : [])];
  const blocks = letter.sections.flatMap((section) => section.blocks).map(blockAsMarkdown);
  return `${[...head, ...blocks].join('\n\n')}\n`;
}

function blockAsMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`;
    case 'paragraph':
      return runsAsMarkdown(block.runs);
    case 'quote':
      return `> ${runsAsMarkdown(block.runs)}`;
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${runsAsMarkdown(item)}`)
        .join('\n');
    case 'table':
      return [
        row(block.columns.map(escapeMarkdown)),
        row(block.columns.map(() => '---')),
        ...block.rows.map((cells) => row(cells.map(runsAsMarkdown))),
      ].join('\n');
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function runsAsMarkdown(runs: readonly Run[]): string {
  return runs.map(runAsMarkdown).join('');
}

/** Marks go round the words and not round the space beside them, or they would not be read as marks. */
function runAsMarkdown(part: Run): string {
  const text = escapeMarkdown(part.gap ? `[${part.text}]` : part.text);
  const mark = part.bold ? '**' : part.italic || part.gap ? '*' : '';
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return words === '' ? text : `${before}${mark}${words}${mark}${after}`;
}
