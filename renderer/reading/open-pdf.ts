import './older-engines.ts';
import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from './pdf.worker.ts?worker&url';
import { startWorker } from './start-worker.ts';

/** A letter is read in a second; what takes longer is not one. */
const TIMEOUT_MS = 20_000;

/** The PDF was not done with in time. */
export class PdfTimeout extends Error {}

/**
 * Opens a PDF in a thread of its own and does something with it; the thread is ended afterwards, and at the latest when
 * `timeoutMs` are over, which throws. Scripts in it are not run, fonts and pictures from elsewhere not fetched.
 */
export async function withPdf<Value>(
  bytes: Uint8Array<ArrayBuffer>,
  work: (document: PDFDocumentProxy) => Promise<Value>,
  timeoutMs = TIMEOUT_MS,
): Promise<Value> {
  const port = startWorker(workerUrl);
  const worker = PDFWorker.create({ port });
  const task = getDocument({
    data: bytes,
    worker,
    disableAutoFetch: true,
    disableStream: true,
    useSystemFonts: true,
    // Letters are drawn as shapes. Of each typeface that is made from bytes the engine keeps some 200 KB for good.
    disableFontFace: true,
    stopAtErrors: false,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PdfTimeout()), timeoutMs);
  });
  try {
    return await Promise.race([task.promise.then(work), tooLong]);
  } finally {
    clearTimeout(timer);
    // The thread first: one that hangs would never answer to being told to end.
    port.terminate();
    void task.destroy().catch(() => undefined);
  }
}
