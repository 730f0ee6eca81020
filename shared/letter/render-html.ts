import { escapeHtml } from './escape.ts';
import { blocksOf, noticesOf, type Block, type LetterDocument, type LetterLook, type Run } from './letter-document.ts';

/** Faces that come with the app, by the name a profile knows them; all others are the system's. */
const FACES: Readonly<Record<string, string>> = {
  'Source Serif 4': '"Source Serif 4 Variable", "Source Serif 4", Cambria, Georgia, serif',
  'Atkinson Hyperlegible Next':
    '"Atkinson Hyperlegible Next Variable", "Atkinson Hyperlegible Next", Verdana, sans-serif',
  Cambria: 'Cambria, Georgia, serif',
  'Times New Roman': '"Times New Roman", Times, serif',
};

/** Sizes hang on that of the text; the whole is made for A4. */
function style({ font, fontSize }: LetterLook): string {
  const face = FACES[font] ?? `"${font}", Arial, sans-serif`;
  return `
  @page { size: A4; margin: 22mm 22mm 20mm; }
  body { font: ${fontSize}pt/1.5 ${face}; color: #111; margin: 0; }
  h1 { font-size: 1.48em; line-height: 1.25; margin: 0 0 10pt; }
  h2 { font-size: 1.17em; margin: 20pt 0 5pt; break-after: avoid; }
  h3 { font-size: 1em; margin: 13pt 0 3pt; break-after: avoid; }
  .new-page { break-before: page; }
  p, li { margin: 0 0 7pt; orphans: 3; widows: 3; }
  ul, ol { margin: 0 0 7pt; padding-left: 18pt; }
  li { margin-bottom: 3pt; }
  blockquote { margin: 0; padding: 0 0 5pt 12pt; border-left: 2pt solid #bbb; }
  table { border-collapse: collapse; width: 100%; margin: 4pt 0 12pt; }
  th, td { text-align: left; vertical-align: top; border-bottom: 0.5pt solid #999; padding: 4pt 8pt 4pt 0; }
  tr { break-inside: avoid; }
  mark { background: #fff3b0; }
  @media screen { main { max-width: 42em; margin: 2em auto; padding: 0 1.5em; } }
  .letterhead { display: block; margin: 0 0 14pt; }
  .marking { font: 700 9pt sans-serif; letter-spacing: 0.06em; margin-bottom: 14pt; }
  .draft { border: 1pt solid #111; padding: 4pt 8pt; font-weight: 700; }
`;
}

/** Belt and braces: were a word of a letter ever read as markup, it could still load and run nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src 'self'";

/** What the document may have beside its words: style of our own before the rest, and where the letterhead is served. */
export type HtmlExtras = { readonly before?: string; readonly letterheadUrl?: string };

/**
 * The letter as a complete HTML document, made for the screen and for printing on A4. No script, no outside resource.
 */
export function renderHtml(letter: LetterDocument, { before = '', letterheadUrl }: HtmlExtras = {}): string {
  return [
    '<!doctype html>',
    `<html lang="${letter.language}">`,
    `<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escapeHtml(letter.title)}</title><style>${before}${style(letter.look)}</style></head>`,
    `<body><main>${letterheadAsHtml(letter.look, letterheadUrl)}${renderHtmlFragment(letter)}</main></body>`,
    '</html>',
    '',
  ].join('\n');
}

function letterheadAsHtml({ letterhead }: LetterLook, url: string | undefined): string {
  if (letterhead === null || url === undefined) return '';
  const { alt, widthMm, ratio } = letterhead;
  const size = `width:${widthMm}mm;height:${(widthMm * ratio).toFixed(2)}mm`;
  return `<img class="letterhead" src="${escapeHtml(url)}" alt="${escapeHtml(alt)}" style="${size}">`;
}

/**
 * The same without document, style and letterhead, for the clipboard: headings, lists and tables arrive in Word as what
 * they are. A part of a letter goes without the letter's head, unless it is practice.
 */
export function renderHtmlFragment(letter: LetterDocument, isWhole = true): string {
  const notices = noticesOf(isWhole ? letter : { ...letter, draft: false });
  return [
    ...(isWhole ? [`<p class="marking"><strong>${escapeHtml(letter.marking)}</strong></p>`] : []),
    ...notices.map((line) => `<p class="draft"><strong>${escapeHtml(line)}</strong></p>`),
    ...blocksOf(letter).map(blockAsHtml),
  ].join('\n');
}

function blockAsHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}${block.newPage ? ' class="new-page"' : ''}>${escapeHtml(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${runsAsHtml(block.runs)}</p>`;
    case 'quote':
      return `<blockquote>${runsAsHtml(block.runs)}</blockquote>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${runsAsHtml(item)}</li>`).join('')}</${tag}>`;
    }
    case 'table': {
      const head = block.columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('');
      const rows = block.rows.map((row) => `<tr>${row.map((cell) => `<td>${runsAsHtml(cell)}</td>`).join('')}</tr>`);
      return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
    }
  }
}

function runsAsHtml(runs: readonly Run[]): string {
  return runs.map(runAsHtml).join('');
}

function runAsHtml(part: Run): string {
  const words = escapeHtml(part.gap ? `[${part.text}]` : part.text).replaceAll('\n', '<br>');
  const slanted = part.italic ? `<em>${words}</em>` : words;
  const strong = part.bold ? `<strong>${slanted}</strong>` : slanted;
  return part.gap ? `<mark>${strong}</mark>` : strong;
}
