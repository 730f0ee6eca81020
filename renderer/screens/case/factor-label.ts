import type { Factor } from '../../../shared/case/factor.ts';
import type { Exemption } from '../../../shared/law/exemption.ts';
import { findFactorEntry } from '../../../shared/law/find-entry.ts';

const LONGEST = 70;

/** A few words for a factor: the library's title, or the start of the officer's own words. */
export function factorLabel(exemption: Exemption | undefined, factor: Factor): string {
  const title = findFactorEntry(exemption, factor.entryId)?.title;
  if (title !== undefined) return title;
  const words = (factor.ownWords ?? '').trim().replace(/\s+/g, ' ');
  if (words === '') return 'In your own words';
  return words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()} …` : words;
}
