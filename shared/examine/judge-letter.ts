import type { CaseFile } from '../case/case-file.ts';
import { NO_PROFILE } from '../case/force-profile.ts';
import { assess } from '../checks/assess.ts';
import type { Finding } from '../checks/finding.ts';
import type { LawPack } from '../law/law-pack.ts';
import { caseFromLetter } from './case-from-letter.ts';
import type { ExaminedLetter, PartKind } from './examined-letter.ts';
import { letterAsWritten } from './letter-as-written.ts';

/** What only the file behind a letter can show: a letter is not to be blamed for what is not its business. */
const OF_THE_FILE = new Set([
  'weight-missing',
  'weight-unexplained',
  'departure-unexplained',
  'against-without-harm',
  'silence-not-made-out',
  'together-needs-two',
  'together-unsettled',
  'harms-not-distinct',
  'force-missing',
  'signatory-missing',
  'decision-maker-missing',
  'assessment-date-missing',
  'receipt-date-wrong',
  'help-empty',
  'together-undecided',
  'pack-of-another',
  'item-undecided',
  'second-eyes-missing',
  'harm-kind-missing',
  'review-route-missing',
  'answer-missing',
]);
/** Provisions for which nothing is weighed, and those whose test is a harm or a necessity. */
const ABSOLUTE = /^(23|40|44)/;
const NEEDS_HARM = /^(24|27|31|38|43)/;
const PAGES_OF_THE_FILE = /^(screening|searches|review|request)/;

/**
 * Runs the reasoning checks over a letter that the app did not write. What a letter cannot show (who was asked, which
 * weights were given, who decided) is taken as given, so that only what it says, or leaves unsaid, is found.
 */
export function judgeLetter(letter: ExaminedLetter, pack: LawPack, today: string): Finding[] {
  const particulars = { id: 'examined', createdAt: '2000-01-01T00:00:00.000Z', force: NO_PROFILE };
  const caseFile = asGiven(caseFromLetter(letter, pack, particulars), today);
  const findings = assess(caseFile, pack, today, letterAsWritten(letter)).filter(
    ({ checkId, place }) => !OF_THE_FILE.has(checkId) && !PAGES_OF_THE_FILE.test(place.page),
  );
  // Reasons that speak for several exemptions are read for each: what is found in them is said once.
  return [...new Map(findings.map((finding) => [`${finding.checkId} ${finding.message}`, finding])).values()];
}

/** What a refusal should hold and this one does not, as far as could be seen; empty for a letter that is not silent. */
export function missingParts(letter: ExaminedLetter): PartKind[] {
  const has = (kind: PartKind) => letter.parts.some((part) => part.kind === kind);
  if (!has('statement')) return [];
  const isWeighed = letter.exemptions.some(({ provision }) => !ABSOLUTE.test(provision));
  const needsHarm = letter.exemptions.some(({ provision }) => NEEDS_HARM.test(provision));
  const wanted: PartKind[] = [
    ...(letter.exemptions.length === 0 ? ['exemptions' as const] : []),
    ...(needsHarm ? ['harm' as const] : []),
    ...(isWeighed ? (['favouring', 'against', 'balance', 'conclusion'] as const) : []),
    'caveat',
    'rights',
  ];
  return wanted.filter((kind) => kind === 'exemptions' || !has(kind));
}

function asGiven(caseFile: CaseFile, today: string): CaseFile {
  return {
    ...caseFile,
    force: { ...caseFile.force, force: 'the force' },
    request: {
      ...caseFile.request,
      items: caseFile.request.items.map((item) =>
        item.outcome === null ? { ...item, outcome: 'answered', answer: 'As the letter says.' } : item,
      ),
    },
    nature: { ...caseFile.nature, specificity: 'narrow' },
    screening: {
      ...caseFile.screening,
      law: 'foia',
      clarity: 'clear',
      publicKnowledge: 'nothing',
      sensitivity: 'answer',
    },
    claims: caseFile.claims.map((claim) => ({
      ...claim,
      factors: claim.factors.map((factor) => ({ ...factor, weight: 'moderate' as const })),
    })),
    determination: { ...caseFile.determination, decidedBy: 'As signed', reviewedBy: 'As signed', assessedOn: today },
    letter: { ...caseFile.letter, signatoryRole: 'As signed', date: caseFile.letter.date ?? today },
  };
}
