import type { CaseOutcome } from '../balance/case-outcome.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { Place } from '../case/place.ts';
import { hasClosedText, type Reason } from '../case/reason.ts';
import type { LawPack } from '../law/law-pack.ts';
import { isStale } from '../progress/grounds.ts';
import { fillFrame } from './fill-frame.ts';
import { gap, run, type Block, type HeadingBlock, type ParagraphBlock, type Run } from './letter-document.ts';

/** What every block is written from. */
export type Writing = { readonly caseFile: CaseFile; readonly pack: LawPack; readonly outcome: CaseOutcome };

/** The words of a frame; the content tests see to it that every frame the code names is in the pack. */
export function wording(writing: Writing, frame: string): string {
  const { language, houseStyle } = writing.caseFile.force;
  const own = frame.startsWith('heading.') ? houseStyle.headings.find((each) => each.frame === frame)?.text.trim() : '';
  if (own !== undefined && own !== '') return own;
  const welsh = language === 'cy-GB' ? writing.pack.welsh?.wording[frame] : undefined;
  return welsh ?? writing.pack.wording[frame] ?? `[${frame}]`;
}

/** A frame filled from values; gaps take their words from the pack. */
export function fill(
  writing: Writing,
  frame: string,
  values: Readonly<Record<string, string | undefined>> = {},
): Run[] {
  return fillFrame(wording(writing, frame), values, (slot) =>
    writing.pack.wording[`gap.${slot}`] === undefined ? slot : wording(writing, `gap.${slot}`),
  );
}

/** A heading from a frame; a gap in it stays in square brackets. */
export function heading(
  writing: Writing,
  level: HeadingBlock['level'],
  id: string,
  frame: string,
  from: readonly Place[],
  values: Readonly<Record<string, string | undefined>> = {},
): HeadingBlock {
  const text = fill(writing, frame, values)
    .map((part) => (part.gap ? `[${part.text}]` : part.text))
    .join('');
  return { kind: 'heading', id, level, text, from };
}

/** A paragraph, marked stale when one of the places behind it is. */
export function paragraph(writing: Writing, id: string, runs: readonly Run[], from: readonly Place[]): ParagraphBlock {
  return { kind: 'paragraph', id, runs, from, ...staleMark(writing, from) };
}

/** A paragraph from a frame. */
export function framed(
  writing: Writing,
  id: string,
  frame: string,
  from: readonly Place[],
  values: Readonly<Record<string, string | undefined>> = {},
): Block {
  return paragraph(writing, id, fill(writing, frame, values), from);
}

/** A paragraph that must go on saying these words, however it is worded. */
export function keeping<Kept extends Block>(block: Kept, keeps: readonly string[]): Kept {
  return { ...block, keeps };
}

/** A paragraph that only says what is still to be stated. */
export function gapParagraph(writing: Writing, id: string, frame: string, from: readonly Place[]): Block {
  return paragraph(writing, id, [gap(wording(writing, frame))], from);
}

/** The stale mark of a block, if any: an answer behind it rests on a changed answer. */
export function staleMark({ caseFile, pack }: Writing, from: readonly Place[]): { stale?: true } {
  return from.some((place) => isStale(pageOf(place), caseFile, pack)) ? { stale: true } : {};
}

function pageOf(place: Place): Place {
  return place.claimId === undefined ? { page: place.page } : { page: place.page, claimId: place.claimId };
}

/** The officer's text as lines: a line break in an answer is a new paragraph in the letter. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The officer's text as paragraphs, the first with a lead-in; nothing written gives the gap, if one is named. */
export function textParagraphs(
  writing: Writing,
  id: string,
  text: string,
  place: Place,
  { leadIn, gapFrame }: { leadIn?: string; gapFrame?: string } = {},
): Block[] {
  const lead: Run[] = leadIn === undefined ? [] : [{ text: `${wording(writing, leadIn)} `, bold: true }];
  const [first, ...rest] = linesOf(text);
  if (first === undefined) {
    return gapFrame === undefined ? [] : [paragraph(writing, id, [...lead, gap(wording(writing, gapFrame))], [place])];
  }
  return [
    paragraph(writing, id, [...lead, run(first)], [place]),
    ...rest.map((line, index) => paragraph(writing, `${id}/${index + 2}`, [run(line)], [place])),
  ];
}

/**
 * The open channel of a reason as paragraphs. Where only the closed channel holds words, the letter says that reasons
 * are kept back; what they are it cannot say, because closed text is not a string.
 */
export function reasonParagraphs(
  writing: Writing,
  id: string,
  reason: Reason,
  place: Place,
  options: { leadIn?: string; gapFrame?: string } = {},
): Block[] {
  if (reason.open.trim() === '' && hasClosedText(reason)) {
    const lead: Run[] =
      options.leadIn === undefined ? [] : [{ text: `${wording(writing, options.leadIn)} `, bold: true }];
    return [paragraph(writing, id, [...lead, run(wording(writing, 'silent.pointHeldBack'))], [place])];
  }
  return textParagraphs(writing, id, reason.open, place, options);
}
