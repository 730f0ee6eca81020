import { silentItems } from '../../balance/case-outcome.ts';
import { PLAIN_ANSWER_BLOCKS } from '../../case/plain-answers.ts';
import type { Item } from '../../case/request.ts';
import type { Place } from '../../case/place.ts';
import type { Block } from '../letter-document.ts';
import { framed, gapParagraph, heading, keeping, textParagraphs, type Writing } from '../writer.ts';

/** Parts that are held and not supplied: the notice of section 17(1) for each, with exemption and reason. */
export function withheldParts(writing: Writing): Block[] {
  const parts = writing.caseFile.request.items.filter((item) => item.outcome === 'withheld');
  if (parts.length === 0) return [];
  return [
    heading(writing, 2, 'withheld/heading', 'heading.withheld', [{ page: 'scope' }]),
    ...parts.flatMap((item) => withheld(writing, item, `withheld/${item.id}`, 'scope')),
  ];
}

/** What the force says to each part that was to be met with silence and must be answered after all. */
export function plainAnswers(writing: Writing): Block[] {
  const from: Place[] = [{ page: 'determination', field: 'plainAnswer' }];
  return silentItems(writing.caseFile).flatMap((item, index): Block[] => {
    const id = `${PLAIN_ANSWER_BLOCKS}answer${index === 0 ? '' : `/${item.id}`}`;
    switch (item.plainAnswer) {
      case null:
        return [gapParagraph(writing, id, 'gap.answerItself', from)];
      case 'withheld':
        return withheld(writing, item, id, 'determination');
      default:
        return [
          framed(writing, id, `answer.${item.plainAnswer}`, from),
          ...textParagraphs(writing, `${id}/text`, item.answer, { page: 'determination', field: 'plainAnswer' }),
        ];
    }
  });
}

function withheld(writing: Writing, item: Item, id: string, page: 'scope' | 'determination'): Block[] {
  const place: Place = page === 'scope' ? { page, itemId: item.id } : { page, field: 'plainAnswer' };
  const number = writing.caseFile.request.items.indexOf(item) + 1;
  const notice = framed(writing, id, 'answer.withheld', [place], {
    part: String(number),
    withheldUnder: item.withheldUnder,
  });
  const provision = item.withheldUnder.trim();
  return [
    provision === '' ? notice : keeping(notice, [provision]),
    ...textParagraphs(writing, `${id}/text`, item.answer, place, { gapFrame: 'gap.withheldReason' }),
  ];
}
