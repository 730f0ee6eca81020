import { hasReferenceFormat } from '../case/reference-format.ts';
import { isPageNeeded } from '../progress/route.ts';
import { blocksOf, blockText } from '../letter/letter-document.ts';
import { faultIf, isBlank, type Check, type CheckInput } from './check.ts';
import { closedTexts, letterInLine } from './closed-texts.ts';
import { wordsInLine } from './similarity.ts';

/** Shorter closed texts ("live case") may stand in an open sentence by chance. */
const TELLING_LENGTH = 25;
const PACK_MAX_AGE_DAYS = 366;

/** Checks of the letter as composed, of the dates and of the record. */
export const letterChecks = {
  'force-missing': ({ caseFile }) =>
    faultIf(isLetterDue(caseFile) && isBlank(caseFile.force.force), { page: 'letter', field: 'force' }),
  'reference-missing': ({ caseFile }) =>
    faultIf(isBlank(caseFile.request.reference), { page: 'request', field: 'reference' }),
  'reference-form': ({ caseFile: { request, force } }) =>
    faultIf(
      !isBlank(request.reference) && !hasReferenceFormat(request.reference, force.referenceFormat),
      { page: 'request', field: 'reference' },
      { reference: request.reference, format: force.referenceFormat.replace(/[{}]/g, '') },
    ),
  'letter-date-missing': ({ caseFile }) =>
    faultIf(isLetterDue(caseFile) && caseFile.letter.date === null, { page: 'letter', field: 'date' }),
  'signatory-missing': ({ caseFile }) =>
    faultIf(isLetterDue(caseFile) && isBlank(caseFile.letter.signatoryRole), {
      page: 'letter',
      field: 'signatoryRole',
    }),
  'assessment-date-missing': ({ caseFile, outcome }) =>
    faultIf(outcome === 'maintained' && caseFile.determination.assessedOn === null, {
      page: 'determination',
      field: 'assessedOn',
    }),
  'decision-maker-missing': ({ caseFile }) =>
    faultIf(
      isPageNeeded('determination', caseFile) &&
        caseFile.determination.decision !== null &&
        isBlank(caseFile.determination.decidedBy),
      {
        page: 'determination',
        field: 'decidedBy',
      },
    ),
  'review-route-missing': ({ caseFile }) =>
    faultIf(isLetterDue(caseFile) && isBlank(caseFile.force.reviewTo), { page: 'letter', field: 'reviewTo' }),
  'regulator-missing': mustStand('rights/regulator', () => true),
  'refusal-statement-missing': mustStand('silent/refusal', isSilent),
  'outcome-sentence-missing': mustStand('determination/maintain', isSilent),
  'no-inference-missing': mustStand('silent/no-inference', isSilent),
  'closed-text-in-letter': (input) => {
    const closed = closedTexts(input);
    if (closed.length === 0) return [];
    const text = letterInLine(input.letter);
    return closed.flatMap(({ closed: { closedText }, claim }) => {
      const words = wordsInLine(closedText);
      const leaks = words.length >= TELLING_LENGTH && text.includes(` ${words} `);
      return faultIf(leaks, { page: 'assessment.hypotheticals', claimId: claim.id });
    });
  },
  'held-back-not-said': (input) =>
    faultIf(input.outcome === 'maintained' && closedTexts(input).length > 0 && !input.caseFile.letter.reasonsHeldBack, {
      page: 'letter',
      field: 'reasonsHeldBack',
    }),
  'held-back-without-closed': (input) =>
    faultIf(input.caseFile.letter.reasonsHeldBack && closedTexts(input).length === 0, {
      page: 'letter',
      field: 'reasonsHeldBack',
    }),
  'help-empty': ({ caseFile }) =>
    faultIf(isLetterDue(caseFile) && isBlank(caseFile.letter.help), { page: 'letter', field: 'help' }),
  'receipt-date-wrong': ({ caseFile }) => {
    const { receivedOn } = caseFile.request;
    const { date } = caseFile.letter;
    return faultIf(receivedOn === null || (date !== null && receivedOn > date), {
      page: 'request',
      field: 'receivedOn',
    });
  },
  'pack-old': ({ pack, today }) =>
    faultIf(daysBetween(pack.checkedOn, today) > PACK_MAX_AGE_DAYS, { page: 'review' }, { checkedOn: pack.checkedOn }),
} as const satisfies Record<string, Check>;

function isSilent({ outcome }: CheckInput): boolean {
  return outcome === 'maintained';
}

function isLetterDue(caseFile: CheckInput['caseFile']): boolean {
  return isPageNeeded('letter', caseFile);
}

/** A part that the Act requires must stand in the letter, whatever else happened to it. */
function mustStand(blockId: string, when: (input: CheckInput) => boolean): Check {
  return (input) => {
    if (!isLetterDue(input.caseFile) || !when(input)) return [];
    const stands = blocksOf(input.letter).some((block) => block.id === blockId && blockText(block).trim() !== '');
    return faultIf(!stands, { page: 'letter' });
  };
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
