import { randomUUID } from 'node:crypto';
import { BrowserWindow } from 'electron';
import type { LetterDocument } from '../../shared/letter/letter-document.ts';
import { renderHtml } from '../../shared/letter/render-html.ts';
import { addPrintPage } from '../security/app-scheme.ts';

const TIMEOUT_MS = 30_000;
const FOOTER = `<div style="width:100%;text-align:center;font:8pt serif">Page <span class="pageNumber"></span> of <span class="totalPages"></span></div>`;

/**
 * The letter as a PDF by Chromium's own printing, from the same HTML as everywhere: tagged and with an outline where the
 * runtime can (not in Electron 25). The hidden window has no script and no preload, and is gone afterwards in any case.
 */
export async function renderPdf(letter: LetterDocument): Promise<Uint8Array> {
  const page = addPrintPage(randomUUID(), renderHtml(letter));
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false, spellcheck: false },
  });
  try {
    return await withTimeout(print(window, page.url));
  } finally {
    page.remove();
    window.destroy();
  }
}

async function print(window: BrowserWindow, url: string): Promise<Uint8Array> {
  await window.loadURL(url);
  return window.webContents.printToPDF({
    pageSize: 'A4',
    printBackground: true,
    preferCSSPageSize: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: FOOTER,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

function withTimeout<Value>(work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Printing took too long')), TIMEOUT_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
