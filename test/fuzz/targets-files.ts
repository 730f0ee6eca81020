import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { renderDocx } from '../../electron/export/docx.ts';
import { pictureFacts } from '../../electron/content/picture-facts.ts';
import { checkTemplate } from '../../electron/template/check-template.ts';
import { fillTemplate } from '../../electron/template/fill-template.ts';
import { starterTemplate } from '../../electron/template/starter-template.ts';
import { readLetterFile } from '../../renderer/reading/read-letter-file.ts';
import { NO_PROFILE } from '../../shared/case/force-profile.ts';
import { caseFromLetter } from '../../shared/examine/case-from-letter.ts';
import { judgeLetter } from '../../shared/examine/judge-letter.ts';
import { letterWarnings } from '../../shared/examine/letter-warnings.ts';
import { splitLetter } from '../../shared/examine/split-letter.ts';
import { composeLetter } from '../../shared/letter/compose-letter.ts';
import { docxText } from '../../shared/office/docx-text.ts';
import { readProblemWords } from '../../shared/office/read-problem.ts';
import { templateFacts } from '../../shared/template/template-facts.ts';
import { templateData } from '../../shared/template/template-fields.ts';
import { maintainedCase } from '../support/build-case.ts';
import { paragraphs, pdfFile, wordFile } from '../support/build-office.ts';
import { pack } from '../support/build-pack.ts';
import { picture } from '../support/build-picture.ts';
import { must, mustBeUsable } from './accepted.ts';
import { mutatedBytes, mutatedText, mutatedZip } from './mutate.ts';
import { target, type Target } from './target.ts';

const TODAY = '2026-11-25';
const caseFile = maintainedCase();
const letter = composeLetter(caseFile, pack);
const data = templateData(letter, templateFacts(caseFile, pack));
const text = readFileSync(path.resolve(import.meta.dirname, '../fixtures/letters/plain-headings.txt'), 'utf8');
const ourWord = textParts(await renderDocx(letter));
const starter = textParts(await starterTemplate());
const smallTemplate = textParts(wordFile(paragraphs('{reference}', '{#letter}', '{text}', '{/letter}')));
const pdf = pdfFile('Dear Requester', 'We neither confirm nor deny, section 31(3).');
/** A JPEG as far as its first frame, which is as far as anybody looks: 60 by 20. */
const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 20, 0, 60, 1, 1, 0x11, 0]);

/** Everything that is no JSON: letters to be examined, templates, pictures. */
export function fileTargets(): Target[] {
  return [
    target(
      'letter, Word',
      8,
      fc.oneof(mutatedZip(ourWord), mutatedZip(textParts(wordFile(paragraphs(...text.split('\n')))))),
      examine,
    ),
    target(
      'letter, PDF',
      5,
      fc.oneof(mutatedBytes(pdf), mutatedText(new TextDecoder().decode(pdf)).map(utf8)),
      examine,
    ),
    target(
      'letter, text or pasted',
      6,
      fc.oneof(mutatedText(text).map(utf8), mutatedBytes(utf8(text)), fc.string({ unit: 'binary' }).map(utf8)),
      examine,
    ),
    target('letter, any bytes', 2, fc.uint8Array({ maxLength: 300 }), examine),
    target('Word template', 8, fc.oneof(mutatedZip(starter), mutatedZip(smallTemplate)), (bytes) => {
      const report = checkTemplate(bytes);
      if (!report.ok) {
        const isSaid = report.faults.length > 0 && report.faults.every(({ says, todo }) => says !== '' && todo !== '');
        must(isSaid, 'a template is refused without words');
        return false;
      }
      const filled = fillTemplate(bytes, data);
      must(filled.ok || filled.error.length > 0, 'a template is not filled, without words');
      if (filled.ok)
        must(docxText(filled.value).ok || !report.fields.includes('letter'), 'a letter that cannot be read');
      return filled.ok;
    }),
    target(
      'letterhead',
      4,
      fc.oneof(mutatedBytes(new Uint8Array(picture(60, 20))), mutatedBytes(JPEG)),
      async (bytes) => {
        const facts = pictureFacts(bytes);
        if (facts === null) return false;
        const letterhead = { digest: 'a'.repeat(64), widthMm: 60, ratio: facts.height / facts.width, alt: 'Crest' };
        if (letterhead.ratio < 0.01 || letterhead.ratio > 10) return false;
        const force = { ...caseFile.force, letterhead };
        await mustBeUsable({ ...caseFile, force }, { kind: facts.kind, bytes });
        return true;
      },
    ),
  ];
}

/** A letter as it is examined: read, taken apart, judged, and made a case of. */
async function examine(bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const read = await readLetterFile(new File([bytes], 'letter'));
  if (!read.ok) {
    must(
      Object.values(readProblemWords(read.error)).every((words) => words !== ''),
      'nothing is said',
    );
    return false;
  }
  const examined = splitLetter(read.value.text);
  must(examined.source === read.value.text, 'a character of the letter is lost');
  judgeLetter(examined, pack, TODAY);
  letterWarnings(examined);
  const made = caseFromLetter(examined, pack, {
    id: 'case-x',
    createdAt: '2026-11-24T09:00:00.000Z',
    force: NO_PROFILE,
  });
  JSON.stringify(made);
  return true;
}

function textParts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

function utf8(words: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(words);
}
