import { randomUUID } from 'node:crypto';
import { BrowserWindow } from 'electron';
import { escapeHtml } from '../../shared/letter/escape.ts';
import type { LetterDocument } from '../../shared/letter/letter-document.ts';
import { renderHtml } from '../../shared/letter/render-html.ts';
import { addPrintPage, servedFiles } from '../security/app-scheme.ts';

/** Far beyond what a letter takes; a printing that hangs must not hold its window for ever. */
const TIMEOUT_MS = 30_000;

/**
 * The letter as a PDF by Chromium's own printing, from the same HTML as everywhere: tagged and with an outline where the
 * runtime can (not in Electron 25). The hidden window has no script and no preload, and is gone afterwards in any case.
 */
export async function renderPdf(letter: LetterDocument): Promise<Uint8Array> {
  const page = addPrintPage(randomUUID(), renderHtml(letter, fontFaces()));
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
    },
  });
  try {
    return await withTimeout(print(window, page.url, footer(letter)));
  } finally {
    page.remove();
    window.destroy();
  }
}

async function print(window: BrowserWindow, url: string, footerTemplate: string): Promise<Uint8Array> {
  await window.loadURL(url);
  return window.webContents.printToPDF({
    pageSize: 'A4',
    printBackground: true,
    preferCSSPageSize: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

/** The serif of the preview, from the app's own files; without it the printing falls back to a serif of the system. */
function fontFaces(): string {
  return servedFiles(/\/source-serif-4-latin(-ext)?-wght-(normal|italic)-[^/]*\.woff2$/)
    .map((file) => {
      const style = file.includes('-italic-') ? 'italic' : 'normal';
      const range = file.includes('-latin-ext-') ? ' unicode-range: U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF;' : '';
      return `@font-face { font-family: "Source Serif 4 Variable"; font-style: ${style}; font-weight: 200 900; src: url("${file}");${range} }`;
    })
    .join('\n');
}

/** On every page, so that a page that has come loose still says what it is. */
function footer({ marking, draft }: LetterDocument): string {
  const face = escapeHtml(draft ? `${marking} · DRAFT` : marking);
  return `<div style="width:100%;text-align:center;font:6.5pt serif">${face} · Page <span class="pageNumber"></span> of <span class="totalPages"></span></div>`;
}

function withTimeout<Value>(work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Printing took too long')), TIMEOUT_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
