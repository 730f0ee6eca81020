import { PLAIN_LOOK } from '../../shared/letter/document-from.ts';
import type { Block, LetterDocument, Run } from '../../shared/letter/letter-document.ts';

/** A letter of these blocks. */
export function letterOf(blocks: readonly Block[], patch: Partial<LetterDocument> = {}): LetterDocument {
  return {
    title: 'Response NP-1',
    language: 'en-GB',
    look: PLAIN_LOOK,
    marking: 'OFFICIAL',
    draft: false,
    practice: false,
    sections: [{ id: 's', blocks }],
    ...patch,
  };
}

export function heading(text: string, level: 1 | 2 | 3 = 2): Block {
  return { kind: 'heading', id: 'h', from: [], level, text };
}

export function paragraph(...runs: readonly (Run | string)[]): Block {
  return { kind: 'paragraph', id: 'p', from: [], runs: runs.map(asRun) };
}

export function quote(text: string): Block {
  return { kind: 'quote', id: 'q', from: [], runs: [{ text }] };
}

export function list(ordered: boolean, ...items: readonly (Run | string)[]): Block {
  return { kind: 'list', id: 'l', from: [], ordered, items: items.map((item) => [asRun(item)]) };
}

export function table(columns: readonly string[], ...rows: readonly (readonly (Run | string)[])[]): Block {
  return { kind: 'table', id: 't', from: [], columns, rows: rows.map((row) => row.map((cell) => [asRun(cell)])) };
}

function asRun(part: Run | string): Run {
  return typeof part === 'string' ? { text: part } : part;
}
