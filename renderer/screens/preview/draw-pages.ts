import { withPdf } from '../../reading/open-pdf.ts';

/** One page as a picture, with its words for those who do not see it. */
export type DrawnPage = { readonly number: number; readonly picture: Blob; readonly text: string };

/** Sharp enough for text on any screen: device pixels for each point of the page. */
const SCALE = 2;
/** A letter is a few pages; a longer document is read in its own program. */
const MAX_PAGES = 60;

/** Draws the pages of one of our own PDFs. Throws when it cannot be read. */
export function drawPages(pdf: Uint8Array<ArrayBuffer>): Promise<DrawnPage[]> {
  return withPdf(pdf, async (document) => {
    const pages: DrawnPage[] = [];
    for (let number = 1; number <= Math.min(document.numPages, MAX_PAGES); number += 1) {
      const page = await document.getPage(number);
      const viewport = page.getViewport({ scale: SCALE });
      const canvas = window.document.createElement('canvas');
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      await page.render({ canvas, viewport }).promise;
      const { items } = await page.getTextContent();
      const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
      pages.push({ number, picture: await pictureOf(canvas), text });
    }
    return pages;
  });
}

async function pictureOf(canvas: HTMLCanvasElement): Promise<Blob> {
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  // The pixels, eight megabytes a page, would otherwise lie there until the next collection.
  canvas.width = 0;
  if (picture === null) throw new Error('The page could not be made a picture');
  return picture;
}
