import type { Place } from '../../case/place.ts';
import { run, type Block } from '../letter-document.ts';
import { fill, framed, heading, paragraph, textParagraphs, wording, type Writing } from '../writer.ts';

const FROM: Place = { page: 'searches' };

/** What is supplied, how it was searched for, what is enclosed, and the notes that help to read it. */
export function supplied(writing: Writing): Block[] {
  const { searches } = writing.caseFile;
  const blocks = [...searchBlocks(writing), ...suppliedText(writing), ...attachments(writing), ...notes(writing)];
  const isEmpty = blocks.length === 0 && searches.supplied.trim() === '';
  return isEmpty ? [] : [heading(writing, 2, 'supplied/heading', 'heading.supplied', [FROM]), ...blocks];
}

function searchBlocks(writing: Writing): Block[] {
  const { peopleAsked, systems, criteria } = writing.caseFile.searches;
  const people = peopleAsked.map((person): Block => {
    const frame = person.asked.trim() === '' ? 'searches.asked' : 'searches.askedWhat';
    return framed(writing, `searches/asked/${person.id}`, frame, [FROM], {
      role: person.role,
      asked: withoutStop(person.asked),
    });
  });
  const systemList: Block[] =
    systems.length === 0
      ? []
      : [
          paragraph(writing, 'searches/systems', [run(wording(writing, 'searches.systems'))], [FROM]),
          {
            kind: 'list',
            id: 'searches/systems/list',
            ordered: false,
            items: systems.map((system) =>
              system.covers.trim() === ''
                ? [run(system.name)]
                : fill(writing, 'searches.system', { name: system.name, covers: system.covers }),
            ),
            from: [FROM],
          },
        ];
  const criteriaBlock =
    criteria.trim() === ''
      ? []
      : [framed(writing, 'searches/criteria', 'searches.criteria', [FROM], { criteria: withoutStop(criteria) })];
  const all = [...people, ...systemList, ...criteriaBlock];
  return all.length === 0 ? [] : [heading(writing, 3, 'searches/heading', 'heading.searches', [FROM]), ...all];
}

function suppliedText(writing: Writing): Block[] {
  return textParagraphs(writing, 'supplied/text', writing.caseFile.searches.supplied, { ...FROM, field: 'supplied' });
}

function attachments(writing: Writing): Block[] {
  const { attachments: enclosed } = writing.caseFile.searches;
  if (enclosed.length === 0) return [];
  return [
    heading(writing, 3, 'attachments/heading', 'heading.attachments', [FROM]),
    {
      kind: 'list',
      id: 'attachments/list',
      ordered: true,
      items: enclosed.map((attachment) =>
        attachment.describes.trim() === ''
          ? [run(attachment.title)]
          : [{ text: attachment.title, bold: true }, run(`: ${attachment.describes.trim()}`)],
      ),
      from: [FROM],
    },
  ];
}

function notes(writing: Writing): Block[] {
  return writing.caseFile.searches.notes.flatMap((note): Block[] => [
    { kind: 'heading', id: `note/${note.id}`, level: 3, text: note.title.trim(), from: [FROM] },
    ...textParagraphs(writing, `note/${note.id}/text`, note.text, FROM),
  ]);
}

/** The frame sets the full stop. */
function withoutStop(text: string): string {
  return text.trim().replace(/\.$/, '');
}
