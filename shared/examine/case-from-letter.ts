import { newCaseFile, type CaseFile } from '../case/case-file.ts';
import { newClaim, type Claim } from '../case/claim.ts';
import type { Engagement, Likelihood } from '../case/engagement.ts';
import type { ForceProfile } from '../case/force-profile.ts';
import { newFactor, type Factor, type Side } from '../case/factor.ts';
import type { Reason } from '../case/reason.ts';
import { newItem, type Item } from '../case/request.ts';
import { splitRequest } from '../case/split-request.ts';
import { MAX_REASON_TEXT } from '../case/text-schemas.ts';
import type { Exemption } from '../law/exemption.ts';
import type { LawPack } from '../law/law-pack.ts';
import { partText, type CitedExemption, type ExaminedLetter, type PartKind } from './examined-letter.ts';
import { headingKind, isBareSection } from './heading-variants.ts';

/** What comes from outside the letter. */
type NewParticulars = {
  readonly id: string;
  readonly createdAt: string;
  readonly force: ForceProfile;
};

/**
 * A case from an examined letter, for an internal review or for judging its reasoning: what the letter says goes to the
 * question it answers, what it does not say stays unanswered, and the whole letter is kept with the case.
 */
export function caseFromLetter(letter: ExaminedLetter, pack: LawPack, particulars: NewParticulars): CaseFile {
  const base = newCaseFile({ ...particulars, lawPackVersion: pack.version });
  const request = wordsOf(letter, ['request']);
  const isSilent = letter.parts.some(({ kind }) => kind === 'statement');
  const claims = letter.exemptions.flatMap((cited) => claimFrom(letter, cited, pack));
  return {
    ...base,
    examinedLetter: letter.source,
    request: {
      ...base.request,
      reference: (letter.reference ?? '').slice(0, 100),
      text: request,
      items: [
        ...splitRequest(request).map((text, index): Item => newItem(`item-${index + 1}`, text)),
        ...(isSilent ? [silentItem(letter)] : []),
      ],
    },
    claims,
    balance: { ...base.balance, together: sharesBalance(letter, claims.length) ? 'alsoTogether' : null },
    determination: { ...base.determination, decision: isSilent && claims.length > 0 ? 'maintain' : null },
    letter: { ...base.letter, date: letter.date },
    internalReview: { ...base.internalReview, responseOn: letter.date },
  };
}

/** The words of parts of some kinds, without their headings; those of one exemption, or of none in particular. */
export function wordsOf(letter: ExaminedLetter, kinds: readonly PartKind[], provision?: string): string {
  return letter.parts
    .filter((part) => kinds.includes(part.kind))
    .filter((part) => provision === undefined || part.provision === null || part.provision === provision)
    .flatMap((part) => partText(letter, part).split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '' && headingKind(line) === null && !isBareSection(line))
    .join('\n')
    .slice(0, MAX_REASON_TEXT);
}

/** What is neither confirmed nor denied, from the sentence that says so. */
function silentItem(letter: ExaminedLetter): Item {
  const statement = wordsOf(letter, ['statement']).replace(/\s+/g, ' ');
  const held =
    /\b(?:hold(?:s|ing)?|held)\b(?: or not)? ?(.{0,300}?)(?: as the duty| by virtue| pursuant|[.:;]|$)/i.exec(
      statement,
    );
  return {
    ...newItem('item-silent', '', 'remainder'),
    outcome: 'neitherConfirmNorDeny',
    boundary: (held?.[1] ?? '').trim(),
  };
}

function claimFrom(letter: ExaminedLetter, cited: CitedExemption, pack: LawPack): Claim[] {
  const exemption = pack.exemptions.find(({ provision }) => cited.provision.startsWith(provision));
  if (exemption === undefined) return [];
  const id = `claim-${exemption.id}`;
  const claim = newClaim(id, exemption.id, exemption.test);
  const { provision } = cited;
  const harm = sortedHarm(wordsOf(letter, ['harm'], provision));
  const conclusion = wordsOf(letter, ['conclusion'], provision);
  return [
    {
      ...claim,
      limbId: limbOf(exemption, cited),
      ifConfirmed: open(harm.ifConfirmed),
      ifDenied: open(harm.ifDenied),
      engagement: engagementFrom(claim.engagement, harm.rest, wordsOf(letter, ['harm'], provision)),
      engaged: 'engaged',
      factors: [...factorsFrom(letter, provision, 'favouring', id), ...factorsFrom(letter, provision, 'against', id)],
      weighing: {
        decision: exemption.standing === 'qualified' ? 'maintain' : null,
        comparison: wordsOf(letter, ['balance'], provision),
        decisive: conclusion,
        departure: '',
      },
    },
  ];
}

function limbOf({ limbs }: Exemption, cited: CitedExemption): string | null {
  return limbs.find((limb) => cited.limbs.some((each) => each.startsWith(limb.provision)))?.id ?? null;
}

/** Harm sorted into what a yes would show, what a no would show, and how the one leads to the other. */
function sortedHarm(text: string): { readonly ifConfirmed: string; readonly ifDenied: string; readonly rest: string } {
  const sorted = { ifConfirmed: [] as string[], ifDenied: [] as string[], rest: [] as string[] };
  for (const sentence of text.split(/(?<=[.!?])\s+(?=[A-Z])/)) {
    const saysYes = /\b(confirm(ing|ation|ed)?|is held|were held|a yes)\b/i.test(sentence);
    const saysNo = /\b(deny(ing)?|denial|denied|not held|no information|a no)\b/i.test(sentence);
    if (saysNo && !saysYes) sorted.ifDenied.push(sentence);
    else if (saysYes && !saysNo) sorted.ifConfirmed.push(sentence);
    else sorted.rest.push(sentence);
  }
  return { ifConfirmed: joined(sorted.ifConfirmed), ifDenied: joined(sorted.ifDenied), rest: joined(sorted.rest) };
}

function joined(sentences: readonly string[]): string {
  return sentences.join(' ').trim();
}

function engagementFrom(empty: Engagement, rest: string, harm: string): Engagement {
  switch (empty.kind) {
    case 'prejudice':
      return { ...empty, causalLink: open(rest), likelihood: likelihoodIn(harm) };
    case 'endangerment':
      return { ...empty, mechanism: open(rest), likelihood: likelihoodIn(harm) };
    case 'necessity':
      return { ...empty, risk: open(rest) };
    case 'class':
      return { ...empty, purpose: open(rest) };
    case 'dataProtection':
      return { ...empty, reveals: open(rest) };
    case 'listedBody':
      return empty;
  }
}

/** Only where the letter states a level of prejudice, and no more than one. */
function likelihoodIn(text: string): Likelihood | null {
  const wouldBeLikely = /\bwould be likely to (prejudice|endanger|harm)\b/i.test(text);
  const would = /\bwould (prejudice|endanger)\b/i.test(text);
  if (would === wouldBeLikely) return null;
  return would ? 'would' : 'wouldBeLikely';
}

/** Paragraph by paragraph, in the letter's own words, without a weight: none was given in one that a case could take over. */
function factorsFrom(letter: ExaminedLetter, provision: string, side: Side, claimId: string): Factor[] {
  return wordsOf(letter, [side], provision)
    .split('\n')
    .filter((paragraph) => paragraph.trim() !== '')
    .slice(0, 60)
    .map((ownWords, index) => ({ ...newFactor(`${claimId}-${side}-${index + 1}`, side, null), ownWords }));
}

/** One balance over several exemptions. */
function sharesBalance(letter: ExaminedLetter, claims: number): boolean {
  const balances = letter.parts.filter(({ kind }) => kind === 'balance');
  return claims > 1 && balances.length === 1 && balances[0]?.provision === null;
}

function open(text: string): Reason {
  return { open: text, closed: null };
}
