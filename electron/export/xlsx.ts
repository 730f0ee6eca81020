import { strToU8, zipSync } from 'fflate';
import { isRiskyCell } from '../../shared/office/safe-cell.ts';
import type { Cell, Table } from '../../shared/office/table.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What a cell of a spreadsheet can hold. In characters. */
const MAX_CELL = 32_767;
/** Spreadsheets count days from here. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const MS_A_DAY = 86_400_000;
/** The same tables make the same bytes: an archive must carry a time, and this is the earliest it can. */
const NO_TIME = new Date(1980, 0, 1);

/** Indices into cellXfs below. */
const STYLES = { plain: 0, head: 1, date: 2, quoted: 3 } as const;

/**
 * Tables as an Excel workbook, a sheet each. Words stand as literal text and nothing else: no formula, no link, no macro,
 * no name of a person. Why not the package for it: cells of words that look like a formula are marked here so that they
 * stay words when somebody edits them.
 */
export function xlsxOf(tables: readonly Table[]): Uint8Array {
  const sheets = tables.map((table, index) => ({ table, file: `sheet${index + 1}.xml`, id: `rId${index + 1}` }));
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.map(({ file }) => file)),
    '_rels/.rels': relationships([
      ['rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml'],
      ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ['rId3', `${OFFICE}/extended-properties`, 'docProps/app.xml'],
    ]),
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Counterpoise</dc:creator></cp:coreProperties>`,
    'docProps/app.xml':
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Counterpoise</Application></Properties>',
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
      .map(({ table, id }, index) => `<sheet name="${escaped(table.name)}" sheetId="${index + 1}" r:id="${id}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map(({ id, file }) => [id, `${OFFICE}/worksheet`, `worksheets/${file}`] as const),
      [`rId${sheets.length + 1}`, `${OFFICE}/styles`, 'styles.xml'],
    ]),
    'xl/styles.xml': styles(),
    ...Object.fromEntries(sheets.map(({ table, file }) => [`xl/worksheets/${file}`, worksheet(table)])),
  };
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)] as const);
  return zipSync(Object.fromEntries(files), { level: 6, mtime: NO_TIME });
}

function worksheet({ columns, rows }: Table): string {
  const head = columns.map(({ title }, index) => textCell(title, at(index, 1), STYLES.head)).join('');
  const body = rows.map((row, index) => {
    const number = index + 2;
    return `<row r="${number}">${row.map((cell, column) => cellXml(cell, at(column, number))).join('')}</row>`;
  });
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const all = `A1:${at(Math.max(0, columns.length - 1), rows.length + 1)}`;
  return (
    `<worksheet xmlns="${MAIN}"><dimension ref="${all}"/><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join('')}</cols><sheetData><row r="1">${head}</row>${body.join('')}</sheetData>` +
    `<autoFilter ref="${all}"/></worksheet>`
  );
}

function cellXml(cell: Cell, place: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${place}"><v>${cell}</v></c>` : '';
  if (typeof cell === 'string') return textCell(cell, place, isRiskyCell(cell) ? STYLES.quoted : STYLES.plain);
  const days = (Date.parse(cell.date) - DAY_ZERO) / MS_A_DAY;
  return Number.isFinite(days) ? `<c r="${place}" s="${STYLES.date}"><v>${days}</v></c>` : '';
}

function textCell(text: string, place: string, style: number): string {
  const words = escaped(text.slice(0, MAX_CELL));
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`;
}

/** "A1" and so on; column from 0, row from 1. */
function at(column: number, row: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in XML 1.0. A spreadsheet reads _x0041_ as a letter: where somebody wrote just that, it stays. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (character) => (character === '\n' || character === '\t' ? character : ''))
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}

function contentTypes(sheets: readonly string[]): string {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const overrides = [
    ['/xl/workbook.xml', `${kind}.sheet.main+xml`],
    ['/xl/styles.xml', `${kind}.styles+xml`],
    ...sheets.map((file) => [`/xl/worksheets/${file}`, `${kind}.worksheet+xml`]),
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ];
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join('')}</Types>`
  );
}

function relationships(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

/** In the order of STYLES: plain, head (bold), date, and text that stays text when it is edited. */
function styles(): string {
  const plain = 'xfId="0" fontId="0" fillId="0" borderId="0"';
  return (
    `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\ mmm\\ yyyy"/></numFmts>` +
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4">' +
    `<xf numFmtId="0" ${plain}/>` +
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
    `<xf numFmtId="164" ${plain} applyNumberFormat="1"/>` +
    `<xf numFmtId="49" ${plain} quotePrefix="1" applyNumberFormat="1"/>` +
    '</cellXfs></styleSheet>'
  );
}
