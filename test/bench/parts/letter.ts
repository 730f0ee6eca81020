import { readFileSync } from 'node:fs';
import path from 'node:path';
import { renderDocx } from '../../../electron/export/docx.ts';
import { runTemplate } from '../../../electron/template/run-template.ts';
import { starterTemplate } from '../../../electron/template/starter-template.ts';
import { assess } from '../../../shared/checks/assess.ts';
import { judgeLetter } from '../../../shared/examine/judge-letter.ts';
import { splitLetter } from '../../../shared/examine/split-letter.ts';
import { composeLetter } from '../../../shared/letter/compose-letter.ts';
import { templateFacts } from '../../../shared/template/template-facts.ts';
import { templateData } from '../../../shared/template/template-fields.ts';
import { toneOf } from '../../../shared/tone/letter-tone.ts';
import { makeDrill } from '../../../shared/training/drill.ts';
import { markAttempt } from '../../../shared/training/mark-attempt.ts';
import { exercises, perfectAttempt, practiceCase, practicePack } from '../../support/build-practice.ts';
import { caseOfClaims, example, pack } from '../example.ts';
import { median, timed } from '../statistics.ts';
import { ms, type Line } from '../table.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const TODAY = '2026-11-24';

/** The pure core and the writers of files, without the app round them. */
export async function measureLetter(): Promise<Line[]> {
  const over = async (runs: number, work: () => unknown) => median(await timed(runs, work));
  const written = readFileSync(path.join(root, 'test/fixtures/letters/plain-headings.txt'), 'utf8');
  const examined = splitLetter(written);
  const drones = practiceCase('drones');
  const attempt = perfectAttempt(drones);
  const drill = () => makeDrill(7, practicePack.cases, exercises.faults, pack, 3);
  const starter = await starterTemplate();
  const data = templateData(composeLetter(example, pack), templateFacts(example, pack));
  // Longer than any real case.
  const long = caseOfClaims(8, 16);
  const pasted = { ...example, request: { ...example.request, text: 'a'.repeat(100_000) } };
  const checks = (caseFile: typeof example) => () => assess(caseFile, pack, TODAY);
  return [
    ms('compose(), median', await over(500, () => composeLetter(example, pack)), 1),
    ms('Taking a letter apart, median', await over(200, () => splitLetter(written)), 5),
    ms('Judging it, median', await over(100, () => judgeLetter(examined, pack, TODAY)), 15),
    ms('Marking an attempt, median', await over(100, () => markAttempt(attempt, drones, pack)), 10),
    ms('Making a drill, median', await over(40, drill), 60),
    ms('Plain-English measure, median', await over(200, () => toneOf(composeLetter(example, pack))), 10),
    ms(
      'Filling a Word template, its thread included, median',
      await over(10, () => runTemplate({ job: 'fill', bytes: starter, data })),
      300,
    ),
    ms('All checks, letter included, median', await over(500, checks(example)), 5, 'checks'),
    ms('All checks on a long case (8 claims, 128 factors), median', await over(200, checks(long)), 5),
    ms('All checks, 100,000 of one letter pasted in, median', await over(20, checks(pasted)), 50),
    ms('Word file alone, median', await over(20, async () => renderDocx(composeLetter(example, pack))), 150),
  ];
}
