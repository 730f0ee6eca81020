import path from 'node:path';
import { loadExercises, loadPractice } from '../../electron/content/load-practice.ts';
import type { CaseFile } from '../../shared/case/case-file.ts';
import type { PracticeMode } from '../../shared/case/practice.ts';
import type { PracticeCase } from '../../shared/training/practice-case.ts';
import { startAttempt } from '../../shared/training/start-attempt.ts';
import { pack } from './build-pack.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../assets/practice');

/** The practice cases and exercises that ship. */
export const practicePack = loadPractice(FOLDER, pack);
export const exercises = loadExercises(FOLDER);

/** One of them by its id. */
export function practiceCase(id: string): PracticeCase {
  const found = practicePack.cases.find((each) => each.id === id);
  if (found === undefined) throw new Error(`No practice case ${id}`);
  return found;
}

/** An attempt just begun by trainee "t1". */
export function attemptAt(from: PracticeCase, mode: PracticeMode = 'guided'): CaseFile {
  return startAttempt(from, {
    id: 'attempt',
    createdAt: '2026-11-24T09:00:00.000Z',
    pack,
    mode,
    traineeId: 't1',
    pages: null,
  });
}

/** An attempt that answers everything as the model does. */
export function perfectAttempt(from: PracticeCase): CaseFile {
  return { ...from.model, id: 'attempt', practice: attemptAt(from).practice };
}
