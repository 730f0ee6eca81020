import { err, ok, type Result } from '../../shared/result.ts';
import { MAX_LETTER_TEXT, type LetterText, type ReadProblem } from '../../shared/office/read-problem.ts';
import { openPdf } from './open-pdf.ts';
import { pageText, type Placed } from './page-text.ts';

/** A letter with its annexes; a longer document is not one. */
const MAX_PAGES = 200;

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
