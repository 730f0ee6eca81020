import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { err, ok, type Result } from '../../shared/result.ts';
import { MAX_LETTER_TEXT, type LetterText, type ReadProblem } from '../../shared/office/read-problem.ts';
import { PdfTimeout, withPdf } from './open-pdf.ts';
import { pageText, type Placed } from './page-text.ts';

/** A letter with its annexes; a longer document is not one. */
const MAX_PAGES = 200;
/** On so many pages a line at the top or the foot is a running head and no part of what is said. */
const REPEATED = 3;
/** How many running heads are named. */
const MAX_NAMED = 4;
/** Characters of a running head that are enough to know it by. */
const MAX_HEAD = 80;

/** The words of a PDF, page by page. A scan has none, which is said. */
export async function pdfText(bytes: Uint8Array<ArrayBuffer>): Promise<Result<LetterText, ReadProblem>> {
  // Looked at first: the bytes go over to the other thread.
  const isWhole = endsAsPdf(bytes);
  try {
    return await withPdf(bytes, async (document) => letterOf(document, isWhole));
  } catch (cause) {
    if (cause instanceof PdfTimeout) return err('timeout');
    return err(cause instanceof Error && cause.name === 'PasswordException' ? 'encrypted' : 'damaged');
  }
}

async function letterOf(document: PDFDocumentProxy, isWhole: boolean): Promise<Result<LetterText, ReadProblem>> {
  const pages: string[] = [];
  let length = 0;
  for (let number = 1; number <= Math.min(document.numPages, MAX_PAGES); number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const page = pageText(items.flatMap((item) => ('str' in item ? [placed(item)] : [])));
    length += page.length + 2;
    if (length > MAX_LETTER_TEXT) return err('tooLong');
    pages.push(page);
  }
  const text = pages.join('\n\n');
  if (text.trim() === '') return err('noText');
  const isCut = document.numPages > MAX_PAGES;
  return ok({
    text,
    notes: [
      'Read from a PDF: line ends and the order of columns may differ from the page.',
      ...(isWhole ? [] : ['The file breaks off before its end: parts of the letter may be missing.']),
      ...runningHeads(pages).map(
        (head) => `The same line stands on several pages and was kept: “${head.slice(0, MAX_HEAD)}”.`,
      ),
      ...(isCut ? [`Only the first ${MAX_PAGES} pages were read.`] : []),
    ],
  });
}

function placed(item: { str: string; transform: unknown[]; height: number }): Placed {
  return { text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]), height: item.height };
}

/** Lines that stand first or last on page after page, whatever the number of the page in them. */
function runningHeads(pages: readonly string[]): string[] {
  const found = new Map<string, { readonly line: string; count: number }>();
  for (const page of pages) {
    const lines = page.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
    const edges = new Map([lines[0], lines.at(-1)].map((line) => [(line ?? '').replace(/\d+/g, '#'), line ?? '']));
    for (const [key, line] of edges) {
      const seen = found.get(key);
      if (seen !== undefined) seen.count += 1;
      else if (line !== '') found.set(key, { line, count: 1 });
    }
  }
  return [...found.values()]
    .filter(({ count }) => count >= REPEATED)
    .slice(0, MAX_NAMED)
    .map(({ line }) => line);
}

/** The mark that closes a PDF, in the stretch at the end where every reader looks for it. */
function endsAsPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(-2048)).includes('%%EOF');
}
