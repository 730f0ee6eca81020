import type { LetterLanguage } from '../../../shared/case/force-profile.ts';

/** The letter's languages, for choosing one. */
export const LANGUAGE_NAMES: Readonly<Record<LetterLanguage, string>> = { 'en-GB': 'English', 'cy-GB': 'Welsh' };
