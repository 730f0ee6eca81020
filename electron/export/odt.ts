import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { OdtDocument, type TextFormatting } from 'odf-kit/odt';
import { cleanText } from '../../shared/case/text-schemas.ts';
import {
  blocksOf,
  noticesOf,
  pageMark,
  runsText,
  type Block,
  type LetterDocument,
  type Run,
} from '../../shared/letter/letter-document.ts';
import type { Asset } from '../store/asset-store.ts';
import { wordFace } from './word-face.ts';

const MARGIN = 2.2;
/** Header and footer stand within these, so that they are smaller than the margin of the text. */
const EDGE_MARGIN = '1.2cm';
/** In centimetres, between the margins of A4. */
const TEXT_WIDTH = 21 - 2 * MARGIN;
/** In characters: an item's number, or a letter in brackets. */
const LONGEST_NUMBER = 5;
const HAIRLINE = '0.5pt solid #999999';
const QUOTE_INDENT = '0.6cm';
const SMALL = 8.5;
/** Stands round every text on its way through odf-kit. No text can hold it: cleanText takes control characters out. */
const EDGE = '\u0001';
const PAGE_COUNT = '\u0002';
/** What odf-kit gives the three headings, and how much larger than the body they are to be, as in the Word file. */
const HEADINGS = [
  { written: '28pt', ratio: 1.48 },
  { written: '24pt', ratio: 1.17 },
  { written: '20pt', ratio: 1 },
] as const;

/** What takes runs of text: a paragraph, a cell, a header. */
type Writer = { addText(text: string, formatting?: TextFormatting): unknown };

/**
 * The letter as an OpenDocument text, for forces that work with LibreOffice: real headings, lists and tables. Gives the
 * bytes.
 */
export async function renderOdt(letter: LetterDocument, picture: Asset | null = null): Promise<Uint8Array> {
  const document = new OdtDocument()
    // The officer's name is nobody's business.
    .setMetadata({ title: cleanText(letter.title), creator: 'Counterpoise' })
    .setPageLayout({
      width: '21cm',
      height: '29.7cm',
      marginTop: EDGE_MARGIN,
      marginBottom: EDGE_MARGIN,
      marginLeft: `${MARGIN}cm`,
      marginRight: `${MARGIN}cm`,
    })
    .setHeader((header) => {
      write(header, pageMark(letter), { bold: true, fontSize: SMALL });
    })
    .setFooter((footer) => {
      write(footer, 'Page ', { fontSize: SMALL });
      footer.addPageNumber({ fontSize: SMALL });
      write(footer, ' of ', { fontSize: SMALL });
      footer.addText(PAGE_COUNT, { fontSize: SMALL });
    });
  addLetterhead(document, letter, picture);
  for (const line of noticesOf(letter)) addNotice(document, line);
  for (const block of blocksOf(letter)) addBlock(document, block);
  return corrected(await document.save(), letter);
}

function addLetterhead(document: OdtDocument, { look: { letterhead } }: LetterDocument, picture: Asset | null): void {
  if (letterhead === null || picture === null || picture.kind === 'docx') return;
  const { widthMm, ratio, alt } = letterhead;
  const [width, height] = [widthMm / 10, (widthMm * ratio) / 10].map((size) => `${size.toFixed(2)}cm`);
  document.addImage(picture.bytes, {
    ...(width === undefined || height === undefined ? {} : { width, height }),
    mimeType: picture.kind,
    anchor: 'as-character',
    alt: cleanText(alt),
  });
}

function addNotice(document: OdtDocument, text: string): void {
  const options = { borderBottom: HAIRLINE, spaceAfter: '0.4cm' };
  document.addParagraph((line) => write(line, text, { bold: true }), options);
}

function addBlock(document: OdtDocument, block: Block): void {
  switch (block.kind) {
    case 'heading':
      if (block.newPage) document.addPageBreak();
      document.addHeading((line) => write(line, block.text), block.level);
      return;
    case 'paragraph':
      document.addParagraph((line) => writeRuns(line, block.runs));
      return;
    case 'quote':
      document.addParagraph((line) => writeRuns(line, block.runs), { indentLeft: QUOTE_INDENT });
      return;
    case 'list':
      document.addList(
        (list) => {
          for (const item of block.items) list.addItem((line) => writeRuns(line, item));
        },
        { type: block.ordered ? 'numbered' : 'bullet' },
      );
      return;
    case 'table':
      addTable(document, block.columns, block.rows);
  }
}

function addTable(
  document: OdtDocument,
  columns: readonly string[],
  rows: readonly (readonly (readonly Run[])[])[],
): void {
  const header = columns.map((text): Run[] => [{ text, bold: true }]);
  document.addTable(
    (table) => {
      [header, ...rows].forEach((row, index) => {
        const border = { ...(index === 0 ? { borderTop: HAIRLINE } : {}), borderBottom: HAIRLINE, padding: '0.1cm' };
        table.addRow((line) => {
          for (const runs of row) line.addCell((cell) => writeRuns(cell, runs), border);
        });
      });
    },
    { columnWidths: columnWidths(columns, rows) },
  );
  document.addParagraph('', { spaceAfter: '0.1cm' });
}

/** A first column of numbers is narrow, one of questions takes less than their answers; the others share the rest. */
function columnWidths(columns: readonly string[], rows: readonly (readonly (readonly Run[])[])[]): string[] {
  const isNumbers = columns.length > 1 && rows.every(([first = []]) => runsText(first).length <= LONGEST_NUMBER);
  const share = isNumbers ? 0.09 : columns.length === 2 ? 0.28 : 1 / columns.length;
  const other = (1 - share) / Math.max(1, columns.length - 1);
  return columns.map((_, column) => `${(TEXT_WIDTH * (column === 0 ? share : other)).toFixed(2)}cm`);
}

function writeRuns(writer: Writer, runs: readonly Run[]): void {
  for (const { text, bold, italic, gap } of runs) {
    write(writer, gap ? `[${text}]` : text, {
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(gap ? { highlightColor: '#FFFF00' } : {}),
    });
  }
}

function write(writer: Writer, text: string, formatting: TextFormatting = {}): void {
  writer.addText(`${EDGE}${cleanText(text)}${EDGE}`, formatting);
}

/**
 * What odf-kit cannot say, said in the parts it has written: it sets every run on a line of its own, which an office
 * program shows as a blank before each comma, and knows neither header rows nor the number of pages nor a language.
 */
function corrected(bytes: Uint8Array, letter: LetterDocument): Uint8Array {
  const parts = unzipSync(bytes);
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const { mimetype, ...others } = parts;
  if (mimetype === undefined) throw new Error('odf-kit has written no mimetype');
  const files: Zippable = {
    // First and not packed, so that the kind of file can be told from its first bytes.
    mimetype: [mimetype, { level: 0 }],
    ...others,
    'content.xml': strToU8(correctContent(part('content.xml'))),
    'styles.xml': strToU8(correctStyles(part('styles.xml'), letter)),
  };
  return zipSync(files);
}

function correctContent(written: string): string {
  const xml = withTexts(written)
    .replace(
      /(<table:table [^>]*>(?:<table:table-column[^>]*\/>)*)(<table:table-row>.*?<\/table:table-row>)/gs,
      '$1<table:table-header-rows>$2</table:table-header-rows>',
    )
    .replace(/(<table:table-cell[^>]*>)<text:p text:style-name="Standard"/g, '$1<text:p text:style-name="Cell"')
    // A bar beside what was asked, a box round the line that says draft.
    .replaceAll(
      `fo:margin-left="${QUOTE_INDENT}"`,
      `fo:margin-left="${QUOTE_INDENT}" fo:padding-left="0.25cm" fo:border-left="1.5pt solid #bbbbbb"`,
    )
    .replace(/(<style:paragraph-properties [^>]*)fo:border-bottom=/g, '$1fo:padding="0.1cm" fo:border=')
    // The break belongs to the heading: odf-kit spends an empty line on it.
    .replace(
      /<text:p text:style-name="PageBreak"\/><text:h text:style-name="Heading_20_(\d)"/g,
      '<text:h text:style-name="NewPage$1"',
    );
  // Written as one empty tag where no text of the letter needs a style.
  const opened = xml.replace('<office:automatic-styles/>', '<office:automatic-styles></office:automatic-styles>');
  return replaced(opened, '</office:automatic-styles>', `${ownStyles()}</office:automatic-styles>`);
}

function ownStyles(): string {
  const style = (name: string, parent: string, properties: string) =>
    `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="${parent}">` +
    `<style:paragraph-properties ${properties}/></style:style>`;
  const newPages = [1, 2, 3].map((level) => style(`NewPage${level}`, `Heading_20_${level}`, 'fo:break-before="page"'));
  return [style('Cell', 'Standard', 'fo:margin-bottom="0cm"'), ...newPages].join('');
}

function correctStyles(written: string, { look, language }: LetterDocument): string {
  const [tongue = 'en', country = 'GB'] = language.split('-');
  const font = escapeAttribute(wordFace(look.font));
  const pages = replaced(withTexts(written), PAGE_COUNT, '<text:page-count>1</text:page-count>');
  const centred = replaced(
    pages,
    'style:name="Footer" style:family="paragraph" style:class="extra" style:parent-style-name="Standard"/>',
    'style:name="Footer" style:family="paragraph" style:class="extra" style:parent-style-name="Standard">' +
      '<style:paragraph-properties fo:text-align="center"/></style:style>',
  );
  const headed = HEADINGS.reduce(
    (xml, { written: size, ratio }) => replaced(xml, `"${size}"`, `"${Math.round(look.fontSize * ratio * 2) / 2}pt"`),
    centred,
  );
  const spoken = replaced(
    headed,
    '<style:text-properties style:font-name="Liberation Serif" fo:font-size="12pt"',
    `<style:text-properties fo:language="${tongue}" fo:country="${country}" ` +
      `style:font-name="Liberation Serif" fo:font-size="${look.fontSize}pt"`,
  );
  const spaced = replaced(
    spoken,
    'style:class="text"><style:paragraph-properties fo:margin-bottom="0.212cm"',
    'style:class="text"><style:paragraph-properties fo:margin-bottom="0.25cm" fo:line-height="115%"',
  );
  // Pages take the master page of this name: under any other, header and footer stay unseen.
  const mastered = replaced(
    spaced,
    '<style:master-page style:name="Default"',
    '<style:master-page style:name="Standard"',
  );
  return replaced(mastered, 'Liberation Serif', font);
}

/** Takes the line ends out of the markup and none out of the texts; blanks and breaks that are meant get elements. */
function withTexts(xml: string): string {
  return xml
    .split(EDGE)
    .map((part, index) => (index % 2 === 0 ? part.replaceAll('\n', '') : textAsOdf(part)))
    .join('');
}

function textAsOdf(text: string): string {
  return text
    .replace(/^ | $|(?<=[ \n\t]) /g, '<text:s/>')
    .replaceAll('\n', '<text:line-break/>')
    .replaceAll('\t', '<text:tab/>');
}

/** Throws where there is nothing to replace: odf-kit then writes otherwise than this file knows. */
function replaced(xml: string, from: string, to: string): string {
  if (!xml.includes(from)) throw new Error(`odf-kit has not written ${from}`);
  return xml.replaceAll(from, () => to);
}

function escapeAttribute(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
