import type { LetterLanguage } from '../case/force-profile.ts';

const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const WELSH_MONTHS = [
  'Ionawr',
  'Chwefror',
  'Mawrth',
  'Ebrill',
  'Mai',
  'Mehefin',
  'Gorffennaf',
  'Awst',
  'Medi',
  'Hydref',
  'Tachwedd',
  'Rhagfyr',
];

/** "2026-11-23" as "23 November 2026". Null, or what is not such a date, gives undefined, so that a gap shows. */
export function dateInWords(date: string | null, language: LetterLanguage = 'en-GB'): string | undefined {
  const [year, month, day] = (date ?? '').split('-').map(Number);
  const name = (language === 'cy-GB' ? WELSH_MONTHS : ENGLISH_MONTHS)[(month ?? 0) - 1];
  return year === undefined || day === undefined || name === undefined ? undefined : `${day} ${name} ${year}`;
}
