import type { ExaminedLetter, ExaminedPart, PartKind } from './examined-letter.ts';

const BY_HAND = { certainty: 'set', because: '' } as const;

/** Says what a part is after all. An unknown part changes nothing, here as below. */
export function withKind(
  letter: ExaminedLetter,
  partId: string,
  kind: PartKind,
  provision: string | null,
): ExaminedLetter {
  const parts = letter.parts.map((part) => (part.id === partId ? { ...part, kind, provision, ...BY_HAND } : part));
  return { ...letter, parts };
}

/** Cuts a part in two at an offset of the source within it; the second half keeps the kind until it is given another. */
export function splitPart(letter: ExaminedLetter, partId: string, offset: number): ExaminedLetter {
  const parts = letter.parts.flatMap((part): ExaminedPart[] => {
    if (part.id !== partId || offset <= part.start || offset >= part.end) return [part];
    return [
      { ...part, ...BY_HAND, end: offset },
      { ...part, ...BY_HAND, id: `${part.id}-${offset}`, start: offset },
    ];
  });
  return { ...letter, parts };
}

/** Makes a part and the one after it one, of the first one's kind. */
export function joinWithNext(letter: ExaminedLetter, partId: string): ExaminedLetter {
  const at = letter.parts.findIndex(({ id }) => id === partId);
  const part = letter.parts[at];
  const next = letter.parts[at + 1];
  if (part === undefined || next === undefined) return letter;
  const parts = [...letter.parts];
  parts.splice(at, 2, { ...part, ...BY_HAND, end: next.end });
  return { ...letter, parts };
}
