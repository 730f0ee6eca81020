import type { CitedExemption } from './examined-letter.ts';

/** The provisions that exclude the duty to confirm or deny, by section. */
const SILENCE: Readonly<Record<string, readonly string[]>> = {
  '23': ['23(5)'],
  '24': ['24(2)'],
  '27': ['27(4)'],
  '30': ['30(3)'],
  '31': ['31(3)'],
  '38': ['38(2)'],
  '40': ['40(5B)', '40(5A)', '40(5)'],
  '41': ['41(2)'],
  '42': ['42(2)'],
  '43': ['43(3)'],
  '44': ['44(2)'],
};
/** "31(3)", "S31 (1)(a)", "40(5B)(a)(i)", with or without the word; digits before would make it another number. */
const CITATION = /(?<![\d(/.])(2[347]|3[018]|4[0-4]) ?\((\d[AB]?)\)((?: ?\([a-z]{1,4}\))*)/g;
/** "Section 24" and "S31" with no subsection. */
const BARE = /\b(?:sections?|sec|s)\.? ?(2[347]|3[018]|4[0-4])\b(?! ?\()/gi;
/** "sections 24 and 31", "24, 31": the second of a pair. */
const BARE_PAIR = /\bsections? (?:2[347]|3[018]|4[0-4])(?: ?\(\w+\))* (?:and|&) (2[347]|3[018]|4[0-4])\b(?! ?\()/gi;

type Citation = { readonly section: string; readonly asCited: string; readonly at: number };

/**
 * The exemptions that a text relies on for saying neither yes nor no. A limb of section 31(1), or of section 30, that is
 * named beside its provision belongs to it; named alone, it is the wrong subsection for silence.
 */
export function citedExemptions(text: string): CitedExemption[] {
  const citations = allCitations(text);
  const sections = [...new Set(citations.map(({ section }) => section))];
  return sections.map((section) => {
    const own = citations.filter((citation) => citation.section === section);
    const silence = SILENCE[section] ?? [];
    const right = own.find(({ asCited }) => silence.some((provision) => asCited.startsWith(provision)));
    const provision = silence.find((each) => right?.asCited.startsWith(each)) ?? silence[0] ?? section;
    const limbs = own.map(({ asCited }) => asCited).filter((cited) => cited !== right?.asCited && cited.includes('('));
    return {
      provision,
      asCited: right?.asCited ?? own[0]?.asCited ?? section,
      limbs: [...new Set(limbs)],
      isMiscited: right === undefined,
    };
  });
}

/** The provision that a heading or a sentence speaks of, if it names exactly one section. */
export function provisionIn(text: string): string | null {
  const cited = citedExemptions(text);
  return cited.length === 1 ? (cited[0]?.provision ?? null) : null;
}

/** How many sections a text cites. */
export function countCited(text: string): number {
  return citedExemptions(text).length;
}

function allCitations(text: string): Citation[] {
  const full = [...text.matchAll(CITATION)].map((match) => ({
    section: match[1] ?? '',
    asCited: `${match[1]}(${match[2]})${(match[3] ?? '').replace(/ /g, '')}`,
    at: match.index,
  }));
  const bare = [...text.matchAll(BARE), ...text.matchAll(BARE_PAIR)].map((match) => ({
    section: match[1] ?? '',
    asCited: match[1] ?? '',
    at: match.index,
  }));
  const known = new Set(full.map(({ section }) => section));
  return [...full, ...bare.filter(({ section }) => !known.has(section))].sort((a, b) => a.at - b.at);
}
