import type { PartKind } from './examined-letter.ts';

/** A heading is short: longer lines are sentences. In characters. */
const LONGEST = 170;

const NUMBERS = '( ?\\d+( ?(,|&|and) ?\\d+)*)?';

/**
 * How the letters of the forces head their parts; the first that fits counts, so that what reads like its opposite
 * ("factors favouring non-disclosure" argues against) stands first. Tried on the text in lower case, with single blanks
 * and plain hyphens, without a number before or a colon behind.
 */
const VARIANTS: readonly (readonly [PartKind, RegExp])[] = [
  ['against', /\bfactors? (favour(ing)?|for|in favour of) (non|not)\b/],
  ['against', /\b(factors?|considerations?|arguments?) (\w+ )?against\b/],
  ['against', /\bconsiderations? favouring non\b/],
  ['against', /^against (disclosure|confirming|confirmation)/],
  ['against', /^(public )?interest against\b|\bpublic interest (in|considerations) (against|maintaining)\b/],
  ['favouring', /\b(factors?|considerations?|arguments?) (\w+ )?(favour(ing)?|for|in favour of)\b/],
  ['favouring', /\bpublic interest in favour of\b/],
  ['favouring', /^(for|favouring) (disclosure|confirming|confirmation)/],
  ['balance', /^(the )?(public interest )?balanc(e|ing)( test| exercise)?( (for|of|under|-) .*)?$/],
  ['conclusion', /^(conclusion|our decision|decision and conclusion|overall conclusion)s?$/],
  ['harm', /^(overall )?harm$|^(overall )?harm (in|for|of|from|to|under|caused|section)\b/],
  ['harm', /\bevidence of harm\b|^application of the prejudice test$|^prejudice test$|^why silence is required$/],
  ['harm', /^why it applies$/],
  ['publicInterest', /^(the )?public interest (test|considerations?)\b/],
  ['rights', /^(your )?(complaints?|appeal) (rights?|procedure)$|^complaints?$|^internal review$|^your right/],
  ['rights', /^if you are (dissatisfied|unhappy)\b|^right of (complaint|appeal)|^review procedure$/],
  ['exemptions', /^exemptions? (applied|explained|explanations?|relied on|engaged)$|^legal annex$/],
  ['attachments', /^attachments?$|^enclosures?$|^appendix\b|^(explanatory )?annex\b/],
  ['statement', /^'?neither confirm nor deny'?( ?\(ncnd\))?$|^partial ncnd$|^ncnd$/],
  ['statement', /^information we neither confirm nor deny\b/],
  ['request', /^request ?\/ ?response$|^request and answer$/],
  ['request', new RegExp(`^(your |the )?requests?( details)?${NUMBERS}$`)],
  [
    'request',
    new RegExp(`^(you asked|you wrote|you requested|question${NUMBERS}|q ?\\d+|clarification( received| q)?)$`),
  ],
  ['response', new RegExp(`^(our |in |[a-z]{2,5} )?responses?( to your request)?${NUMBERS}$`)],
  ['response', new RegExp(`^(answers?|questions|q ?\\d+ response)${NUMBERS}$`)],
  ['response', /^(reasons? for )?decision$|^decision under the terms\b|^outcome$|^clarification a$/],
  ['response', /^extent (and results? )?of searches\b|^refusal sections?\b|^information supplied$|^our answer$/],
  [
    'preamble',
    /^freedom of information (act )?(request|response)\b|^(our )?reference( number)?\b|^dates?$|^subject\b|^category\b/,
  ],
];

/** Kind of the part that a line heads; null for a line that is no heading. */
export function headingKind(line: string): PartKind | null {
  const text = line.trim();
  if (text === '' || text.length > LONGEST || /[.!?]$/.test(text.replace(/\bs\.$/, ''))) return null;
  const plain = plainHeading(text);
  return VARIANTS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** Kind of a line that begins with its heading and goes on: "Request: how many?" Null for any other. */
export function leadInKind(line: string): PartKind | null {
  const lead = /^\s*(request|question|q|response|answer|decision)(?: ?\d+)?\s*[:–-]\s+\S/i
    .exec(line)?.[1]
    ?.toLowerCase();
  if (lead === undefined) return null;
  return ['request', 'question', 'q'].includes(lead) ? 'request' : 'response';
}

/** True for a line that is an exemption's name and nothing else: "Section 31(3) - Law Enforcement". */
export function isBareSection(line: string): boolean {
  const text = plainHeading(line.trim());
  return (
    text.length <= 90 &&
    /^(section |s\.? ?|sec\.? ?)?(2[1-9]|3\d|4[0-4]) ?\(\w{1,2}\)( ?\(\w+\))*( ?[-,:;'"]? ?[a-z ,'&"]+)?$/.test(text) &&
    !/\b(is|are|was|were|has|applies|apply|does)\b/.test(text)
  );
}

function plainHeading(text: string): string {
  return text
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^\(?(\d{1,2}|[a-z])[.)] /, '')
    .replace(/[\s:;-]+$/, '');
}
