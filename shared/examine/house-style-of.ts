import { PLAIN_STYLE, type HouseStyle, type StyledHeading } from '../case/house-style.ts';
import { MAX_LINE } from '../case/text-schemas.ts';
import { partText, type ExaminedLetter, type PartKind } from './examined-letter.ts';
import { headingKind, isBareSection } from './heading-variants.ts';

const FRAMES: Readonly<Partial<Record<PartKind, StyledHeading>>> = {
  request: 'heading.request',
  response: 'heading.response',
  harm: 'heading.harm',
  favouring: 'heading.favouring',
  against: 'heading.against',
  balance: 'heading.balance',
  conclusion: 'heading.determination',
  rights: 'heading.rights',
};
/** "Section 24 - " before a heading, or "for section 30" behind it: the section stands over the part in our letters. */
const SECTION_BEFORE = /^(section|s\.?|sec\.?)? ?\d{2}( ?\(\w+\))*( ?[-–—:] ?| )/i;
const SECTION_BEHIND = /[,-]? (for|under|in respect of) (section|s\.?) ?\d{2}( ?\(\w+\))*\s*$/i;

/** The way an examined letter is set out, as a house style: its headings in its own words, and the order of its parts. */
export function houseStyleOf(letter: ExaminedLetter, name: string): HouseStyle {
  return {
    ...PLAIN_STYLE,
    name,
    headings: headingsOf(letter),
    reasoning: reasoningOf(letter),
    harm: letter.parts.filter(({ kind }) => kind === 'harm').length > 1 ? 'perSection' : 'overall',
    caveat: caveatOf(letter),
  };
}

function headingsOf(letter: ExaminedLetter): HouseStyle['headings'] {
  const found = new Map<StyledHeading, string>();
  for (const part of letter.parts) {
    const [line = ''] = partText(letter, part).trimStart().split('\n', 1);
    const text = line.trim();
    const frame = isBareSection(text)
      ? 'heading.claim'
      : headingKind(text) === part.kind
        ? FRAMES[part.kind]
        : undefined;
    if (frame === undefined || found.has(frame)) continue;
    found.set(frame, frame === 'heading.claim' ? sectionHeading(text) : plainHeading(text));
  }
  return [...found].map(([frame, text]) => ({ frame, text: text.slice(0, MAX_LINE) }));
}

/** "Section 31(3) - Law Enforcement" as "Section {provision} - {name}". */
function sectionHeading(text: string): string {
  const parts = /^((?:section |s\.? ?|sec\.? ?)?)\d{2} ?\(\w{1,2}\)(?: ?\(\w+\))*(\s*[-–—,:;]?\s*)/i.exec(text);
  return parts === null ? 'Section {provision}: {name}' : `${parts[1]}{provision}${parts[2] || ' '}{name}`;
}

function plainHeading(text: string): string {
  const short = text
    .replace(SECTION_BEFORE, '')
    .replace(SECTION_BEHIND, '')
    .replace(/[\s:-]+$/, '');
  return short === '' ? text : short.charAt(0).toUpperCase() + short.slice(1);
}

/** In an appendix when the reasons come after the rights or the word "appendix"; apart when the test has a title of its own after them. */
function reasoningOf({ parts }: ExaminedLetter): HouseStyle['reasoning'] {
  const firstOf = (...kinds: PartKind[]) => parts.findIndex(({ kind }) => kinds.includes(kind));
  const end = firstOf('attachments', 'rights');
  const harm = firstOf('harm');
  const factors = firstOf('favouring', 'against');
  if (end === -1 || factors < end) return 'body';
  return harm !== -1 && harm < end ? 'publicInterestTest' : 'appendix';
}

function caveatOf({ parts }: ExaminedLetter): HouseStyle['caveat'] {
  const at = (kind: PartKind) => parts.findIndex((part) => part.kind === kind);
  const caveat = at('caveat');
  if (caveat === -1) return PLAIN_STYLE.caveat;
  if (caveat < at('statement')) return 'beforeStatement';
  const firstReason = parts.findIndex(({ kind }) => ['harm', 'publicInterest', 'favouring', 'against'].includes(kind));
  if (firstReason === -1 || caveat < firstReason) return 'afterStatement';
  const conclusion = Math.max(at('conclusion'), at('balance'));
  return caveat > conclusion + 1 ? 'end' : 'afterDecision';
}
