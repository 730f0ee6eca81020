import type { CaseFile } from '../case/case-file.ts';
import { evidenceOf } from '../case/consultation-evidence.ts';
import type { Consultation, Consulted } from '../case/consultation.ts';
import { pageTitle } from '../case/page-names.ts';
import { placeOfAnchor, type Anchor, type Point } from '../case/point.ts';
import { ACT_WORDS, ROLE_WORDS } from '../case/sign-off.ts';
import { findExemption } from '../law/find-entry.ts';
import type { LawPack } from '../law/law-pack.ts';
import { dateInWords } from '../letter/dates.ts';
import { closedRow, row, type RecordRow } from './record-rows.ts';

/** Who was asked, as the record says it. */
const CONSULTED_WORDS: Readonly<Record<Consulted, string>> = {
  informationOwner: 'owner of the information',
  nationalUnit: 'national police unit on freedom of information',
  legal: 'legal advice',
  other: 'somebody else',
};

/** Who acted on the case as a whole, in which role, when, and with which words. */
export function signOffRows({ signOff }: CaseFile): RecordRow[] {
  return signOff.flatMap(({ act, role, by, at, note }) =>
    row(
      `${ACT_WORDS[act]} as ${ROLE_WORDS[role]}`,
      [by || 'an account that is not known', instantInWords(at), note.trim()].filter(Boolean).join('; '),
    ),
  );
}

/** Comments and open questions, with what was answered and whether they are settled. */
export function pointRows({ points, ...caseFile }: CaseFile, pack: LawPack): RecordRow[] {
  return points.flatMap((point) => row(labelOf(point, caseFile.claims, pack), wordsOf(point)));
}

function labelOf({ kind, anchor }: Point, claims: CaseFile['claims'], pack: LawPack): string {
  return `${kind === 'unknown' ? 'Not known' : 'Comment'}: ${whereOf(anchor, claims, pack)}`;
}

function whereOf(anchor: Anchor, claims: CaseFile['claims'], pack: LawPack): string {
  const place = placeOfAnchor(anchor);
  if (place === null) return 'the case';
  const claim = claims.find(({ id }) => id === place.claimId);
  const exemption = claim === undefined ? undefined : findExemption(pack, claim.exemptionId);
  const page =
    exemption === undefined ? pageTitle(place.page) : `Section ${exemption.provision}, ${pageTitle(place.page)}`;
  return anchor.blockId === null ? page : `${page}, at a paragraph of the letter`;
}

function wordsOf({ text, by, at, reply, resolvedAt, resolvedBy }: Point): string {
  const settled =
    resolvedAt === null
      ? 'Open'
      : ['Settled', resolvedBy === '' ? '' : `by ${resolvedBy}`, `on ${instantInWords(resolvedAt)}`]
          .filter(Boolean)
          .join(' ');
  return [
    text.trim(),
    [by, instantInWords(at)].filter(Boolean).join(', '),
    reply.trim() === '' ? '' : `Reply: ${reply.trim()}`,
    settled,
  ]
    .filter(Boolean)
    .join('; ');
}

/** The issued case that this one looks at afresh, and why. */
export function reviewOfRows({ reviewOf }: CaseFile): RecordRow[] {
  if (reviewOf === null) return [];
  return [
    ...row('Case under review', reviewOf.reference || 'a case without a reference'),
    ...row('Issued', dateInWords(reviewOf.issuedOn)),
    ...row('Why the review was opened', reviewOf.reason),
  ];
}

/** Questions back to the requester, and when the answer came. */
export function clarificationRows({ request }: CaseFile): RecordRow[] {
  return request.clarifications.flatMap(({ askedOn, asked, receivedOn }) =>
    row(
      'Clarification',
      [
        askedOn === null ? '' : `Asked on ${dateInWords(askedOn)}`,
        asked.trim(),
        receivedOn === null ? 'No answer yet' : `Answered on ${dateInWords(receivedOn)}`,
      ]
        .filter(Boolean)
        .join('; '),
    ),
  );
}

/** True when an answer was made closed evidence: its words then stay in the record. */
export function isClosedAnswer(entry: Consultation, { claims, parkedClaims }: CaseFile): boolean {
  return evidenceOf(entry, [...claims, ...parkedClaims]).some(({ evidence }) => evidence.channel === 'closed');
}

/** Whom the officer asked, what they said and when, and which evidence it became. */
export function consultationRows(caseFile: CaseFile, pack: LawPack): RecordRow[] {
  return caseFile.consultations.flatMap((entry) => {
    const { consulted, role, askedOn, question, answeredOn, answer } = entry;
    const label = `Consulted: ${[role, CONSULTED_WORDS[consulted]].filter(Boolean).join(', ')}`;
    const became = evidenceOf(entry, [...caseFile.claims, ...caseFile.parkedClaims]).map(
      ({ claim }) => `section ${findExemption(pack, claim.exemptionId)?.provision ?? claim.exemptionId}`,
    );
    const asked = [
      askedOn === null ? '' : `Asked on ${dateInWords(askedOn)}`,
      question.trim() === '' ? '' : `Asked: ${question.trim()}`,
      answeredOn === null ? '' : `Answered on ${dateInWords(answeredOn)}`,
      became.length === 0 ? '' : `Became evidence of ${became.join(', ')}`,
    ];
    const said = answer.trim() === '' ? '' : `Said: ${answer.trim()}`;
    if (said !== '' && isClosedAnswer(entry, caseFile)) {
      return [...row(label, asked.filter(Boolean).join('; ')), closedRow(label, said)];
    }
    return row(label, [...asked, said].filter(Boolean).join('; '));
  });
}

/** "2026-11-23T14:02:00Z" as "23 November 2026, 14:02 UTC": the same on every computer. */
function instantInWords(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const iso = date.toISOString();
  return `${dateInWords(iso.slice(0, 10)) ?? iso}, ${iso.slice(11, 16)} UTC`;
}
