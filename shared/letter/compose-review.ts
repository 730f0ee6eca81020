import { caseOutcome, silentItems } from '../balance/case-outcome.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { Place } from '../case/place.ts';
import type { LawPack } from '../law/law-pack.ts';
import { arrangedLetter, section } from './arrange-letter.ts';
import { closing, toRegulator } from './blocks/ending.ts';
import { dateInWords } from './dates.ts';
import { documentFrom, isDraft } from './document-from.ts';
import { andList } from './law-words.ts';
import { run, type Block, type LetterDocument, type Section } from './letter-document.ts';
import { fill, framed, gapParagraph, heading, paragraph, textParagraphs, type Writing } from './writer.ts';

const AT: Place = { page: 'letter', field: 'internalReview' };
/** What of the response is said again where the grounds have changed or the force answers after all. */
const RESTATED = [
  'withheld',
  'answering',
  'no-inference',
  'silent',
  'engagement',
  'harm',
  'reasoning',
  'together',
  'determination',
  'held-back',
];

/** The outcome of an internal review, with the reasons as they stand now where the review changed them. */
export function composeReview(caseFile: CaseFile, pack: LawPack): LetterDocument {
  const writing: Writing = { caseFile, pack, outcome: caseOutcome(caseFile, pack) };
  const reference = caseFile.request.reference.trim();
  const letter = documentFrom(caseFile, `Internal review ${reference}`.trim(), [
    section('opening', opening(writing)),
    section('points', points(writing)),
    section('outcome', outcome(writing)),
    ...restated(writing),
    section('rights', rights(writing)),
    section('closing', closing(writing)),
  ]);
  return { ...letter, draft: isDraft(letter, caseFile) };
}

function opening(writing: Writing): Block[] {
  const { request, force, internalReview: review } = writing.caseFile;
  const date = dateInWords(review.decidedOn, force.language);
  return [
    paragraph(writing, 'opening/date', date === undefined ? fill(writing, 'opening.letterDate') : [run(date)], [AT]),
    heading(writing, 1, 'opening/title', 'heading.review', [AT], { reference: request.reference }),
    framed(writing, 'opening/review', 'review.opening', [AT], {
      force: force.force,
      requestedOn: dateInWords(review.requestedOn, force.language),
      responseOn: dateInWords(review.responseOn, force.language),
      reviewerRole: review.reviewerRole,
    }),
  ];
}

function points(writing: Writing): Block[] {
  const said = textParagraphs(writing, 'points/text', writing.caseFile.internalReview.points, AT);
  return said.length === 0 ? [] : [heading(writing, 2, 'points/heading', 'heading.reviewPoints', [AT]), ...said];
}

function outcome(writing: Writing): Block[] {
  const { internalReview: review } = writing.caseFile;
  const boundary = andList(
    writing,
    silentItems(writing.caseFile)
      .map((item) => item.boundary.trim())
      .filter((text) => text !== ''),
  );
  const isSilent = writing.outcome === 'maintained';
  const found =
    review.outcome === null
      ? gapParagraph(writing, 'outcome/statement', 'gap.reviewOutcome', [AT])
      : framed(
          writing,
          'outcome/statement',
          review.outcome === 'overturned' || isSilent ? `review.${review.outcome}` : `review.${review.outcome}Other`,
          [AT],
          { boundary },
        );
  return [
    heading(writing, 2, 'outcome/heading', 'heading.reviewOutcome', [AT]),
    found,
    heading(writing, 2, 'outcome/reasons-heading', 'heading.reviewReasons', [AT]),
    ...textParagraphs(writing, 'outcome/reasons', review.reasons, AT, { gapFrame: 'gap.reviewReasons' }),
  ];
}

/** The reasons of the case as it is now; a response that stands as it was need not be said again. */
function restated(writing: Writing): Section[] {
  const { outcome: found } = writing.caseFile.internalReview;
  if (found === null || found === 'upheld') return [];
  return [
    section('restated', [framed(writing, 'restated', 'review.restated', [AT])]),
    ...arrangedLetter(writing).filter(({ id }) => RESTATED.includes(id)),
  ];
}

/** After a review only the regulator is left. */
function rights(writing: Writing): Block[] {
  return [heading(writing, 2, 'rights/heading', 'heading.rights', [AT]), toRegulator(writing, 'review.regulator')];
}
