import { caseOutcome } from '../balance/case-outcome.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { Place } from '../case/place.ts';
import { findExemption } from '../law/find-entry.ts';
import type { LawPack } from '../law/law-pack.ts';
import { section } from './arrange-letter.ts';
import { closing, rights } from './blocks/ending.ts';
import { requestText } from './blocks/opening.ts';
import { provisionRuns } from './blocks/silent-part.ts';
import { dateInWords } from './dates.ts';
import { documentFrom, isDraft } from './document-from.ts';
import { run, type Block, type LetterDocument } from './letter-document.ts';
import { fill, framed, heading, paragraph, type Writing } from './writer.ts';

const AT: Place = { page: 'letter', field: 'extension' };

/**
 * The notice that more time is needed for the public interest (sections 10(3) and 17(2)): names the qualified
 * exemptions under consideration and the day by which a decision is expected. It reads the same whether or not
 * information is held.
 */
export function composeHolding(caseFile: CaseFile, pack: LawPack): LetterDocument {
  const writing: Writing = { caseFile, pack, outcome: caseOutcome(caseFile, pack) };
  const reference = caseFile.request.reference.trim();
  const letter = documentFrom(caseFile, `Notice of more time ${reference}`.trim(), [
    section('opening', opening(writing)),
    section('request', requestText(writing)),
    section('considered', considered(writing)),
    section('rights', rights(writing)),
    section('closing', closing(writing)),
  ]);
  return { ...letter, draft: isDraft(letter, caseFile) };
}

function opening(writing: Writing): Block[] {
  const { request, letter, force } = writing.caseFile;
  const date = dateInWords(letter.extension?.noticeOn ?? null, force.language);
  return [
    paragraph(writing, 'opening/date', date === undefined ? fill(writing, 'opening.noticeOn') : [run(date)], [AT]),
    heading(writing, 1, 'opening/title', 'heading.holding', [AT], { reference: request.reference }),
    framed(writing, 'opening/received', 'holding.opening', [{ page: 'request' }], {
      force: force.force,
      receivedOn: dateInWords(request.receivedOn, force.language),
    }),
  ];
}

function considered(writing: Writing): Block[] {
  const { caseFile, pack } = writing;
  const from: Place[] = [{ page: 'exemptions' }];
  const qualified = caseFile.claims.filter((claim) => findExemption(pack, claim.exemptionId)?.standing === 'qualified');
  const provisions: Block =
    qualified.length === 0
      ? paragraph(writing, 'considered/none', fill(writing, 'holding.exemptions'), from)
      : {
          kind: 'list',
          id: 'considered/provisions',
          ordered: false,
          items: qualified.map((claim) => provisionRuns(writing, claim)),
          from,
        };
  return [
    heading(writing, 2, 'considered/heading', 'heading.holdingReasons', from),
    framed(writing, 'considered/refusal', 'holding.refusal', from),
    provisions,
    framed(writing, 'considered/not-decided', 'holding.notDecided', from),
    framed(writing, 'considered/same', 'holding.sameEitherWay', from),
    heading(writing, 2, 'considered/date', 'heading.holdingDate', [AT]),
    framed(writing, 'considered/decision-by', 'holding.decisionBy', [AT], {
      decisionBy: dateInWords(caseFile.letter.extension?.decisionBy ?? null, caseFile.force.language),
    }),
  ];
}
