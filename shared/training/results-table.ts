import Papa from 'papaparse';
import { SKILL_NAMES, SKILLS } from './remark.ts';
import { NO_TALLY } from './result-of.ts';
import type { Result, Trainee } from './training-records.ts';

const KINDS = { case: 'Practice case', drill: 'Spot the flaw', cards: 'Cards' } as const;

/**
 * Results as CSV for the trainer, one row per exercise, three columns per skill. What a spreadsheet would take for a
 * formula is written as text.
 */
export function resultsTable(results: readonly Result[], trainees: readonly Trainee[]): string {
  const fields = [
    'PRACTICE: trainee',
    'Date',
    'Exercise',
    'Subject',
    'How it was worked',
    ...SKILLS.flatMap((skill) =>
      ['found', 'still open', 'not to be argued'].map((what) => `${SKILL_NAMES[skill]}: ${what}`),
    ),
  ];
  const data = results.map(({ traineeId, at, kind, subject, manner, skills }) => [
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
  // The mark at the beginning tells spreadsheets that the letters are UTF-8.
  return `\ufeff${Papa.unparse({ fields, data }, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}
