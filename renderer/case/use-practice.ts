import { useMemo } from 'react';
import { selectCaseFile } from '../../shared/machine/selectors.ts';
import { markAttempt } from '../../shared/training/mark-attempt.ts';
import type { PracticeCase } from '../../shared/training/practice-case.ts';
import type { Remark } from '../../shared/training/remark.ts';
import { findPracticeCase, useTrainingStore } from '../state/training-store.ts';
import { useLawPack } from './law-pack.ts';
import { useCase } from './use-case.ts';

/** The practice case that the open case is worked from; null for casework, and where its pack is no longer here. */
export function usePracticeCase(): PracticeCase | null {
  const id = useCase((snapshot) => selectCaseFile(snapshot).practice?.practiceCaseId ?? null);
  const training = useTrainingStore((state) => state.training);
  return id === null ? null : findPracticeCase(training, id);
}

/** What feedback says of the open attempt as it stands. */
export function useRemarks(): readonly Remark[] {
  const caseFile = useCase(selectCaseFile);
  const practiceCase = usePracticeCase();
  const pack = useLawPack();
  return useMemo(
    () => (practiceCase === null ? [] : markAttempt(caseFile, practiceCase, pack)),
    [caseFile, practiceCase, pack],
  );
}
