import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

/** Twentieths of a point: A4, and the width of its text. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1_247;
const TEXT_WIDTH = A4.width - 2 * MARGIN;
const COLUMNS = [900, 4_256, 4_256];
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '999999' } as const;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** A template to begin with: every part of a letter in place, in styles that a force makes its own in Word. */
export async function starterTemplate(): Promise<Uint8Array> {
  const document = new Document({
    title: 'Letter template',
    creator: 'Counterpoise',
    lastModifiedBy: 'Counterpoise',
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: 23, language: { value: 'en-GB' } },
          paragraph: { spacing: { after: 140, line: 300 } },
        },
        heading1: {
          run: { size: 32, bold: true },
          paragraph: { spacing: { before: 160, after: 200 }, keepNext: true },
        },
        heading2: {
          run: { size: 26, bold: true },
          paragraph: { spacing: { before: 320, after: 100 }, keepNext: true },
        },
        heading3: { run: { size: 23, bold: true }, paragraph: { spacing: { before: 200, after: 60 }, keepNext: true } },
      },
      paragraphStyles: [
        {
          id: 'RequestText',
          name: 'Request text',
          basedOn: 'Normal',
          paragraph: { indent: { left: 340 }, border: { left: { ...LINE, size: 12, space: 8 } } },
        },
      ],
    },
    numbering: {
      config: [
        {
          reference: 'bullets',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { left: 420, hanging: 420 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page: { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
        headers: { default: new Header({ children: [plain('{marking}'), plain('{force}'), plain('{forceAddress}')] }) },
        footers: { default: new Footer({ children: [pageNumbers()] }) },
        children: body(),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function body(): (Paragraph | Table)[] {
  return [
    plain('{#draft}'),
    plain('{draftLine}'),
    plain('{/draft}'),
    plain('Our reference: {reference}'),
    plain('{#letter}'),
    ...block('isHeading1', new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun('{text}')] })),
    ...block('isHeading2', new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun('{text}')] })),
    ...block('isHeading3', new Paragraph({ heading: HeadingLevel.HEADING_3, children: [new TextRun('{text}')] })),
    ...block('isParagraph', plain('{text}')),
    ...block('isQuote', new Paragraph({ style: 'RequestText', children: [new TextRun('{text}')] })),
    ...block(
      'isBullet',
      new Paragraph({ numbering: { reference: 'bullets', level: 0 }, children: [new TextRun('{text}')] }),
    ),
    ...block('isNumbered', plain('{number}. {text}')),
    ...block('isTable', rows()),
    plain('{/letter}'),
  ];
}

function block(condition: string, content: Paragraph | Table): (Paragraph | Table)[] {
  return [plain(`{#${condition}}`), content, plain(`{/${condition}}`)];
}

/** One row, said again for each row of the letter's table. */
function rows(): Table {
  const texts = ['{#rows}{first}', '{second}', '{third}{/rows}'];
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: COLUMNS,
    borders: {
      top: LINE,
      bottom: LINE,
      insideHorizontal: LINE,
      left: NO_LINE,
      right: NO_LINE,
      insideVertical: NO_LINE,
    },
    rows: [
      new TableRow({
        children: texts.map(
          (text, index) =>
            new TableCell({ width: { size: COLUMNS[index] ?? 0, type: WidthType.DXA }, children: [plain(text)] }),
        ),
      }),
    ],
  });
}

function pageNumbers(): Paragraph {
  const children = ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children })] });
}

function plain(text: string): Paragraph {
  return new Paragraph({ children: [new TextRun(text)] });
}
