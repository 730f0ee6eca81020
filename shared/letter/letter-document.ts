import type { Letterhead, LetterLanguage } from '../case/force-profile.ts';
import type { Place } from '../case/place.ts';

/** A stretch of text. A gap is something still to be stated: shown as such, never filled by the app. */
export type Run = {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly gap?: true;
};

/** What every block carries: an id built from its meaning, and the places it was written from. */
type BlockBase = {
  readonly id: string;
  readonly from: readonly Place[];
  /** True when it rests on an answer whose ground has changed since. */
  readonly stale?: true;
  /** True when no fact of this case is in it. */
  readonly generic?: true;
  /** What the paragraph must go on saying however it is worded: provisions, the level of likelihood. */
  readonly keeps?: readonly string[];
  /** Set where the officer has worded it otherwise: what the app would write, and whether that has changed since. */
  readonly edited?: { readonly generated: string; readonly isGroundChanged: boolean };
};

export type HeadingBlock = BlockBase & {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** Begins on a new page: an appendix. */
  readonly newPage?: true;
};
export type ParagraphBlock = BlockBase & { readonly kind: 'paragraph'; readonly runs: readonly Run[] };
export type QuoteBlock = BlockBase & { readonly kind: 'quote'; readonly runs: readonly Run[] };
export type ListBlock = BlockBase & {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Run[])[];
};
export type TableBlock = BlockBase & {
  readonly kind: 'table';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (readonly Run[])[])[];
};

export type Block = HeadingBlock | ParagraphBlock | QuoteBlock | ListBlock | TableBlock;

/** The part of a letter under one purpose: request, response, harm, and so on. */
export type Section = { readonly id: string; readonly blocks: readonly Block[] };

/** How a document is set: face, size in points, and the picture over it. */
export type LetterLook = {
  readonly font: string;
  readonly fontSize: number;
  readonly letterhead: Letterhead | null;
};

/** A document as a small tree, before any format. */
export type LetterDocument = {
  readonly title: string;
  readonly language: LetterLanguage;
  readonly look: LetterLook;
  readonly marking: string;
  /** True while a blocker stands: the document says DRAFT on its face in every format. */
  readonly draft: boolean;
  /** True for a practice case: the document says so on its face and on every page, in every format. */
  readonly practice: boolean;
  readonly sections: readonly Section[];
};

/** The face of a draft, in every format. */
const DRAFT_LINE = 'DRAFT: not for issue. Points marked in square brackets or by the checks are still open.';
/** The face of practice, in every format. */
export const PRACTICE_LINE =
  'PRACTICE: an invented case for training. Not the answer of any force, and not to be sent.';

/** What stands on every page: the marking, and what the document is not. */
export function pageMark({ marking, practice, draft }: LetterDocument): string {
  return [...(practice ? ['PRACTICE'] : []), marking, ...(draft ? ['DRAFT'] : [])].join(' · ');
}

/** What a reader must know before the first word; nothing for a finished letter. */
export function noticesOf({ practice, draft }: Pick<LetterDocument, 'practice' | 'draft'>): string[] {
  return [...(practice ? [PRACTICE_LINE] : []), ...(draft ? [DRAFT_LINE] : [])];
}

/** All blocks in reading order. */
export function blocksOf(letter: LetterDocument): Block[] {
  return letter.sections.flatMap((section) => section.blocks);
}

/** The same document with only some of its blocks. */
export function withBlocks(letter: LetterDocument, ids: readonly string[]): LetterDocument {
  const sections = letter.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter(({ id }) => ids.includes(id)),
  }));
  return { ...letter, sections: sections.filter(({ blocks }) => blocks.length > 0) };
}

/** A run of plain text. */
export function run(text: string): Run {
  return { text };
}

/** A run that says what is still to be stated. */
export function gap(text: string): Run {
  return { text, gap: true };
}

/** The words of a block, gaps in square brackets. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
    case 'quote':
      return runsText(block.runs);
    case 'list':
      return block.items.map(runsText).join('\n');
    case 'table':
      return block.rows.map((row) => row.map(runsText).join('\t')).join('\n');
  }
}

/** The words of some runs, gaps in square brackets. */
export function runsText(runs: readonly Run[]): string {
  return runs.map((part) => (part.gap ? `[${part.text}]` : part.text)).join('');
}
