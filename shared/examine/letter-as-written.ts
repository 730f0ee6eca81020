import type { Place } from '../case/place.ts';
import { PLAIN_LOOK } from '../letter/document-from.ts';
import type { Block, LetterDocument } from '../letter/letter-document.ts';
import { partText, type ExaminedLetter, type PartKind } from './examined-letter.ts';
import { headingKind, isBareSection } from './heading-variants.ts';

/** The block that the checks look for, by the part that stands for it in a letter which the app did not write. */
const STANDS_FOR: Readonly<Partial<Record<PartKind, string>>> = {
  statement: 'silent/refusal',
  conclusion: 'determination/maintain',
  caveat: 'silent/no-inference',
  rights: 'rights/regulator',
};
const PLACES: Readonly<Partial<Record<PartKind, Place>>> = {
  harm: { page: 'assessment.test' },
  favouring: { page: 'assessment.favouring' },
  against: { page: 'assessment.against' },
  balance: { page: 'assessment.weighing' },
  conclusion: { page: 'determination' },
};

/** An examined letter as the checks read letters: its own words in its own order, each part under its purpose. */
export function letterAsWritten(letter: ExaminedLetter): LetterDocument {
  const seen = new Set<string>();
  const sections = letter.parts.map((part) => {
    const lines = partText(letter, part)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const blocks = lines.map((line, index): Block => {
      const from = [PLACES[part.kind] ?? { page: 'letter' as const }];
      if (headingKind(line) !== null || isBareSection(line)) {
        return { kind: 'heading', id: `${part.id}/${index}`, level: 2, text: line, from };
      }
      const wanted = STANDS_FOR[part.kind];
      const id = wanted === undefined || seen.has(wanted) ? `${part.id}/${index}` : wanted;
      seen.add(id);
      return { kind: part.kind === 'request' ? 'quote' : 'paragraph', id, runs: [{ text: line }], from };
    });
    return { id: part.id, blocks };
  });
  return {
    title: 'Examined letter',
    language: 'en-GB',
    look: PLAIN_LOOK,
    marking: '',
    draft: false,
    practice: false,
    sections,
  };
}
