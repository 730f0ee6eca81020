import { afterAll, expect, it, vi } from 'vitest';
import { checkTemplate } from '../../../electron/template/check-template.ts';
import { fileKind } from '../../../renderer/reading/file-kind.ts';
import { pdfText } from '../../../renderer/reading/pdf-text.ts';
import { docxText } from '../../../shared/office/docx-text.ts';
import { readProblemWords } from '../../../shared/office/read-problem.ts';
import { noteFigure } from '../../support/note-figure.ts';
import { ARCHIVES, DOCUMENTS, type Hostile } from './archives.ts';
import { PDFS } from './pdfs.ts';

vi.mock('../../../renderer/reading/open-pdf.ts', () => import('../../fuzz/pdf-here.ts'));

/** What the reader of letters and the checker of templates call the same thing. */
const IN_TEMPLATES: Readonly<Record<string, readonly string[]>> = {
  unsafe: ['unsafeName', 'unsafeXml', 'tooManyParts'],
  notWord: ['notZip', 'notWord'],
  damaged: ['damaged'],
  encrypted: ['encrypted'],
  macros: ['macros'],
  tooBig: ['tooBig'],
};

let refused = 0;
let read = 0;

afterAll(() =>
  noteFigure(12, refused + read, `${refused} hostile letters refused by name, ${read} read as nothing but words`),
);

it.each([...ARCHIVES, ...DOCUMENTS])('a Word file: %s', { timeout: 120_000 }, (...[, build, says]: Hostile) => {
  const bytes = build();
  const answer = docxText(bytes);
  expect(answer.ok ? 'read' : answer.error).toBe(says);
  if (answer.ok) {
    expect(answer.value.text).toBe('Words');
    read += 1;
    return;
  }
  expect(readProblemWords(answer.error).todo).not.toBe('');
  refused += 1;
  const kinds = IN_TEMPLATES[says];
  if (kinds === undefined) return;
  const [fault, ...more] = checkTemplate(bytes).faults;
  expect(more).toEqual([]);
  expect(kinds).toContain(fault?.kind);
  expect(fault?.todo).not.toBe('');
});

it.each(PDFS)('a PDF with %s', { timeout: 120_000 }, async (...[, build, says]: Hostile) => {
  const file = new Uint8Array(build());
  expect(fileKind(file)).toBe('pdf');
  const answer = await pdfText(file);
  expect(answer.ok ? 'read' : answer.error).toBe(says);
  if (answer.ok) {
    expect(answer.value.text).toBe('Words');
    read += 1;
  } else refused += 1;
});
