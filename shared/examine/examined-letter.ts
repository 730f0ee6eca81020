/** What a part of a letter can be. What nobody recognises is a part too: nothing of a letter is ever dropped. */
export const PART_KINDS = [
  'preamble',
  'request',
  'response',
  'statement',
  'exemptions',
  'harm',
  'publicInterest',
  'favouring',
  'against',
  'balance',
  'conclusion',
  'caveat',
  'rights',
  'attachments',
  'noise',
  'unrecognised',
] as const;

export type PartKind = (typeof PART_KINDS)[number];
/** How surely a part was recognised: said by hand, by its heading, by telling words, or by no more than its place. */
export type Certainty = 'set' | 'sure' | 'likely' | 'guess';

/** A stretch of the letter under one purpose. Offsets are UTF-16 units into the source. */
export type ExaminedPart = {
  readonly id: string;
  readonly kind: PartKind;
  /** The exemption that the part speaks of, such as "31(3)"; null for all, or none. */
  readonly provision: string | null;
  readonly start: number;
  readonly end: number;
  readonly certainty: Certainty;
  /** Why it was taken for that, in a sentence for the screen. */
  readonly because: string;
};

/** An exemption as the letter cites it, and as it is understood. */
export type CitedExemption = {
  readonly provision: string;
  readonly asCited: string;
  readonly limbs: readonly string[];
  /** True where the letter cites the provision for content, or none, for an answer that is silent. */
  readonly isMiscited: boolean;
};

/** A letter taken apart. The parts stand in order, do not overlap, and together are the whole of the source. */
export type ExaminedLetter = {
  readonly source: string;
  readonly parts: readonly ExaminedPart[];
  readonly exemptions: readonly CitedExemption[];
  readonly reference: string | null;
  /** ISO. */
  readonly date: string | null;
};

/** The words of a part. */
export function partText(letter: ExaminedLetter, part: ExaminedPart): string {
  return letter.source.slice(part.start, part.end);
}
