import type { CaseFile } from '../case/case-file.ts';
import { blocksOf, type LetterDocument, type LetterLook, type Section } from './letter-document.ts';

/** How documents that are not the force's letters are set: the app's own face, no letterhead. */
export const PLAIN_LOOK: LetterLook = { font: 'Source Serif 4', fontSize: 11.5, letterhead: null };

/** A letter of the force from its parts; parts with nothing to say are left out. */
export function documentFrom(caseFile: CaseFile, title: string, sections: readonly Section[]): LetterDocument {
  const { language, font, fontSize, letterhead } = caseFile.force;
  return {
    title,
    language,
    look: { font, fontSize, letterhead },
    marking: caseFile.marking,
    draft: false,
    practice: caseFile.practice !== null,
    sections: sections.filter(({ blocks }) => blocks.length > 0),
  };
}

/** True while something is still to be stated. A what-if is never a finished letter. */
export function isDraft(letter: LetterDocument, caseFile: CaseFile): boolean {
  return caseFile.branchOf !== null || hasGap(letter);
}

function hasGap(letter: LetterDocument): boolean {
  return blocksOf(letter).some((block) => {
    if (block.kind === 'heading') return false;
    if (block.kind === 'list') return block.items.some((item) => item.some((part) => part.gap));
    if (block.kind === 'table') return block.rows.some((row) => row.some((cell) => cell.some((part) => part.gap)));
    return block.runs.some((part) => part.gap);
  });
}
