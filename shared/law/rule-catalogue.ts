import type { CheckEntry, Severity, TextPattern } from './check-entry.ts';
import type { LawPack } from './law-pack.ts';

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  blocker: 'must be put right',
  warning: 'to be put right or explained',
  advice: 'to be considered',
};

const READ_WORDS: Readonly<Record<TextPattern['readIn'], string>> = {
  favouring: 'factors favouring an answer',
  against: 'factors against an answer',
  harm: 'the reasoning under a prejudice test',
  engagement: 'the reasoning on each exemption’s own test',
  necessity: 'the reasoning under the necessity test',
  class: 'the reasoning under a class test',
  openReasoning: 'all open reasoning',
  everythingOpen: 'all that can reach the letter',
  together: 'the paragraph on weighing together',
  letter: 'the letter',
  closed: 'closed reasons and notes',
};

/** The catalogue of reasoning checks as a Markdown page, written from the pack, so that it cannot fall behind it. */
export function ruleCatalogue(pack: LawPack): string {
  const checks = [...pack.checks].sort((a, b) => a.code.localeCompare(b.code) || a.id.localeCompare(b.id));
  const own = checks.filter((check) => check.code >= 'R200');
  const catalogue = checks.filter((check) => check.code < 'R200');
  const codes = new Set([...catalogue, ...pack.unjudged].map((entry) => entry.code)).size;
  return `${[
    '# The reasoning checks',
    '',
    'Written from `assets/law` by `npm run rules`; a test compares the two. Do not edit it here.',
    '',
    `Law pack ${pack.version}, checked on ${pack.checkedOn}. ${codes} rules of the catalogue (R001 to R130), of which ${pack.unjudged.length} without a check at run time, and ${own.length} of this app’s own (R200 and up). A blocker stops issue; a warning can be answered with a recorded reason; advice asks for nothing. Words in braces are filled from the case.`,
    '',
    '## Rules of the catalogue',
    '',
    ...catalogue.flatMap((check) => entry(check, pack)),
    '## Rules without a check at run time',
    '',
    ...pack.unjudged.flatMap((rule) => [
      `### ${rule.code} (${rule.severity})`,
      '',
      `**${rule.rule}** ${rule.reason.trim()}`,
      '',
    ]),
    '## The app’s own rules',
    '',
    ...own.flatMap((check) => entry(check, pack)),
  ]
    .join('\n')
    .trimEnd()}\n`;
}

function entry(check: CheckEntry, pack: LawPack): string[] {
  const citations = check.authorities.map((id) => pack.authorities.find((each) => each.id === id)?.citation ?? id);
  return [
    `### ${check.code} \`${check.id}\``,
    '',
    `**${check.message}**`,
    '',
    `- ${check.severity}: ${SEVERITY_WORDS[check.severity]}`,
    `- Why: ${check.why}`,
    `- What to do: ${check.fix}`,
    ...(check.remedy === undefined ? [] : [`- In one press: ${check.remedy}`]),
    `- Points at: ${check.text === undefined ? `the page \`${check.page ?? 'review'}\`` : `the words found in ${READ_WORDS[check.text.readIn]}`}`,
    `- Rests on: ${citations.join('; ')} (checked on ${check.checkedOn ?? pack.checkedOn})`,
    ...(check.note === undefined ? [] : [`- Note: ${check.note}`]),
    '',
  ];
}
