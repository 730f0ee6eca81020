import { dateInWords } from '../letter/dates.ts';
import { PLAIN_LOOK } from '../letter/document-from.ts';
import { run, type Block, type LetterDocument } from '../letter/letter-document.ts';
import { SKILL_NAMES, SKILLS } from './remark.ts';
import { NO_TALLY, tallyInWords } from './result-of.ts';
import type { Result, Trainee } from './training-records.ts';

/**
 * What a trainee has worked through, as a page to keep: which exercises, when, and in words how the latest of each went.
 * It says what was done and certifies no standard, because the app cannot judge reasoning.
 */
export function composeCertificate(trainee: Trainee, results: readonly Result[], today: string): LetterDocument {
  const own = results.filter(({ traineeId }) => traineeId === trainee.id);
  const latest = [...new Map(own.map((result) => [`${result.kind}|${result.subjectId}`, result])).values()];
  return {
    title: `Training record of ${trainee.name}`,
    language: 'en-GB',
    look: PLAIN_LOOK,
    marking: 'PRACTICE · TRAINING RECORD',
    draft: false,
    // It is about a real person: marked as practice, and not as an invented case.
    practice: false,
    sections: [
      {
        id: 'head',
        blocks: [
          { kind: 'heading', level: 1, id: 'title', from: [], text: 'Training record' },
          paragraph('who', `${trainee.name} has worked through the exercises below with Counterpoise.`),
          paragraph(
            'what',
            `They train the reasoning behind an answer that neither confirms nor denies under the Freedom of Information Act 2000. Made on ${dateInWords(today) ?? today}.`,
          ),
        ],
      },
      { id: 'done', blocks: doneBlocks(latest) },
      { id: 'skills', blocks: skillBlocks(latest) },
      {
        id: 'end',
        blocks: [
          paragraph(
            'note',
            'The app compares with a model answer and with the rules. Whether reasoning convinces, a trainer must say.',
          ),
          paragraph('sign', 'Trainer: ________________________________     Date: ____________________'),
        ],
      },
    ],
  };
}

function doneBlocks(latest: readonly Result[]): Block[] {
  return [
    { kind: 'heading', level: 2, id: 'done/heading', from: [], text: 'Exercises' },
    latest.length === 0
      ? paragraph('done/none', 'None has been handed in yet.')
      : {
          kind: 'table',
          id: 'done/table',
          from: [],
          columns: ['Exercise', 'How', 'Date'],
          rows: latest.map(({ subject, manner, at }) => [
            [run(subject)],
            [run(manner)],
            [run(dateInWords(at.slice(0, 10)) ?? at)],
          ]),
        },
  ];
}

function skillBlocks(latest: readonly Result[]): Block[] {
  if (latest.length === 0) return [];
  const rows = SKILLS.map((skill) => {
    const sum = latest.reduce((total, { skills }) => {
      const { found, open, unsound } = skills[skill] ?? NO_TALLY;
      return { found: total.found + found, open: total.open + open, unsound: total.unsound + unsound };
    }, NO_TALLY);
    return [[run(SKILL_NAMES[skill])], [run(tallyInWords(sum))]];
  });
  return [
    { kind: 'heading', level: 2, id: 'skills/heading', from: [], text: 'What feedback said, the latest try of each' },
    { kind: 'table', id: 'skills/table', from: [], columns: ['Skill', 'In all'], rows },
  ];
}

function paragraph(id: string, text: string): Block {
  return { kind: 'paragraph', id, from: [], runs: [run(text)] };
}
