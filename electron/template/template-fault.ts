import type { TemplateReport } from '../../shared/bridge/contract.ts';
import type { WordFileProblem } from '../../shared/office/word-file.ts';
import type { Elsewhere } from './loads-elsewhere.ts';

/** A fault of a template: what it is, where, and what to do, for whoever made the template in Word. */
export type TemplateFault = TemplateReport['faults'][number];

type FileProblem = WordFileProblem | Elsewhere | 'timeout' | 'broken';

/** A fault of the file as a whole. */
export function fileFault(problem: FileProblem): TemplateFault {
  const [says, todo] = FILE_WORDS[problem];
  return { kind: problem, says, where: 'file', near: '', todo };
}

const FILE_WORDS: Readonly<Record<FileProblem, readonly [string, string]>> = {
  notZip: ['This is not a Word document.', 'Save the template in Word as “Word document (.docx)”.'],
  notWord: ['This is not a Word document.', 'Save the template in Word as “Word document (.docx)”.'],
  tooBig: ['The document unpacks to more than 64 MB.', 'Take large pictures out, or make them smaller.'],
  tooManyParts: ['The document has more than 2,000 parts.', 'Begin with a fresh document and copy the text over.'],
  damaged: ['The document is damaged.', 'Open it in Word, let Word mend it, and save it anew.'],
  unsafeName: ['The document holds parts under names that no Word document has.', 'Save it anew in Word.'],
  encrypted: ['The document is protected by a password.', 'Take the password off and save it.'],
  macros: ['The document holds macros.', 'Save it as “Word document (.docx)”, which cannot hold any.'],
  unsafeXml: ['The document holds definitions that could load other files.', 'Save it anew in Word.'],
  linked: [
    'The document takes something from outside itself when it is opened: a linked picture, an attached template, or the like.',
    'Embed the picture instead of linking it; take an attached template off under Developer, Document Template.',
  ],
  embedded: [
    'The document holds an embedded object, a control or another document.',
    'Take it out; a picture of it does no harm.',
  ],
  activeField: [
    'The document holds a field of Word that reads files, asks other programs or runs something.',
    'Press Alt+F9 in Word to see the fields. Page numbers, dates, references and links may stay; take the others out.',
  ],
  timeout: ['The template took too long to work through.', 'Use fewer fields and loops; a letter needs a few dozen.'],
  broken: ['The filled document would not open in Word, so it was not written.', 'Begin from the starter template.'],
};
