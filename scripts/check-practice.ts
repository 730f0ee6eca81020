import path from 'node:path';
import { loadLawPack } from '../electron/content/load-law-pack.ts';
import { readPracticeCase } from '../electron/content/load-practice.ts';
import { checkPracticeCase } from '../shared/training/check-practice-case.ts';
import { composeLetter } from '../shared/letter/compose-letter.ts';
import { renderText } from '../shared/letter/render-text.ts';

// For whoever writes practice cases: says what is wrong with the files named, and with --letter shows the model's letter.
const pack = loadLawPack(path.resolve(import.meta.dirname, '../assets/law'));
for (const file of process.argv.slice(2).filter((each) => !each.startsWith('--'))) {
  try {
    const practiceCase = readPracticeCase(file, pack);
    const problems = checkPracticeCase(practiceCase, pack);
    console.log(`${file}: ${problems.length === 0 ? 'sound' : `${problems.length} problems`}`);
    for (const { part, says } of problems) console.log(`  ${part}: ${says}`);
    if (process.argv.includes('--letter')) console.log(renderText(composeLetter(practiceCase.model, pack)));
  } catch (cause) {
    console.log(cause instanceof Error ? cause.message : String(cause));
    process.exitCode = 1;
  }
}
