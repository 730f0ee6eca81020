import { caseOutcome, silentItems } from '../balance/case-outcome.ts';
import type { CaseFile } from '../case/case-file.ts';
import { PLAIN_STYLE } from '../case/house-style.ts';
import type { Finding } from '../checks/finding.ts';
import type { LawPack } from '../law/law-pack.ts';
import { PLAIN_LOOK } from '../letter/document-from.ts';
import type { Block, LetterDocument, Section } from '../letter/letter-document.ts';
import type { Writing } from '../letter/writer.ts';
import { keyAnswer } from './key-answers.ts';

/**
 * The answers to the regulator's key questions, composed from the case: nothing in it that the case does not hold, and
 * no closed text. Where a reason is closed it says so, so that it can be sent apart.
 */
export function composeBundle(caseFile: CaseFile, pack: LawPack, findings: readonly Finding[]): LetterDocument {
  // In the app's own style and in English, whatever the force's letters look like.
  const force = { ...caseFile.force, language: 'en-GB' as const, houseStyle: PLAIN_STYLE };
  const writing: Writing = { caseFile: { ...caseFile, force }, pack, outcome: caseOutcome(caseFile, pack) };
  const reference = caseFile.request.reference.trim();
  const title = `Answers for the ${pack.regulator.shortName} ${reference}`.trim();
  return {
    title,
    language: 'en-GB',
    look: PLAIN_LOOK,
    marking: caseFile.marking,
    draft: false,
    practice: caseFile.practice !== null,
    sections: [
      head(title, caseFile, pack),
      ...pack.keyQuestions.map((question) => answered(question, writing, findings)),
    ],
  };
}

function head(title: string, caseFile: CaseFile, pack: LawPack): Section {
  const from = [{ page: 'request' as const }];
  const silent = silentItems(caseFile).length;
  const intro =
    silent === 0
      ? 'No part of this request is neither confirmed nor denied.'
      : `What follows is composed from the case as it stands, under law pack ${caseFile.lawPackVersion}. It would be the same whether or not any information is held. Closed reasons are kept in the internal decision record.`;
  return {
    id: 'head',
    blocks: [
      { kind: 'heading', id: 'head/title', level: 1, text: title, from },
      { kind: 'paragraph', id: 'head/to', runs: [{ text: `For: ${pack.regulator.name}` }], from },
      { kind: 'paragraph', id: 'head/intro', runs: [{ text: intro }], from },
    ],
  };
}

function answered(question: LawPack['keyQuestions'][number], writing: Writing, findings: readonly Finding[]): Section {
  const heading: Block = { kind: 'heading', id: `${question.id}/heading`, level: 2, text: question.question, from: [] };
  const blocks = question.answers.flatMap((answer) => keyAnswer(answer, writing, findings));
  const gap: Block = {
    kind: 'paragraph',
    id: 'gap',
    runs: [{ text: 'The case does not answer this yet.', gap: true }],
    from: [],
  };
  const all = blocks.length === 0 ? [gap] : blocks;
  // The same part may answer two questions, so each block's id is made its question's own.
  return {
    id: question.id,
    blocks: [heading, ...all.map((block) => ({ ...block, id: `${question.id}/${block.id}` }))],
  };
}
