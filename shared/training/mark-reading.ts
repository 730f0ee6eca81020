import type { CaseFile } from '../case/case-file.ts';
import type { PageId, Place } from '../case/place.ts';
import type { Item } from '../case/request.ts';
import { isPageNeeded } from '../progress/route.ts';
import { CLARITY_WORDS, KNOWLEDGE_WORDS, LAW_WORDS, OUTCOME_WORDS, SENSITIVITY_WORDS } from '../record/case-words.ts';
import { isFound, textOfCase } from './points.ts';
import type { PracticeCase } from './practice-case.ts';
import { remark, type Remark } from './remark.ts';

/** How the request was read: the ways out before any exemption, each part, and the points of the pages of the case. */
export function markReading(attempt: CaseFile, practiceCase: PracticeCase): Remark[] {
  return [
    ...markScreening(attempt, practiceCase),
    ...practiceCase.model.request.items.flatMap((item) => markPart(attempt, item, practiceCase)),
    ...markCasePoints(attempt, practiceCase),
  ];
}

function markScreening(attempt: CaseFile, practiceCase: PracticeCase): Remark[] {
  const { model, accept } = practiceCase;
  const mark = <Value extends string>(
    field: 'law' | 'clarity' | 'publicKnowledge' | 'sensitivity',
    words: Readonly<Record<Value, string>>,
  ): Remark[] => {
    const place: Place = { page: `screening.${field}` };
    const got = attempt.screening[field] as Value | null;
    const wanted = model.screening[field] as Value | null;
    if (wanted === null || !isPageNeeded(place.page, model)) return [];
    const why = practiceCase.notes.find(({ page }) => page === place.page)?.note ?? '';
    if (got === null) return [remark('missed', place, field, `Not answered. The model says: ${words[wanted]}.`, why)];
    if (got === wanted) return [remark('found', place, field, `${words[got]}: so the model, too.`)];
    return (accept[field] as readonly string[]).includes(got)
      ? [remark('found', place, field, `${words[got]}: a good answer, though the model says ${words[wanted]}.`)]
      : [remark('differs', place, field, `You say: ${words[got]}. The model says: ${words[wanted]}.`, why)];
  };
  return [
    ...mark('law', LAW_WORDS),
    ...mark('clarity', CLARITY_WORDS),
    ...mark('publicKnowledge', KNOWLEDGE_WORDS),
    ...mark('sensitivity', SENSITIVITY_WORDS),
  ];
}

/** What becomes of one part of the request. */
function markPart(attempt: CaseFile, wanted: Item, { accept, unsound, notes, outcome }: PracticeCase): Remark[] {
  if (wanted.outcome === null) return [];
  const place: Place = { page: 'scope' };
  const name = `“${shortened(wanted.text)}”`;
  const item = attempt.request.items.find(({ id }) => id === wanted.id);
  const isAnsweredAfterAll = outcome === 'confirmOrDeny' && wanted.outcome === 'neitherConfirmNorDeny';
  const words = isAnsweredAfterAll ? 'silence considered, and answered after all' : OUTCOME_WORDS[wanted.outcome];
  const why = notes.find(({ page }) => page === 'scope')?.note ?? '';
  if (item === undefined || item.outcome === null)
    return [remark('missed', place, wanted.id, `${name} is still without an answer. The model: ${words}.`, why)];
  if (item.outcome === wanted.outcome)
    return [remark('found', place, wanted.id, `${name}: ${words}, as the model has it.`)];
  if (accept.outcomes[wanted.id]?.includes(item.outcome))
    return [
      remark(
        'found',
        place,
        wanted.id,
        `${name}: ${OUTCOME_WORDS[item.outcome]}. The model has it ${words}; both are good.`,
      ),
    ];
  const known = unsound.find(
    (each) => each.kind === 'outcome' && each.part === wanted.id && each.outcome === item.outcome,
  );
  const says = `${name}: you have it ${OUTCOME_WORDS[item.outcome]}; the model has it ${words}.`;
  return known === undefined
    ? [remark('differs', place, wanted.id, says, why)]
    : [remark('unsound', place, wanted.id, says, known.why, known.authorities)];
}

/** Points of pages that stand once per case. */
function markCasePoints(attempt: CaseFile, { points }: PracticeCase): Remark[] {
  return points
    .filter(({ page }) => !isClaimPage(page))
    .map((point) => {
      const isThere = isFound(point, textOfCase(attempt, point.page));
      return remark(isThere ? 'found' : 'missed', { page: point.page }, point.says, point.says);
    });
}

/** True for a page that stands once per claim. */
export function isClaimPage(page: PageId): boolean {
  return page.startsWith('assessment.');
}

/** A text on one short line. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
