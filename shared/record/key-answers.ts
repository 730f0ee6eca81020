import { claimStanding } from '../balance/claim-standing.ts';
import { silentItems } from '../balance/case-outcome.ts';
import type { Claim } from '../case/claim.ts';
import type { Place } from '../case/place.ts';
import { hasClosedText, type Reason } from '../case/reason.ts';
import { reasonsOfTest } from '../case/engagement.ts';
import type { Finding } from '../checks/finding.ts';
import { deadlinesOf } from '../deadline/deadlines.ts';
import type { Exemption } from '../law/exemption.ts';
import { findExemption } from '../law/find-entry.ts';
import type { KeyAnswer } from '../law/knowledge.ts';
import { claimsNotReliedOn } from '../letter/blocks/claim.ts';
import { claimBalance } from '../letter/blocks/claim-balance.ts';
import { answeringAfterAll, determination, together } from '../letter/blocks/determination.ts';
import { engagement } from '../letter/blocks/engagement.ts';
import { factors } from '../letter/blocks/factors.ts';
import { itemsTable } from '../letter/blocks/items.ts';
import { claimsInLetter, provisionRuns } from '../letter/blocks/silent-part.ts';
import { dateInWords } from '../letter/dates.ts';
import { run, type Block } from '../letter/letter-document.ts';
import { linesOf, type Writing } from '../letter/writer.ts';
import { SPECIFICITY_WORDS } from './case-words.ts';
import { recordTable, row, type RecordRow } from './record-rows.ts';
import { isClosedAnswer } from './office-rows.ts';
import { publicKnowledgeRows, sensitivityRows } from './screening-rows.ts';

type ClaimOfCase = { readonly claim: Claim; readonly exemption: Exemption };

/** The blocks that answer one kind of key question. Empty where the case holds nothing on it. Never closed text. */
export function keyAnswer(answer: KeyAnswer, writing: Writing, findings: readonly Finding[]): Block[] {
  const { caseFile } = writing;
  switch (answer) {
    case 'request':
      return words('request', caseFile.request.text, { page: 'request' });
    case 'dates':
      return openTable('dates', dateRows(writing), { page: 'letter' });
    case 'outcome':
      return withoutHeadings(itemsTable(writing));
    case 'boundary':
      return silentItems(caseFile).flatMap((item) =>
        words(`boundary/${item.id}`, item.boundary, { page: 'scope', itemId: item.id }),
      );
    case 'publicKnowledge':
      return openTable('public-knowledge', publicKnowledgeRows(caseFile.screening), {
        page: 'screening.publicKnowledge',
      });
    case 'sensitivity':
      return openTable('sensitivity', [...sensitivityRows(caseFile.screening), ...natureRows(writing)], {
        page: 'screening.sensitivity',
      });
    case 'advice':
      return openTable('advice', adviceRows(writing), { page: 'determination' });
    case 'exemptions':
      return writing.outcome === 'confirmOrDeny' ? claimsNotReliedOn(writing) : exemptionList(writing);
    case 'hypotheticals':
      return perClaim(answer, writing, hypotheticals);
    case 'test':
      return perClaim(answer, writing, ({ claim, exemption }) => [
        ...engagement(writing, exemption, claim).filter((block) => !block.id.includes('/if-')),
        ...keptBack(claim),
      ]);
    case 'evidence':
      return perClaim(answer, writing, ({ claim }) => evidence(claim));
    case 'favouring':
    case 'against':
      return perClaim(answer, writing, ({ claim, exemption }) =>
        exemption.standing === 'qualified' ? factors(writing, exemption, claim, answer) : [],
      );
    case 'weighing':
      return perClaim(answer, writing, ({ claim, exemption }) =>
        exemption.standing === 'qualified' ? withoutHeadings(claimBalance(writing, exemption, claim)) : [],
      );
    case 'together':
      return withoutHeadings(together(writing));
    case 'determination':
      return [
        ...withoutHeadings(
          writing.outcome === 'confirmOrDeny' ? answeringAfterAll(writing, []) : determination(writing),
        ),
        ...openTable('decided', decidedRows(writing), { page: 'determination' }),
      ];
    case 'heldBack':
      return heldBack(writing);
    case 'help':
      return words('help', caseFile.letter.help, { page: 'letter', field: 'help' });
    case 'warnings':
      return openTable('warnings', warningRows(writing, findings), { page: 'review' });
  }
}

function words(id: string, text: string, place: Place): Block[] {
  return linesOf(text).map((line, index) => ({
    kind: 'paragraph',
    id: `${id}/${index + 1}`,
    runs: [run(line)],
    from: [place],
  }));
}

/** A table of questions and answers; here everything is open. */
function openTable(id: string, rows: readonly RecordRow[], place: Place): Block[] {
  return recordTable(id, rows, [place]);
}

function withoutHeadings(blocks: readonly Block[]): Block[] {
  return blocks.filter((block) => block.kind !== 'heading');
}

/** What is said of each claim, under its provision; claims of which nothing can be said are left out. */
function perClaim(answer: KeyAnswer, writing: Writing, say: (each: ClaimOfCase) => readonly Block[]): Block[] {
  return reliedOn(writing).flatMap((claim): Block[] => {
    const exemption = findExemption(writing.pack, claim.exemptionId);
    const blocks = exemption === undefined ? [] : say({ claim, exemption });
    if (exemption === undefined || blocks.length === 0) return [];
    const title: Block = {
      kind: 'paragraph',
      id: `${answer}/claim/${claim.id}`,
      runs: provisionRuns(writing, claim).map((part) => ({ ...part, bold: true as const })),
      from: [{ page: 'assessment.hypotheticals', claimId: claim.id }],
    };
    return [title, ...blocks];
  });
}

/** The claims that the force stands by: those of the letter, less any found not to be engaged. */
function reliedOn(writing: Writing): Claim[] {
  return claimsInLetter(writing).filter((claim) => claimStanding(claim, writing.pack) !== 'notEngaged');
}

function dateRows({ caseFile, pack }: Writing): RecordRow[] {
  const { request, letter, determination: decided } = caseFile;
  return [
    ...row('Received', dateInWords(request.receivedOn)),
    ...row('Last day for answering', dateInWords(deadlinesOf(caseFile, pack)?.due.date ?? null)),
    ...row('Notice of an extension', dateInWords(letter.extension?.noticeOn ?? null)),
    ...row('Response dated', dateInWords(letter.date)),
    ...row('Judged as at', dateInWords(decided.assessedOn)),
  ];
}

function natureRows({ caseFile: { nature } }: Writing): RecordRow[] {
  return [
    ...row('How specific the request is', nature.specificity === null ? '' : SPECIFICITY_WORDS[nature.specificity]),
    ...row('How an answer at that level could be used', nature.specificityNote),
  ];
}

function adviceRows({ caseFile }: Writing): RecordRow[] {
  return caseFile.consultations.flatMap((each) =>
    row(
      `${each.role}${each.askedOn === null ? '' : `, ${dateInWords(each.askedOn) ?? ''}`}`,
      [each.question, isClosedAnswer(each, caseFile) ? 'The answer is closed evidence' : each.answer]
        .filter(Boolean)
        .join(' – '),
    ),
  );
}

function decidedRows({ caseFile: { determination: decided } }: Writing): RecordRow[] {
  return [...row('Decided by', decided.decidedBy), ...row('Looked over by', decided.reviewedBy)];
}

/** Answered warnings; never one that quotes what it found in a closed reason. */
function warningRows({ pack }: Writing, findings: readonly Finding[]): RecordRow[] {
  const readsClosed = new Set(pack.checks.flatMap(({ id, text }) => (text?.readIn === 'closed' ? [id] : [])));
  return findings
    .filter((finding) => !readsClosed.has(finding.checkId))
    .flatMap((finding) => (finding.answer === null ? [] : row(finding.message, finding.answer)));
}

function exemptionList(writing: Writing): Block[] {
  const claims = reliedOn(writing);
  if (claims.length === 0) return [];
  return [
    {
      kind: 'list',
      id: 'provisions',
      ordered: false,
      items: claims.map((claim) => provisionRuns(writing, claim)),
      from: [{ page: 'exemptions' }],
    },
  ];
}

function hypotheticals({ claim }: ClaimOfCase): Block[] {
  if (claim.engagement.kind === 'listedBody')
    return words(`claim/${claim.id}/listed`, IN_THE_RECORD, atHypotheticals(claim));
  const at = (field: string): Place => ({ page: 'assessment.hypotheticals', claimId: claim.id, field });
  return (
    [
      ['A confirmation would show:', claim.ifConfirmed, 'ifConfirmed'],
      ['A denial would show:', claim.ifDenied, 'ifDenied'],
    ] as const
  ).flatMap(([lead, reason, field]): Block[] => {
    const text = openText(reason);
    if (text === null) return [];
    const runs = [{ text: `${lead} `, bold: true as const }, run(text)];
    return [{ kind: 'paragraph', id: `claim/${claim.id}/${field}`, runs, from: [at(field)] }];
  });
}

const IN_THE_RECORD = 'Our reasons on this point are in the decision record and can be supplied apart.';

function atHypotheticals(claim: Claim): Place {
  return { page: 'assessment.hypotheticals', claimId: claim.id };
}

/** The open words, or that a closed reason is on the record; null where there is neither. */
function openText(reason: Reason): string | null {
  const open = linesOf(reason.open).join(' ');
  if (open !== '') return open;
  return hasClosedText(reason) ? 'Our reasons on this point are closed; they are in the decision record.' : null;
}

/** How many closed reasons the decision record holds for a claim. */
function keptBack(claim: Claim): Block[] {
  const reasons = [claim.ifConfirmed, claim.ifDenied, ...reasonsOfTest(claim.engagement).map(({ reason }) => reason)];
  const count = reasons.filter(hasClosedText).length;
  if (count === 0) return [];
  const text = `${count === 1 ? 'One closed reason' : `${count} closed reasons`} on this exemption can be supplied apart.`;
  return [{ kind: 'paragraph', id: `claim/${claim.id}/kept-back`, runs: [run(text)], from: [] }];
}

function evidence(claim: Claim): Block[] {
  const items = claim.evidence.map((each) => {
    const source = [each.source.trim(), dateInWords(each.date)].filter(Boolean).join(', ');
    const text = each.channel === 'closed' ? 'closed, in the decision record' : linesOf(each.text).join(' ');
    return [run([source, text].filter(Boolean).join(': '))];
  });
  if (items.length === 0) return [];
  const place: Place = { page: 'assessment.conclusion', claimId: claim.id, field: 'evidence' };
  return [{ kind: 'list', id: `claim/${claim.id}/evidence`, ordered: false, items, from: [place] }];
}

function heldBack({ caseFile }: Writing): Block[] {
  const text = caseFile.letter.reasonsHeldBack
    ? 'The letter says that some reasons cannot be given (section 17(4)). They are set out in the internal decision record.'
    : 'The letter holds no reasons back.';
  return words('held-back', text, { page: 'letter', field: 'reasonsHeldBack' });
}
