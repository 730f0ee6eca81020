import { caseOutcome } from '../balance/case-outcome.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { LawPack } from '../law/law-pack.ts';
import { claims, claimsNotReliedOn } from './blocks/claim.ts';
import { answeringAfterAll, determination, together } from './blocks/determination.ts';
import { closing, help, rights } from './blocks/ending.ts';
import { itemsTable } from './blocks/items.ts';
import { opening, requestText } from './blocks/opening.ts';
import { silentEnd, silentPart } from './blocks/silent-part.ts';
import { supplied } from './blocks/supplied.ts';
import { silentItems } from '../balance/case-outcome.ts';
import { blocksOf, type Block, type LetterDocument, type Section } from './letter-document.ts';
import { framed, type Writing } from './writer.ts';

/**
 * Writes the letter from the case: a pure function of the case file and the law pack, so the same answers always give
 * the same letter. Here stands only the order of the parts; the words are in the pack and in the officer's answers.
 * It says "neither confirms nor denies" only where the outcome is maintained.
 */
export function composeLetter(caseFile: CaseFile, pack: LawPack): LetterDocument {
  const writing: Writing = { caseFile, pack, outcome: caseOutcome(caseFile, pack) };
  const sections = sectionsFor(writing).filter((section) => section.blocks.length > 0);
  const letter = {
    title: titleOf(caseFile),
    language: 'en-GB',
    marking: caseFile.marking,
    draft: false,
    sections,
  } as const;
  // A what-if is never a finished letter.
  return { ...letter, draft: writing.outcome === 'open' || caseFile.branchOf !== null || hasGap(letter) };
}

function titleOf(caseFile: CaseFile): string {
  const reference = caseFile.request.reference.trim();
  return reference === '' ? 'Freedom of Information response' : `Freedom of Information response ${reference}`;
}

function sectionsFor(writing: Writing): Section[] {
  const { outcome, caseFile } = writing;
  if (outcome === 'leavesTheAct' || outcome === 'notReady') {
    return [section('advice', [framed(writing, 'advice', `record.${outcome}`, [{ page: 'screening.law' }])])];
  }
  const start = [
    section('opening', opening(writing)),
    section('request', requestText(writing)),
    section('response', itemsTable(writing)),
    section('supplied', supplied(writing)),
  ];
  const end = [
    section('help', help(writing)),
    section('rights', rights(writing)),
    section('closing', closing(writing)),
  ];
  if (outcome === 'confirmOrDeny') {
    return [...start, section('answering', answeringAfterAll(writing, claimsNotReliedOn(writing))), ...end];
  }
  if (silentItems(caseFile).length === 0) return [...start, ...end];
  return [
    ...start,
    section('silent', silentPart(writing)),
    section('reasoning', claims(writing)),
    section('together', together(writing)),
    section('determination', determination(writing)),
    section('no-inference', silentEnd(writing)),
    ...end,
  ];
}

function section(id: string, blocks: readonly Block[]): Section {
  return { id, blocks };
}

/** True while something is still to be stated. */
function hasGap(letter: LetterDocument): boolean {
  return blocksOf(letter).some((block) => {
    if (block.kind === 'heading') return false;
    if (block.kind === 'list') return block.items.some((item) => item.some((part) => part.gap));
    if (block.kind === 'table') return block.rows.some((row) => row.some((cell) => cell.some((part) => part.gap)));
    return block.runs.some((part) => part.gap);
  });
}
