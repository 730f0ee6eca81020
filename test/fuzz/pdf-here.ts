import { getDocument, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export class PdfTimeout extends Error {}

/** As renderer/reading/open-pdf.ts with the same settings, in this thread. */
export async function withPdf<Value>(
  data: Uint8Array,
  work: (document: PDFDocumentProxy) => Promise<Value>,
): Promise<Value> {
  const settings = { disableAutoFetch: true, disableStream: true, stopAtErrors: false, useSystemFonts: true };
  const task = getDocument({ data, ...settings, verbosity: VerbosityLevel.ERRORS });
  try {
    return await work(await task.promise);
  } finally {
    void task.destroy().catch(() => undefined);
  }
}
