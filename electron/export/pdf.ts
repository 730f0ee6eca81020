import { randomUUID } from 'node:crypto';
import { BrowserWindow } from 'electron';
import { escapeHtml } from '../../shared/letter/escape.ts';
import { pageMark, type LetterDocument } from '../../shared/letter/letter-document.ts';
import { renderHtml } from '../../shared/letter/render-html.ts';
import { addPrintPage, APP_PARTITION, servedFiles } from '../security/app-scheme.ts';

/** Far beyond what a letter takes; a printing that hangs must not hold its window for ever. */
const TIMEOUT_MS = 30_000;

/**
 * The letter as a PDF by Chromium's own printing, from the same HTML as everywhere: tagged and with an outline where the
 * runtime can (not in Electron 25). The hidden window has no script and no preload.
 */
export function renderPdf(letter: LetterDocument): Promise<Uint8Array> {
  return inHiddenWindow(letter, '', (window) => toPdf(window, footer(letter)));
}

/**
 * Prints the letter by the system's own dialog. Page numbers stand in the page's margin where the runtime can set them
 * there (Chromium 131 and newer).
 */
export function printLetter(letter: LetterDocument): Promise<'printed' | 'cancelled' | 'failed'> {
  const numbers = '@page { @bottom-center { content: counter(page) " / " counter(pages); font: 7pt serif; } }';
  return inHiddenWindow(
    letter,
    numbers,
    (window) =>
      new Promise((resolve) => {
        window.webContents.print(
          { silent: false, printBackground: true, footer: pageMark(letter) },
          (isDone, reason) => {
            resolve(
              isDone ? 'printed' : reason === 'cancelled' || reason === 'Print job canceled' ? 'cancelled' : 'failed',
            );
          },
        );
      }),
    // The officer may look at the dialog for as long as it takes.
    null,
  );
}

/** Opens the letter as a page in a window of its own and does something with it; window and page are gone afterwards. */
async function inHiddenWindow<Value>(
  letter: LetterDocument,
  style: string,
  work: (window: BrowserWindow) => Promise<Value>,
  timeoutMs: number | null = TIMEOUT_MS,
): Promise<Value> {
  const { letterhead } = letter.look;
  const html = renderHtml(letter, {
    before: `${fontFaces()}${style}`,
    ...(letterhead === null ? {} : { letterheadUrl: `/asset/${letterhead.digest}` }),
  });
  const page = addPrintPage(randomUUID(), html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      partition: APP_PARTITION,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
    },
  });
  try {
    const done = window.loadURL(page.url).then(() => work(window));
    return await (timeoutMs === null ? done : withTimeout(done, timeoutMs));
  } finally {
    page.remove();
    window.destroy();
  }
}

function toPdf(window: BrowserWindow, footerTemplate: string): Promise<Uint8Array> {
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

/** The faces that come with the app, from its own files; without them the printing falls back to the system's. */
function fontFaces(): string {
  return servedFiles(/\/(source-serif-4|atkinson-hyperlegible-next)-latin(-ext)?-wght-(normal|italic)-[^/]*\.woff2$/)
    .map((file) => {
      const family = file.includes('source-serif') ? 'Source Serif 4 Variable' : 'Atkinson Hyperlegible Next Variable';
      const slant = file.includes('-italic-') ? 'italic' : 'normal';
      const range = file.includes('-latin-ext-') ? ' unicode-range: U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF;' : '';
      return `@font-face { font-family: "${family}"; font-style: ${slant}; font-weight: 200 900; src: url("${file}");${range} }`;
    })
    .join('\n');
}

/** On every page, so that a page that has come loose still says what it is. */
function footer(letter: LetterDocument): string {
  return `<div style="width:100%;text-align:center;font:6.5pt serif">${escapeHtml(pageMark(letter))} · Page <span class="pageNumber"></span> of <span class="totalPages"></span></div>`;
}

function withTimeout<Value>(work: Promise<Value>, timeoutMs: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Printing took too long')), timeoutMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
