import type { Certainty, PartKind } from './examined-letter.ts';

/** A line's own words that tell what it is, where no heading does. */
export type Cue = { readonly kind: PartKind; readonly certainty: Certainty; readonly because: string };

const SILENCE =
  /\bneither confirms?,? n?or den(y|ies)\b|\bneither confirming nor denying\b|\bNCND response\b|\bnot (required|obliged) to confirm or deny\b/i;
const CAVEAT =
  /\bno inference\b|\bshould not be (taken|read|seen) as\b|\bnecessarily indicat|\bshould be taken as an indication\b|\bexists or does not exist\b|\b(does|do) or (does|do) not exist\b|\bis, or is not, held\b/i;
const RIGHTS =
  /\binternal review\b|\bright (of|to) (complain|complaint|appeal)|\bInformation Commissioner'?s? Office\b.{0,80}\b(write|contact|apply|complain|address|dissatisf)|\bsection 50\b/i;
const NOISE =
  /^(skip to (main )?content|accept (all )?cookies|cookie settings|we use cookies|neidio i'r prif gynnwys|rydym yn defnyddio cwcis|share this page|print this page|back to top|home\s*[>›/]|chwilio|derbyn cwcis)/i;
const REQUEST =
  /\bI note (that )?you (seek|have requested|ask)\b|\bI write in (connection|response) (with|to) your request\b|\byou (asked|requested) (for )?the following\b|\bwas received on\b.{0,60}\bas follows\b/i;
/** The three things that section 17 asks of a refusal, which use the bullets of a list and are none. */
const NOTICE =
  /^\W*\(?[abc]?\)?\W*(states? (that )?(that )?fact|specif(y|ies) the exemption|states? (\(if|why the exemption))/i;

const HARM =
  /\bharm\b|\bprejudice\b|\b(would|could|may) (reveal|disclose|show|alert|undermine|compromise|identify|assist|enable (offenders|criminals))\b|\bmosaic\b/i;
const FAVOURING =
  /\b(openness|transparency|accountab|better informed|public (debate|confidence|funds|money)|awareness)\b/i;
const AGAINST =
  /\b(would|could|may) (hinder|compromise|undermine|damage|place|allow|enable|render|impact|weaken)\b|\bre-?used?\b|\boffenders?\b|\bcriminals?\b|\bterroris/i;
const BALANCE =
  /^(on balance|in weighing|having (considered|weighed)|when (balancing|weighing)|weighing|the (security|points above)|whilst there is a public interest|in balancing)\b|\boutweigh/i;
const CONCLUSION =
  /\b(my|our|the) (opinion|decision|conclusion)\b|\btherefore\b.{0,80}\b(confirm|den|test|exempt|duty|not made out)|\bconclude[sd]?\b|\bnot made out\b|\boutweighs?\b/i;

/** The words that mark a line whatever stands around it. */
export function strongCue(line: string): Cue | null {
  if (NOISE.test(line.trim())) return cue('noise', 'sure', 'Words of a web page, not of the letter.');
  if (CAVEAT.test(line)) return cue('caveat', 'likely', 'It says that nothing may be inferred.');
  if (RIGHTS.test(line)) return cue('rights', 'likely', 'It speaks of a review or of the Commissioner.');
  return null;
}

/** The statement that the force neither confirms nor denies. */
export function isStatement(line: string): boolean {
  return SILENCE.test(line);
}

/** A line that says what was asked, without a heading over it. */
export function isRequest(line: string): boolean {
  return REQUEST.test(line);
}

/** One of the three points of section 17, not an exemption. */
export function isNotice(line: string): boolean {
  return NOTICE.test(line.trim());
}

/** What a line concludes, at the end of a balance. */
export function isConclusion(line: string): boolean {
  return CONCLUSION.test(line);
}

/** In a letter without headings: what a paragraph of reasons probably is, from where the reader has got to. */
export function reasonCue(line: string, now: PartKind): Cue | null {
  if (BALANCE.test(line.trim())) return cue('balance', 'guess', 'It weighs one side against the other.');
  const isLate = now === 'favouring' || now === 'against' || now === 'balance';
  if (FAVOURING.test(line) && now !== 'against' && now !== 'balance') {
    return cue('favouring', 'guess', 'It speaks of openness or accountability.');
  }
  if (isLate && AGAINST.test(line)) return cue('against', 'guess', 'It speaks of what an answer would enable.');
  if (!isLate && HARM.test(line)) return cue('harm', 'guess', 'It speaks of harm.');
  return null;
}

function cue(kind: PartKind, certainty: Certainty, because: string): Cue {
  return { kind, certainty, because };
}
