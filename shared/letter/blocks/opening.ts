import { dateInWords } from '../dates.ts';
import { run, type Block } from '../letter-document.ts';
import { fill, framed, gapParagraph, heading, linesOf, paragraph, type Writing } from '../writer.ts';

/** Date, reference and how the letter came about. */
export function opening(writing: Writing): Block[] {
  const { request, letter, force } = writing.caseFile;
  const from = [{ page: 'request' as const }];
  const date = dateInWords(letter.date, force.language);
  return [
    paragraph(writing, 'opening/date', date === undefined ? fill(writing, 'opening.letterDate') : [run(date)], [
      { page: 'letter', field: 'date' },
    ]),
    heading(writing, 1, 'opening/title', 'heading.title', from, { reference: request.reference }),
    framed(writing, 'opening/received', 'opening.received', from, {
      force: force.force,
      receivedOn: dateInWords(request.receivedOn, force.language),
    }),
    framed(writing, 'opening/duties', 'opening.twoDuties', from),
  ];
}

/** The request in the requester's words. */
export function requestText(writing: Writing): Block[] {
  const { text } = writing.caseFile.request;
  const from = [{ page: 'request' as const, field: 'text' }];
  const lines = linesOf(text);
  return [
    heading(writing, 2, 'request/heading', 'heading.request', from),
    ...(lines.length === 0
      ? [gapParagraph(writing, 'request/text', 'gap.requestText', from)]
      : lines.map(
          (line, index): Block => ({ kind: 'quote', id: `request/text/${index + 1}`, runs: [run(line)], from }),
        )),
  ];
}
