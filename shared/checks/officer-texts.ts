import { reasonsOfTest, type Engagement } from '../case/engagement.ts';
import type { Factor, Side } from '../case/factor.ts';
import type { PageId, Place } from '../case/place.ts';
import type { Exemption } from '../law/exemption.ts';
import { findFactorEntry } from '../law/find-entry.ts';
import { fillFrame } from '../letter/fill-frame.ts';
import { blocksOf, blockText, runsText } from '../letter/letter-document.ts';
import type { TextPattern } from '../law/check-entry.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { Claim } from '../case/claim.ts';
import type { CheckInput, ClaimUnderCheck, TextAt } from './check.ts';
import { editField } from './edit-checks.ts';

/** A factor's statement as it will read, gaps left out. */
export function factorText(exemption: Exemption, factor: Factor): string {
  const entry = findFactorEntry(exemption, factor.entryId);
  if (factor.ownWords !== null || entry === undefined) return factor.ownWords ?? '';
  return runsText(fillFrame(entry.frame, factor.slots, () => ''));
}

/** Only what the officer put in: a library frame's own words are not the officer's fault. */
export function factorWords(factor: Factor): string {
  const statement = factor.ownWords ?? Object.values(factor.slots).join('\n');
  return `${statement}\n${factor.weightReason}`;
}

const gathered = new WeakMap<CheckInput, Map<TextPattern['readIn'], TextAt[]>>();

/**
 * The texts that a words-in-text check reads, each with its place, gathered once a run. Closed text is among them only
 * for the check that looks for what must not be recorded.
 */
export function textsFor(readIn: TextPattern['readIn'], input: CheckInput): TextAt[] {
  const known = gathered.get(input) ?? new Map<TextPattern['readIn'], TextAt[]>();
  gathered.set(input, known);
  const texts = known.get(readIn) ?? gather(readIn, input).filter(({ text }) => text.trim() !== '');
  known.set(readIn, texts);
  return texts;
}

function gather(readIn: TextPattern['readIn'], input: CheckInput): TextAt[] {
  switch (readIn) {
    case 'favouring':
    case 'against':
      return input.claims.flatMap((under) => statementTexts(under, readIn));
    case 'harm':
      return testTexts(input, 'prejudice');
    case 'engagement':
      return input.claims.flatMap(harmTexts);
    case 'necessity':
    case 'class':
      return testTexts(input, readIn);
    case 'everythingOpen':
      return everythingOpen(input);
    case 'together':
      if (input.caseFile.balance.together !== 'alsoTogether') return [];
      return [{ text: input.caseFile.balance.togetherText, place: { page: 'balance', field: 'togetherText' } }];
    case 'closed':
      return closedTexts(input.caseFile);
    case 'openReasoning':
      return openReasoning(input);
    case 'letter':
      return blocksOf(input.letter)
        .filter((block) => block.kind !== 'quote' && block.kind !== 'table')
        .map((block) => ({ text: blockText(block), place: block.from[0] ?? { page: 'letter' } }));
  }
}

/** The statements of one side alone: a reason for a weight may well speak of the other side. */
function statementTexts({ claim }: ClaimUnderCheck, side: Side): TextAt[] {
  const page: PageId = side === 'favouring' ? 'assessment.favouring' : 'assessment.against';
  return claim.factors
    .filter((factor) => factor.side === side)
    .map((factor) => ({
      text: factor.ownWords ?? Object.values(factor.slots).join('\n'),
      place: { page, claimId: claim.id, factorId: factor.id },
    }));
}

/** All that an officer wrote and that can reach the letter, whatever the outcome; what is said of a listed body cannot. */
function everythingOpen(input: CheckInput): TextAt[] {
  const { caseFile } = input;
  const listed = new Set(
    caseFile.claims.filter(({ engagement }) => engagement.kind === 'listedBody').map((claim) => claim.id),
  );
  return [
    ...textsFor('openReasoning', input).filter(({ place }) => !listed.has(place.claimId ?? '')),
    ...caseFile.claims
      .filter((claim) => !listed.has(claim.id))
      .map((claim) => ({
        text: claim.engagedReason.open,
        place: { page: 'assessment.conclusion' as const, claimId: claim.id },
      })),
    ...caseFile.request.items.map((item) => ({
      text: item.answer,
      place: { page: 'scope' as const, itemId: item.id, field: 'answer' },
    })),
    ...caseFile.letter.edits.map(({ blockId, text }) => ({
      text,
      place: { page: 'letter' as const, field: editField(blockId) },
    })),
    { text: caseFile.letter.help, place: { page: 'letter', field: 'help' } },
    { text: caseFile.searches.supplied, place: { page: 'searches', field: 'supplied' } },
  ];
}

function factorTexts({ claim }: ClaimUnderCheck, side: Side): TextAt[] {
  const page: PageId = side === 'favouring' ? 'assessment.favouring' : 'assessment.against';
  return claim.factors
    .filter((factor) => factor.side === side)
    .map((factor) => ({ text: factorWords(factor), place: { page, claimId: claim.id, factorId: factor.id } }));
}

/** The harm texts of claims under one kind of test, whose words belong to it and to no other. */
function testTexts({ claims }: CheckInput, kind: Engagement['kind']): TextAt[] {
  return claims.flatMap((under) => (under.claim.engagement.kind === kind ? harmTexts(under) : []));
}

/** Everything kept for the decision record alone: read by the one check that looks for what must not be recorded. */
function closedTexts({ claims, parkedClaims, screening }: CaseFile): TextAt[] {
  const notes: TextAt[] = [
    { text: screening.publicKnowledgeNote, place: { page: 'screening.publicKnowledge', field: 'publicKnowledgeNote' } },
    { text: screening.sensitivityReason, place: { page: 'screening.sensitivity', field: 'sensitivityReason' } },
  ];
  return [...notes, ...[...claims, ...parkedClaims].flatMap(closedTextsOf)];
}

function closedTextsOf(claim: Claim): TextAt[] {
  const at = (page: PageId, field?: string): Place => ({
    page,
    claimId: claim.id,
    ...(field === undefined ? {} : { field }),
  });
  const reasons = [
    { reason: claim.ifConfirmed, place: at('assessment.hypotheticals', 'ifConfirmed') },
    { reason: claim.ifDenied, place: at('assessment.hypotheticals', 'ifDenied') },
    { reason: claim.engagedReason, place: at('assessment.conclusion', 'engagedReason') },
    ...reasonsOfTest(claim.engagement).map(({ field, reason }) => ({ reason, place: at('assessment.test', field) })),
  ];
  return [
    ...reasons.map(({ reason, place }) => ({ text: reason.closed?.closedText ?? '', place })),
    ...claim.evidence.map(({ text }) => ({ text, place: at('assessment.conclusion', 'evidence') })),
    ...claim.factors.map((factor) => ({
      text: factor.closed?.closedText ?? '',
      place: {
        ...at(factor.side === 'favouring' ? 'assessment.favouring' : 'assessment.against'),
        factorId: factor.id,
      },
    })),
  ];
}

function harmTexts({ claim }: ClaimUnderCheck): TextAt[] {
  const at = (page: PageId, field: string): Place => ({ page, claimId: claim.id, field });
  const test = reasonsOfTest(claim.engagement).map(({ field, reason }) => ({
    text: reason.open,
    place: at('assessment.test', field),
  }));
  return [
    { text: claim.ifConfirmed.open, place: at('assessment.hypotheticals', 'ifConfirmed') },
    { text: claim.ifDenied.open, place: at('assessment.hypotheticals', 'ifDenied') },
    ...test,
  ];
}

function openReasoning(input: CheckInput): TextAt[] {
  const perClaim = input.claims.flatMap((under) => [
    ...harmTexts(under),
    ...factorTexts(under, 'favouring'),
    ...factorTexts(under, 'against'),
    ...(['comparison', 'decisive', 'departure'] as const).map((field) => ({
      text: under.claim.weighing[field],
      place: { page: 'assessment.weighing' as const, claimId: under.claim.id, field },
    })),
  ]);
  const { balance, determination, request } = input.caseFile;
  return [
    ...request.items.map((item) => ({
      text: item.boundary,
      place: { page: 'scope' as const, itemId: item.id, field: 'boundary' },
    })),
    ...perClaim,
    { text: balance.togetherText, place: { page: 'balance', field: 'togetherText' } },
    { text: determination.reason, place: { page: 'determination', field: 'reason' } },
  ];
}
