import type { Claim } from '../../case/claim.ts';
import type { Factor, Side } from '../../case/factor.ts';
import type { Place } from '../../case/place.ts';
import type { Exemption } from '../../law/exemption.ts';
import { findFactorEntry } from '../../law/find-entry.ts';
import { fillFrame } from '../fill-frame.ts';
import { weightOf } from '../law-words.ts';
import { gap, run, type Block, type Run } from '../letter-document.ts';
import { fill, gapParagraph, heading, linesOf, paragraph, staleMark, wording, type Writing } from '../writer.ts';

/** The factors of one side, each a paragraph with its weight. */
export function factors(writing: Writing, exemption: Exemption, claim: Claim, side: Side): Block[] {
  const place: Place = {
    page: side === 'favouring' ? 'assessment.favouring' : 'assessment.against',
    claimId: claim.id,
  };
  const own = claim.factors.filter((factor) => factor.side === side);
  const id = `claim/${claim.id}/${side}`;
  return [
    heading(writing, 3, id, `heading.${side}`, [place]),
    ...(own.length === 0 ? [gapParagraph(writing, `${id}/none`, 'gap.factors', [place])] : []),
    ...own.map((factor) => factorParagraph(writing, exemption, claim, factor, place)),
  ];
}

function factorParagraph(writing: Writing, exemption: Exemption, claim: Claim, factor: Factor, place: Place): Block {
  const from: Place[] = [
    { ...place, factorId: factor.id },
    { page: 'assessment.weighing', claimId: claim.id, factorId: factor.id },
  ];
  const runs = [...statementRuns(writing, exemption, factor), run(' '), ...weightRuns(writing, factor)];
  const block = paragraph(writing, `claim/${claim.id}/factor/${factor.id}`, runs, from);
  return {
    ...block,
    ...(isGeneric(exemption, factor) ? { generic: true as const } : {}),
    ...staleMark(writing, [place]),
  };
}

/** A factor's statement: the officer's own words, or the library's frame filled with the facts of this request. */
export function statementRuns(writing: Writing, exemption: Exemption, factor: Factor): Run[] {
  const entry = findFactorEntry(exemption, factor.entryId);
  if (factor.ownWords !== null || entry === undefined) {
    const words = linesOf(factor.ownWords ?? '').join(' ');
    return [words === '' ? gap(wording(writing, 'gap.statement')) : run(words)];
  }
  return fillFrame(entry.frame, factor.slots, (slot) => entry.slots[slot]?.ask ?? slot);
}

/** True when no fact of the request is in it: a frame from the library with every slot empty, or no words at all. */
export function isGeneric(exemption: Exemption | undefined, factor: Factor): boolean {
  if (factor.ownWords !== null) return factor.ownWords.trim() === '';
  const entry = findFactorEntry(exemption, factor.entryId);
  return Object.keys(entry?.slots ?? {}).every((slot) => (factor.slots[slot] ?? '').trim() === '');
}

function weightRuns(writing: Writing, factor: Factor): Run[] {
  if (factor.weight === null) return [gap(wording(writing, 'gap.weight'))];
  const weight =
    factor.weight === 'none'
      ? fill(writing, 'factor.noWeight')
      : fill(writing, 'factor.weight', { weight: weightOf(writing, factor.weight) });
  const reason = linesOf(factor.weightReason).join(' ');
  return reason === '' ? weight : [...weight, run(` ${reason}`)];
}
