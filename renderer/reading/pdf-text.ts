import { err, ok, type Result } from '../../shared/result.ts';
import { MAX_LETTER_TEXT, type LetterText, type ReadProblem } from '../../shared/office/read-problem.ts';
import { openPdf } from './open-pdf.ts';

/** A letter with its annexes; a longer document is not one. */
const MAX_PAGES = 200;

/** A stretch of text on a page, with its place in points from the lower left corner. */
export type Placed = { readonly text: string; readonly x: number; readonly y: number; readonly height: number };

/** The words of a PDF, page by page. A scan has none, which is said. */
export async function pdfText(bytes: Uint8Array<ArrayBuffer>): Promise<Result<LetterText, ReadProblem>> {
  let document: Awaited<ReturnType<typeof openPdf>>;
  try {
    document = await openPdf(bytes);
  } catch (cause) {
    return err(cause instanceof Error && cause.name === 'PasswordException' ? 'encrypted' : 'damaged');
  }
  try {
    const pages: string[] = [];
    for (let number = 1; number <= Math.min(document.numPages, MAX_PAGES); number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      pages.push(pageText(items.flatMap((item) => ('str' in item ? [placed(item)] : []))));
    }
    const text = pages.join('\n\n');
    if (text.trim() === '') return err('noText');
    if (text.length > MAX_LETTER_TEXT) return err('tooLong');
    const isCut = document.numPages > MAX_PAGES;
    return ok({
      text,
      notes: [
        'Read from a PDF: line ends and the order of columns may differ from the page.',
        ...(isCut ? [`Only the first ${MAX_PAGES} pages were read.`] : []),
      ],
    });
  } catch {
    return err('damaged');
  } finally {
    await document.loadingTask.destroy();
  }
}

function placed(item: { str: string; transform: unknown[]; height: number }): Placed {
  return { text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]), height: item.height };
}

/** Lines by height on the page, paragraphs by the gaps between them. */
export function pageText(items: readonly Placed[]): string {
  const lines: { y: number; height: number; text: string }[] = [];
  for (const item of items) {
    if (item.text === '') continue;
    const line = lines.at(-1);
    const size = Math.max(item.height, line?.height ?? 0, 1);
    if (line !== undefined && Math.abs(line.y - item.y) < size * 0.6) {
      line.text += item.text;
      line.height = size;
    } else lines.push({ y: item.y, height: Math.max(item.height, 1), text: item.text });
  }
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      const isApart = next !== undefined && line.y - next.y > line.height * 1.9;
      return `${line.text.trimEnd()}${isApart ? '\n' : ''}`;
    })
    .join('\n');
}
