import type { CaseFile } from '../case/case-file.ts';
import type { LawPack } from '../law/law-pack.ts';
import { composeLetter } from '../letter/compose-letter.ts';
import type { LetterDocument } from '../letter/letter-document.ts';
import { assess, blockersOf } from './assess.ts';
import type { Finding } from './finding.ts';

/** A letter with what the checks say of it. */
export type CheckedLetter = { readonly letter: LetterDocument; readonly findings: readonly Finding[] };

/** Composes once, checks what was composed, and marks the letter a draft while a blocker stands. */
export function composeCheckedLetter(caseFile: CaseFile, pack: LawPack, today: string): CheckedLetter {
  const letter = composeLetter(caseFile, pack);
  const findings = assess(caseFile, pack, today, letter);
  return { letter: { ...letter, draft: letter.draft || blockersOf(findings).length > 0 }, findings };
}
