import { partText, type ExaminedLetter } from './examined-letter.ts';

const SAYS_HELD =
  /\b(confirms?|confirm that) (that )?(it|we|the force|this force|the constabulary) (does |do )?holds?\b|\bthe (requested )?information is held\b/i;
const THREAT_LEVEL = /\bthreat level\b/i;
const COST = /\b(section|s\.?) ?12 ?\(2\)/i;

/** What an examined letter shows beside its reasoning: slips of form that real letters make, each in a sentence. */
export function letterWarnings(letter: ExaminedLetter): string[] {
  const isSilent = letter.parts.some(({ kind }) => kind === 'statement');
  const headings = letter.parts
    .filter(({ kind }) => kind === 'favouring' || kind === 'against')
    .map((part) => partText(letter, part).trimStart().split('\n', 1)[0] ?? '');
  const isCost = !isSilent && COST.test(letter.source);
  return [
    ...(isSilent && headings.some((heading) => /disclos/i.test(heading))
      ? ['Its headings weigh disclosure. The question is whether to confirm or deny.']
      : []),
    ...(isSilent && SAYS_HELD.test(letter.source)
      ? [
          'It says somewhere that information is held, and neither confirms nor denies: make sure that the parts differ.',
        ]
      : []),
    ...(THREAT_LEVEL.test(letter.source)
      ? ['It cites the national threat level, which changes: check the date before using such a sentence again.']
      : []),
    ...(isCost ? ['It rests on the cost of finding out (section 12(2)): no harm and no balance are due.'] : []),
  ];
}
