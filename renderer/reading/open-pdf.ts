import './older-engines.ts';
import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from './pdf.worker.ts?worker&url';
import { startWorker } from './start-worker.ts';

/**
 * Opens a PDF in a thread of its own. Scripts in it are not run, fonts and pictures from elsewhere not fetched. Ending
 * its loading task ends the thread.
 */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<PDFDocumentProxy> {
  const port = startWorker(workerUrl);
  const worker = PDFWorker.create({ port });
  const task = getDocument({
    data: bytes,
    worker,
    disableAutoFetch: true,
    disableStream: true,
    useSystemFonts: true,
    stopAtErrors: false,
  });
  try {
    return await task.promise;
  } catch (cause) {
    await task.destroy();
    port.terminate();
    throw cause;
  }
}
