import type { CaseFile } from '../case/case-file.ts';
import { deadlinesOf } from '../deadline/deadlines.ts';
import type { LawPack } from '../law/law-pack.ts';
import { dateInWords } from '../letter/dates.ts';
import { linesOf } from '../letter/writer.ts';
import type { TemplateFacts } from './template-fields.ts';

/** What a template may say of a case and its force outside the letter's own text; empty where the case has nothing. */
export function templateFacts(caseFile: CaseFile, pack: LawPack): TemplateFacts {
  const { force, request, letter } = caseFile;
  const date = (value: string | null) => dateInWords(value, force.language) ?? '';
  const ownAddress = linesOf(force.regulatorAddress);
  return {
    force: force.force,
    forceAddress: force.address,
    unit: force.unit,
    contact: [force.email, force.phone].filter((line) => line.trim() !== '').join(' · '),
    reference: request.reference,
    subject: request.subject,
    letterDate: date(letter.date),
    receivedOn: date(request.receivedOn),
    dueOn: date(deadlinesOf(caseFile, pack)?.due.date ?? null),
    signatoryRole: letter.signatoryRole,
    signature: force.signature,
    reviewTo: force.reviewTo,
    regulatorName: pack.regulator.name,
    regulatorAddress: (ownAddress.length > 0 ? ownAddress : pack.regulator.address).join('\n'),
  };
}
