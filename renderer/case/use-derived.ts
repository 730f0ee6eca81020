import { useDeferredValue } from 'react';
import type { CaseFile } from '../../shared/case/case-file.ts';
import { assess } from '../../shared/checks/assess.ts';
import type { Finding } from '../../shared/checks/finding.ts';
import { composeLetter } from '../../shared/letter/compose-letter.ts';
import type { LetterDocument } from '../../shared/letter/letter-document.ts';
import { selectCaseFile } from '../../shared/machine/selectors.ts';
import { useUiStore } from '../state/ui-store.ts';
import { lawPack } from './law-pack.ts';
import { useCase } from './use-case.ts';

const letters = new WeakMap<CaseFile, LetterDocument>();
const findings = new WeakMap<CaseFile, { readonly today: string; readonly list: readonly Finding[] }>();

/** The letter of a case, composed once however many screens ask. */
function letterOf(caseFile: CaseFile): LetterDocument {
  const known = letters.get(caseFile);
  if (known !== undefined) return known;
  const letter = composeLetter(caseFile, lawPack);
  letters.set(caseFile, letter);
  return letter;
}

/** The findings of a case as at a day, assessed once however many screens ask. */
function findingsOf(caseFile: CaseFile, today: string): readonly Finding[] {
  const known = findings.get(caseFile);
  if (known?.today === today) return known.list;
  const list = assess(caseFile, lawPack, today, letterOf(caseFile));
  findings.set(caseFile, { today, list });
  return list;
}

/** The letter alone, for the paper: it redraws on each keystroke and wants nothing else. */
export function useLetter(): LetterDocument {
  return letterOf(useCase(selectCaseFile));
}

/** The findings alone, a moment behind fast typing. */
export function useFindings(): readonly Finding[] {
  const caseFile = useDeferredValue(useCase(selectCaseFile));
  return findingsOf(
    caseFile,
    useUiStore((state) => state.today),
  );
}
