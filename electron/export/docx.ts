import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  LineRuleType,
  PageNumber,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
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
import { wordFace } from './word-face.ts';
import type { Asset } from '../store/asset-store.ts';

const PIXELS_PER_MM = 96 / 25.4;
/** Spaces are twentieths of a point, sizes half-points: Word's own units. */
const AFTER_PARAGRAPH = 140;
const BULLETS = 'bullets';
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1_247;
const TEXT_WIDTH = A4.width - 2 * MARGIN;
/** In characters: an item's number, or a letter in brackets. */
const LONGEST_NUMBER = 5;
const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: '999999' } as const;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/**
 * The letter as a Word file: real heading styles, lists and tables, so that it can be worked on there. The letterhead
 * stands on the first page. Gives the bytes.
 */
export async function renderDocx(letter: LetterDocument, letterhead: Asset | null = null): Promise<Uint8Array> {
  const blocks = blocksOf(letter);
  const children = blocks.flatMap((block, index) => blockAsWord(block, `list-${index}`));
  const ordered = blocks.flatMap((block, index) => (block.kind === 'list' && block.ordered ? [`list-${index}`] : []));
  const document = new Document({
    title: cleanText(letter.title),
    // The officer's name is nobody's business: Word would otherwise look for one.
    creator: 'Counterpoise',
    lastModifiedBy: 'Counterpoise',
    description: '',
    styles: styles(letter),
    numbering: {
      config: [
        listStyle(BULLETS, LevelFormat.BULLET, '•'),
        ...ordered.map((name) => listStyle(name, LevelFormat.DECIMAL, '%1.')),
      ],
    },
    sections: [
      {
        properties: {
          page: { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
          titlePage: true,
        },
        headers: { default: header(letter), first: header(letter, letterhead) },
        footers: { default: footer(), first: footer() },
        children: [...noticesOf(letter).map(noticeLine), ...children],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function styles({ look, language }: LetterDocument) {
  const font = wordFace(look.font);
  const body = Math.round(look.fontSize * 2);
  const heading = (size: number, before: number, after: number) => ({
    run: { font, size: Math.round(body * size), bold: true, color: '111111' },
    paragraph: { spacing: { before, after }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font, size: body, language: { value: language } },
        paragraph: { spacing: { after: AFTER_PARAGRAPH, line: 300 } },
      },
      heading1: heading(1.48, 160, 200),
      heading2: heading(1.17, 360, 100),
      heading3: heading(1, 220, 60),
    },
    paragraphStyles: [
      {
        id: 'RequestText',
        name: 'Request text',
        basedOn: 'Normal',
        paragraph: {
          indent: { left: 340 },
          border: { left: { style: BorderStyle.SINGLE, size: 12, color: 'BBBBBB', space: 8 } },
        },
      },
    ],
  };
}

/** Each numbered list has a style of its own, so that it counts from one. */
function listStyle(reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  const style = { paragraph: { indent: { left: 420, hanging: 420 } } };
  return { reference, levels: [{ level: 0, format, text, alignment: AlignmentType.START, style }] };
}

function header(letter: LetterDocument, picture: Asset | null = null): Header {
  const marking = new Paragraph({ children: [new TextRun({ text: pageMark(letter), bold: true, size: 17 })] });
  return new Header({ children: [...letterheadAsWord(letter, picture), marking] });
}

function letterheadAsWord({ look: { letterhead } }: LetterDocument, picture: Asset | null): Paragraph[] {
  if (letterhead === null || picture === null || picture.kind === 'docx') return [];
  const width = Math.round(letterhead.widthMm * PIXELS_PER_MM);
  const alt = cleanText(letterhead.alt);
  const image = new ImageRun({
    type: picture.kind === 'image/png' ? 'png' : 'jpg',
    data: picture.bytes,
    transformation: { width, height: Math.round(width * letterhead.ratio) },
    altText: { name: 'Letterhead', title: alt, description: alt },
  });
  // With the text's own line spacing LibreOffice would cut the picture off at the height of a line.
  return [new Paragraph({ spacing: { line: 240, lineRule: LineRuleType.AUTO, after: 120 }, children: [image] })];
}

function footer(): Footer {
  const children = ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children, size: 17 })] })],
  });
}

function noticeLine(text: string): Paragraph {
  return new Paragraph({
    children: [new TextRun({ text, bold: true })],
    border: { top: HAIRLINE, bottom: HAIRLINE, left: HAIRLINE, right: HAIRLINE },
  });
}

function blockAsWord(block: Block, list: string): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: LEVELS[block.level],
          pageBreakBefore: block.newPage === true,
          children: [new TextRun({ text: cleanText(block.text) })],
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ children: block.runs.flatMap(runAsWord) })];
    case 'quote':
      return [new Paragraph({ style: 'RequestText', children: block.runs.flatMap(runAsWord) })];
    case 'list':
      return block.items.map(
        (item, index) =>
          new Paragraph({
            children: item.flatMap(runAsWord),
            spacing: { after: index === block.items.length - 1 ? AFTER_PARAGRAPH : 60 },
            numbering: { reference: block.ordered ? list : BULLETS, level: 0 },
          }),
      );
    case 'table':
      return [table(block.columns, block.rows), new Paragraph({ spacing: { after: 60 } })];
  }
}

function table(columns: readonly string[], rows: readonly (readonly (readonly Run[])[])[]): Table {
  const widths = columnWidths(columns, rows);
  const cell = (children: readonly Run[], column: number) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 0, right: 120 },
      children: [new Paragraph({ spacing: { after: 0 }, children: children.flatMap(runAsWord) })],
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: HAIRLINE,
      bottom: HAIRLINE,
      insideHorizontal: HAIRLINE,
      left: NO_LINE,
      right: NO_LINE,
      insideVertical: NO_LINE,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        children: columns.map((text, column) => cell([{ text, bold: true }], column)),
      }),
      ...rows.map((row) => new TableRow({ cantSplit: isShort(row), children: row.map(cell) })),
    ],
  });
}

/** A short row stays on one page; a long one may go on, rather than leave half a page empty. In characters. */
function isShort(row: readonly (readonly Run[])[]): boolean {
  return row.every((cell) => runsText(cell).length <= 400);
}

/** A first column of numbers is narrow, one of questions takes less than their answers; the others share the rest. */
function columnWidths(columns: readonly string[], rows: readonly (readonly (readonly Run[])[])[]): number[] {
  const isNumbers = columns.length > 1 && rows.every(([first = []]) => runsText(first).length <= LONGEST_NUMBER);
  const share = isNumbers ? 0.09 : columns.length === 2 ? 0.28 : 1 / columns.length;
  const first = Math.floor(TEXT_WIDTH * share);
  const other = Math.floor((TEXT_WIDTH - first) / Math.max(1, columns.length - 1));
  return columns.map((_, column) => (column === 0 ? first : other));
}

/** A line break that is meant becomes Word's own; as a bare line feed Word would show a blank. */
function runAsWord(part: Run): TextRun[] {
  const text = cleanText(part.gap ? `[${part.text}]` : part.text);
  return text.split('\n').map(
    (line, index) =>
      new TextRun({
        text: line,
        ...(index > 0 ? { break: 1 } : {}),
        ...(part.bold ? { bold: true } : {}),
        ...(part.italic ? { italics: true } : {}),
        ...(part.gap ? { highlight: 'yellow' as const } : {}),
      }),
  );
}
