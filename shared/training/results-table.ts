import { csvOf } from '../office/csv.ts';
import { SKILL_NAMES, SKILLS } from './remark.ts';
import { NO_TALLY } from './result-of.ts';
import type { Result, Trainee } from './training-records.ts';

const KINDS = { case: 'Practice case', drill: 'Spot the flaw', cards: 'Cards' } as const;

/**
 * Results as CSV for the trainer, one row per exercise, three columns per skill. What a spreadsheet would take for a
 * formula is written as text.
 */
export function resultsTable(results: readonly Result[], trainees: readonly Trainee[]): string {
  const titles = [
    'PRACTICE: trainee',
    'Date',
    'Exercise',
    'Subject',
    'How it was worked',
    ...SKILLS.flatMap((skill) =>
      ['found', 'still open', 'not to be argued'].map((what) => `${SKILL_NAMES[skill]}: ${what}`),
    ),
  ];
  const rows = results.map(({ traineeId, at, kind, subject, manner, skills }) => [
    trainees.find(({ id }) => id === traineeId)?.name ?? '',
    at.slice(0, 10),
    KINDS[kind],
    subject,
    manner,
    ...SKILLS.flatMap((skill) => {
      const { found, open, unsound } = skills[skill] ?? NO_TALLY;
      return [found, open, unsound];
    }),
  ]);
  return csvOf({ columns: titles.map((title) => ({ title })), rows });
}
