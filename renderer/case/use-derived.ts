import { useMemo } from 'react';
import type { CaseFile } from '../../shared/case/case-file.ts';
import { assess } from '../../shared/checks/assess.ts';
import type { Words } from '../../shared/checks/similarity.ts';
import type { Finding } from '../../shared/checks/finding.ts';
import { composeLetter } from '../../shared/letter/compose-letter.ts';
import type { LawPack } from '../../shared/law/law-pack.ts';
import type { LetterDocument } from '../../shared/letter/letter-document.ts';
import { onceACase } from '../../shared/once-a-case.ts';
import { areChecksShown } from '../../shared/training/practice-of.ts';
import { selectCaseFile } from '../../shared/machine/selectors.ts';
import { useUiStore } from '../state/ui-store.ts';
import { useOpenCase } from './case-actor.tsx';
import { useLawPack } from './law-pack.ts';
import { useCase, useCaseWhenIdle } from './use-case.ts';

const findings = new WeakMap<
  CaseFile,
  { readonly today: string; readonly past: readonly Words[]; readonly list: readonly Finding[] }
>();

/** The letter of a case, composed once however many screens ask. */
const letterOf = onceACase(composeLetter);

/** The findings of a case as at a day, assessed once however many screens ask. */
function findingsOf(caseFile: CaseFile, pack: LawPack, today: string, past: readonly Words[]): readonly Finding[] {
  const known = findings.get(caseFile);
  if (known?.today === today && known.past === past) return known.list;
  const list = assess(caseFile, pack, today, letterOf(caseFile, pack), past);
  findings.set(caseFile, { today, past, list });
  return list;
}

/** The letter alone, for the paper: it redraws on each keystroke and wants nothing else. */
export function useLetter(): LetterDocument {
  return letterOf(useCase(selectCaseFile), useLawPack());
}

/** The findings alone, a moment behind fast typing; of practice, those that the trainee may see yet. */
export function useFindings(): readonly Finding[] {
  const caseFile = useCaseWhenIdle();
  const all = findingsOf(caseFile, useLawPack(), useToday(), useOpenCase().past);
  return useMemo(
    () => (caseFile.practice === null ? all : all.filter(({ place }) => areChecksShown(caseFile, place))),
    [all, caseFile],
  );
}

/** The day as at which the open case is judged: today, and for practice the day on which it plays. */
export function useToday(): string {
  const today = useUiStore((state) => state.today);
  return useCase((snapshot) => selectCaseFile(snapshot).practice?.asAt) ?? today;
}
