import { claimStanding } from '../balance/claim-standing.ts';
import type { CaseFile } from '../case/case-file.ts';
import { isReviewed } from '../case/internal-review.ts';
import type { Claim } from '../case/claim.ts';
import type { Factor } from '../case/factor.ts';
import type { Place } from '../case/place.ts';
import type { Finding } from '../checks/finding.ts';
import { deadlinesOf } from '../deadline/deadlines.ts';
import { findExemption, findHarmKind, findLimb, findPurpose } from '../law/find-entry.ts';
import { topicsTicked } from '../law/find-topics.ts';
import type { LawPack } from '../law/law-pack.ts';
import { PLAIN_LOOK } from '../letter/document-from.ts';
import { statementRuns } from '../letter/blocks/factors.ts';
import { dateInWords } from '../letter/dates.ts';
import { runsText, type Block, type LetterDocument, type Section } from '../letter/letter-document.ts';
import type { Writing } from '../letter/writer.ts';
import {
  CLARITY_WORDS,
  DECISION_WORDS,
  DETERMINATION_WORDS,
  LAW_WORDS,
  OUTCOME_WORDS,
  REVIEW_WORDS,
  SPECIFICITY_WORDS,
  TOGETHER_WORDS,
} from './case-words.ts';
import { clarificationRows, consultationRows, pointRows, reviewOfRows, signOffRows } from './office-rows.ts';
import { closedRow, reasonRows, recordTable, row, type RecordRow } from './record-rows.ts';
import { publicKnowledgeRows, sensitivityRows } from './screening-rows.ts';
import { testRows } from './test-rows.ts';

const STANDING_WORDS = {
  open: 'Still open',
  notEngaged: 'Not engaged',
  maintained: 'Engaged and maintained',
  overridden: 'Engaged; the balance does not favour silence',
} as const;

/**
 * The internal decision record: every answer in both channels, evidence, advice, who signed and what was commented, and
 * the findings with the reasons recorded for them. The only document that holds closed text.
 */
export function composeRecord(caseFile: CaseFile, pack: LawPack, findings: readonly Finding[]): LetterDocument {
  const reference = caseFile.request.reference.trim();
  return {
    title: `Internal decision record ${reference}`.trim(),
    language: 'en-GB',
    look: PLAIN_LOOK,
    marking: caseFile.marking,
    draft: false,
    practice: caseFile.practice !== null,
    sections: [
      section('head', `Internal decision record ${reference}`.trim(), 1, caseRows(caseFile, pack), { page: 'request' }),
      section('review-of', 'Internal review of', 2, reviewOfRows(caseFile), { page: 'request' }),
      section('request', 'The request', 2, requestRows(caseFile, pack), { page: 'request' }),
      section('screening', 'Screening', 2, screeningRows(caseFile), { page: 'screening.law' }),
      section('scope', 'Parts and boundaries', 2, scopeRows(caseFile), { page: 'scope' }),
      ...caseFile.claims.map((claim) => claimSection(claim, caseFile, pack)),
      ...caseFile.parkedClaims.map((claim) => claimSection(claim, caseFile, pack, 'Taken away: ')),
      section('balance', 'Balance', 2, balanceRows(caseFile), { page: 'balance' }),
      section('decision', 'Decision and advice taken', 2, decisionRows(caseFile, pack), { page: 'determination' }),
      section('edits', 'Paragraphs worded otherwise', 2, editRows(caseFile), { page: 'letter' }),
      section('internal-review', 'Internal review', 2, internalReviewRows(caseFile), { page: 'letter' }),
      section('sign-off', 'Sign-off', 2, signOffRows(caseFile), { page: 'review' }),
      section('points', 'Comments and open points', 2, pointRows(caseFile, pack), { page: 'review' }),
      section('checks', 'What the checks found', 2, findingRows(findings), { page: 'review' }),
    ].filter(({ blocks }) => blocks.length > 1),
  };
}

function section(id: string, title: string, level: 1 | 2, rows: readonly RecordRow[], place: Place): Section {
  const heading: Block = { kind: 'heading', id: `${id}/heading`, level, text: title, from: [place] };
  return { id, blocks: [heading, ...recordTable(`${id}/table`, rows, [place])] };
}

function caseRows(caseFile: CaseFile, pack: LawPack): RecordRow[] {
  const { request, letter } = caseFile;
  const deadlines = deadlinesOf(caseFile, pack);
  return [
    ...row('Force', caseFile.force.force),
    ...row('Reference', request.reference),
    ...row('Subject', request.subject),
    ...row('Received', dateInWords(request.receivedOn)),
    ...row('Due', dateInWords(deadlines?.due.date ?? null)),
    ...row('Letter dated', dateInWords(letter.date)),
    ...row('Issued', dateInWords(caseFile.issuedOn)),
    ...row('Extension: notice sent', dateInWords(letter.extension?.noticeOn ?? null)),
    ...row('Extension: decision promised by', dateInWords(letter.extension?.decisionBy ?? null)),
    ...row('Law pack', `${caseFile.lawPackVersion}, checked on ${dateInWords(pack.checkedOn) ?? pack.checkedOn}`),
  ];
}

function requestRows(caseFile: CaseFile, pack: LawPack): RecordRow[] {
  const { request, nature } = caseFile;
  const topics = topicsTicked(pack.topics, nature.topicIds).map((topic) => topic.title);
  return [
    ...row('In the requester’s words', request.text),
    ...clarificationRows(caseFile),
    ...row('Subjects', topics.join(', ')),
    ...row('How specific', nature.specificity === null ? '' : SPECIFICITY_WORDS[nature.specificity]),
    ...row('How an answer at that level could be used', nature.specificityNote),
    ...row('About a particular person', nature.namesPerson ? 'Yes' : 'No'),
    ...row('Last year it is about', nature.matterYear === null ? '' : String(nature.matterYear)),
  ];
}

function screeningRows({ screening }: CaseFile): RecordRow[] {
  return [
    ...row('Law', screening.law === null ? '' : LAW_WORDS[screening.law]),
    ...row('The request is', screening.clarity === null ? '' : CLARITY_WORDS[screening.clarity]),
    ...publicKnowledgeRows(screening),
    ...sensitivityRows(screening),
  ];
}

function scopeRows({ request }: CaseFile): RecordRow[] {
  return request.items.flatMap((item, index) => [
    ...row(`Part ${index + 1}`, item.text),
    ...row(`Part ${index + 1}: answer`, item.outcome === null ? 'Undecided' : OUTCOME_WORDS[item.outcome]),
    ...row(`Part ${index + 1}: withheld under`, item.withheldUnder),
    ...row(`Part ${index + 1}: plain answer`, item.plainAnswer === null ? '' : OUTCOME_WORDS[item.plainAnswer]),
    ...row(`Part ${index + 1}: boundary`, item.outcome === 'neitherConfirmNorDeny' ? item.boundary : ''),
  ]);
}

function claimSection(claim: Claim, caseFile: CaseFile, pack: LawPack, lead = ''): Section {
  const exemption = findExemption(pack, claim.exemptionId);
  const place: Place = { page: 'assessment.hypotheticals', claimId: claim.id };
  const title = exemption === undefined ? claim.exemptionId : `Section ${exemption.provision}: ${exemption.name}`;
  const { certificate, weighing } = claim;
  const rows: RecordRow[] = [
    ...row('Limb', findLimb(exemption, claim.limbId)?.provision),
    ...row('Purpose', findPurpose(exemption, claim.purposeId)?.provision),
    ...row(
      'Kinds of harm',
      claim.harmKindIds
        .map((id) => exemption && findHarmKind(exemption, id)?.title)
        .filter(Boolean)
        .join(', '),
    ),
    ...reasonRows('If confirmed', claim.ifConfirmed),
    ...reasonRows('If denied', claim.ifDenied),
    ...testRows(claim.engagement, exemption),
    ...(certificate === null
      ? []
      : row(
          'Certificate',
          [certificate.reference, dateInWords(certificate.signedOn), certificate.covers].filter(Boolean).join('; '),
        )),
    ...claim.evidence.flatMap((evidence) => {
      const words = [evidence.source, dateInWords(evidence.date), evidence.text].filter(Boolean).join('; ');
      return evidence.channel === 'closed' ? [closedRow('Evidence', words)] : row('Evidence', words);
    }),
    ...row('Engaged', claim.engaged === null ? 'Undecided' : claim.engaged === 'engaged' ? 'Yes' : 'No'),
    ...reasonRows('Why', claim.engagedReason),
    ...claim.factors.flatMap((factor) => factorRows(factor, claim, caseFile, pack)),
    ...row('Comparison', weighing.comparison),
    ...row('What decides it', weighing.decisive),
    ...row('Why it departs from the weights', weighing.departure),
    ...row('Conclusion', weighing.decision === null ? '' : DECISION_WORDS[weighing.decision]),
    ...row('Standing', STANDING_WORDS[claimStanding(claim, pack)]),
  ];
  return section(`claim/${claim.id}`, `${lead}${title}`, 2, rows, place);
}

function factorRows(factor: Factor, claim: Claim, caseFile: CaseFile, pack: LawPack): RecordRow[] {
  const exemption = findExemption(pack, claim.exemptionId);
  if (exemption === undefined) return [];
  const writing: Writing = { caseFile, pack, outcome: 'open' };
  const label = factor.side === 'favouring' ? 'Factor favouring an answer' : 'Factor against an answer';
  const statement = runsText(statementRuns(writing, exemption, factor));
  const weight = factor.weight === null ? 'not weighed' : `${factor.weight} weight`;
  return [
    ...row(label, `${statement} (${weight}) ${factor.weightReason}`),
    ...(factor.closed === null || factor.closed.closedText.trim() === ''
      ? []
      : [closedRow(label, factor.closed.closedText)]),
  ];
}

function balanceRows({ balance }: CaseFile): RecordRow[] {
  return [
    ...row('Weighed', balance.together === null ? '' : TOGETHER_WORDS[balance.together]),
    ...row('Harms are different', balance.together === 'alsoTogether' ? (balance.harmsDistinct ? 'Yes' : 'No') : ''),
    ...row('Reasons', balance.togetherText),
    ...row('Together', balance.togetherDecision === null ? '' : DECISION_WORDS[balance.togetherDecision]),
  ];
}

function decisionRows(caseFile: CaseFile, pack: LawPack): RecordRow[] {
  const { determination } = caseFile;
  return [
    ...row(
      'Decision',
      determination.decision === null ? 'Still to be made' : DETERMINATION_WORDS[determination.decision],
    ),
    ...row('Reason', determination.reason),
    ...row('Decided by', determination.decidedBy),
    ...row('Judged as at', dateInWords(determination.assessedOn)),
    ...row('Looked over by', determination.reviewedBy),
    ...consultationRows(caseFile, pack),
  ];
}

function editRows({ letter }: CaseFile): RecordRow[] {
  return letter.edits.flatMap((edit) => row('Instead of', `${edit.generated}\nIt says: ${edit.text}`));
}

function internalReviewRows({ internalReview: review }: CaseFile): RecordRow[] {
  if (!isReviewed(review)) return [];
  return [
    ...row('Asked for on', dateInWords(review.requestedOn)),
    ...row('Response under review', dateInWords(review.responseOn)),
    ...row('What was said against it', review.points),
    ...row('Outcome', review.outcome === null ? 'Still to be decided' : REVIEW_WORDS[review.outcome]),
    ...row('Reasons', review.reasons),
    ...row('Reviewed by', review.reviewerRole),
    ...row('Decided on', dateInWords(review.decidedOn)),
  ];
}

function findingRows(findings: readonly Finding[]): RecordRow[] {
  return findings.flatMap((finding) =>
    row(
      `${finding.code} (${finding.severity})`,
      finding.answer === null ? finding.message : `${finding.message} Recorded reason: ${finding.answer}`,
    ),
  );
}
