import type { Item } from '../../case/request.ts';
import type { Place } from '../../case/place.ts';
import { gap, run, type Block, type Run } from '../letter-document.ts';
import { heading, linesOf, staleMark, wording, type Writing } from '../writer.ts';

/** The parts of the request and the answer to each, as one table: what is supplied and where silence begins. */
export function itemsTable(writing: Writing): Block[] {
  const { items } = writing.caseFile.request;
  const from: Place[] = [{ page: 'scope' }, ...items.map((item): Place => ({ page: 'scope', itemId: item.id }))];
  if (items.length === 0) return [heading(writing, 2, 'response/heading', 'heading.response', from)];
  return [
    heading(writing, 2, 'response/heading', 'heading.response', from),
    {
      kind: 'table',
      id: 'response/items',
      columns: ['table.part', 'table.asked', 'table.outcome'].map((frame) => wording(writing, frame)),
      rows: items.map((item, index) => [[run(String(index + 1))], [run(asked(writing, item))], answer(writing, item)]),
      from,
      ...staleMark(writing, [{ page: 'scope' }]),
    },
  ];
}

const MAX_IN_TABLE = 300;

function asked(writing: Writing, item: Item): string {
  const text = linesOf(item.text).join(' ');
  if (text === '' && item.kind === 'remainder') return wording(writing, 'item.remainder');
  return text.length > MAX_IN_TABLE ? `${text.slice(0, MAX_IN_TABLE).trimEnd()} …` : text;
}

function answer(writing: Writing, item: Item): Run[] {
  if (item.outcome === null) return [gap(wording(writing, 'gap.itemOutcome'))];
  if (item.outcome === 'neitherConfirmNorDeny') {
    if (writing.outcome === 'confirmOrDeny') {
      return [run(wording(writing, item.plainAnswer === null ? 'item.answered' : `item.${item.plainAnswer}`))];
    }
    const frame = writing.outcome === 'maintained' ? item.outcome : 'neitherConfirmNorDenyOpen';
    return [run(wording(writing, `item.${frame}`))];
  }
  const words = linesOf(item.answer).join(' ');
  if (item.outcome === 'answered') return [words === '' ? gap(wording(writing, 'gap.itemAnswer')) : run(words)];
  const standard = wording(writing, `item.${item.outcome}`);
  // Why a part is withheld takes more room than a table has: it is said under a heading of its own.
  return [run(words === '' || item.outcome === 'withheld' ? standard : `${standard} ${words}`)];
}
