import { silentItems } from '../balance/case-outcome.ts';
import { claims, claimsNotReliedOn, harmOverall } from './blocks/claim.ts';
import { answeringAfterAll, determination, together } from './blocks/determination.ts';
import { closing, help, rights } from './blocks/ending.ts';
import { itemsTable } from './blocks/items.ts';
import { opening, requestText } from './blocks/opening.ts';
import { withheldParts } from './blocks/plain-answers.ts';
import { heldBack, noInference, silentPart } from './blocks/silent-part.ts';
import { supplied } from './blocks/supplied.ts';
import type { Block, Section } from './letter-document.ts';
import { framed, heading, type Writing } from './writer.ts';

/** The parts of a letter in the order that its outcome and the force's house style ask for. */
export function arrangedLetter(writing: Writing): Section[] {
  const { outcome, caseFile } = writing;
  if (outcome === 'leavesTheAct' || outcome === 'notReady') {
    return [section('advice', [framed(writing, 'advice', `record.${outcome}`, [{ page: 'screening.law' }])])];
  }
  const start = [
    section('opening', opening(writing)),
    section('request', requestText(writing)),
    section('response', itemsTable(writing)),
    section('supplied', supplied(writing)),
    section('withheld', withheldParts(writing)),
  ];
  if (outcome === 'confirmOrDeny') {
    return [...start, section('answering', answeringAfterAll(writing, claimsNotReliedOn(writing))), ...ending(writing)];
  }
  if (silentItems(caseFile).length === 0) return [...start, ...ending(writing)];
  return [...start, ...silence(writing)];
}

/** Advice, rights and signature. */
export function ending(writing: Writing): Section[] {
  return [section('help', help(writing)), section('rights', rights(writing)), section('closing', closing(writing))];
}

/** The silent part with its reasons, wherever the house style places them, to the end of the letter. */
function silence(writing: Writing): Section[] {
  const { caveat } = writing.caseFile.force.houseStyle;
  const at = (place: typeof caveat) => (caveat === place ? [section('no-inference', noInference(writing))] : []);
  const { inBody, after } = reasoning(writing);
  return [
    ...at('beforeStatement'),
    section('silent', silentPart(writing)),
    ...at('afterStatement'),
    ...inBody,
    section('determination', determination(writing)),
    section('held-back', heldBack(writing)),
    ...at('afterDecision'),
    section('help', help(writing)),
    ...at('end'),
    section('rights', rights(writing)),
    section('closing', closing(writing)),
    ...after,
  ];
}

type Reasoning = { readonly inBody: readonly Section[]; readonly after: readonly Section[] };

/** The reasoning in the body, or after the letter with a pointer in the body. */
function reasoning(writing: Writing): Reasoning {
  const { reasoning: place } = writing.caseFile.force.houseStyle;
  const weighed = [
    section('reasoning', claims(writing, { engagement: false, weighing: true })),
    section('together', together(writing)),
  ];
  if (place === 'publicInterestTest' && weighed.some(({ blocks }) => blocks.length > 0)) {
    const inBody = isHarmOverall(writing)
      ? [section('harm', harmOverall(writing))]
      : [section('engagement', claims(writing, { engagement: true, weighing: false }))];
    return {
      inBody: [...inBody, pointer(writing, 'publicInterestTest')],
      after: [part(writing, 'publicInterestTest'), ...weighed],
    };
  }
  const whole = isHarmOverall(writing)
    ? [section('harm', harmOverall(writing)), ...weighed]
    : [section('reasoning', claims(writing)), section('together', together(writing))];
  if (place !== 'appendix') return { inBody: whole, after: [] };
  return { inBody: [pointer(writing, 'appendix')], after: [part(writing, 'appendix'), ...whole] };
}

function isHarmOverall({ caseFile }: Writing): boolean {
  return caseFile.force.houseStyle.harm === 'overall';
}

function pointer(writing: Writing, place: 'appendix' | 'publicInterestTest'): Section {
  return section('pointer', [framed(writing, `pointer/${place}`, `pointer.${place}`, [{ page: 'letter' }])]);
}

function part(writing: Writing, place: 'appendix' | 'publicInterestTest'): Section {
  const title = heading(writing, 1, `part/${place}`, `heading.${place}`, [{ page: 'letter' }]);
  return section('part', [{ ...title, newPage: true }]);
}

/** A part under one purpose. */
export function section(id: string, blocks: readonly Block[]): Section {
  return { id, blocks };
}
