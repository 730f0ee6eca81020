import type { CaseFile } from '../case/case-file.ts';
import { MODE_WORDS } from './mode-words.ts';
import { SKILLS, type Remark, type Skill } from './remark.ts';
import type { Result, Tally } from './training-records.ts';

export const NO_TALLY: Tally = { found: 0, open: 0, unsound: 0 };

/** What remarks say on each skill, counted. A trainee's own arguments count for nothing either way: a person must judge them. */
export function tallies(remarks: readonly Remark[]): Record<Skill, Tally> {
  const counts = Object.fromEntries(SKILLS.map((skill) => [skill, NO_TALLY])) as Record<Skill, Tally>;
  for (const { skill, verdict } of remarks) {
    const tally = counts[skill];
    if (verdict === 'found') counts[skill] = { ...tally, found: tally.found + 1 };
    if (verdict === 'missed' || verdict === 'differs' || verdict === 'check')
      counts[skill] = { ...tally, open: tally.open + 1 };
    if (verdict === 'unsound') counts[skill] = { ...tally, unsound: tally.unsound + 1 };
  }
  return counts;
}

/** The result of a practice case that was handed in; null where nobody is named whose result it would be. */
export function resultOf(attempt: CaseFile, remarks: readonly Remark[], at: string): Result | null {
  const { practice } = attempt;
  if (practice === null || practice.traineeId === null) return null;
  return {
    id: attempt.id,
    traineeId: practice.traineeId,
    kind: 'case',
    subjectId: practice.practiceCaseId,
    subject: practice.title,
    manner: `${MODE_WORDS[practice.mode]}${practice.pages === null ? '' : ', in part'}`,
    at,
    skills: tallies(remarks),
  };
}

/** In words, how a skill went. */
export function tallyInWords({ found, open, unsound }: Tally): string {
  if (found + open + unsound === 0) return 'nothing to say';
  const parts = [
    found === 0 ? '' : `${found} found`,
    open === 0 ? '' : `${open} still open`,
    unsound === 0 ? '' : `${unsound} not to be argued`,
  ];
  return parts.filter(Boolean).join(', ');
}
