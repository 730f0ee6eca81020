import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xlsxOf } from '../../../electron/export/xlsx.ts';
import { csvOf } from '../../../shared/office/csv.ts';
import { openZip } from '../../../shared/office/open-zip.ts';
import { isWellFormed, textOf } from '../../../shared/office/word-file.ts';
import { REGISTER_COLUMNS } from '../../../shared/register/register-table.ts';
import { FORMULA_TRIGGERS } from '../../support/build-register.ts';
import { noteFigure } from '../../support/note-figure.ts';

const RUNS = 4;
const COLUMNS = REGISTER_COLUMNS.map((column, index) => ({ ...column, index }));
let cells = 0;

/** The register with words in one cell, the head of that column included: what is in the others does not matter. */
function tableWith(words: string, at: number) {
  const columns = REGISTER_COLUMNS.map((column, index) => (index === at ? { ...column, title: words } : column));
  return { name: 'Register', columns, rows: [REGISTER_COLUMNS.map((_, index) => (index === at ? words : 'x'))] };
}

/** Records of a CSV file strictly by RFC 4180: throws where a quote, a comma or a line end stands where none may. */
function recordsOf(csv: string): string[][] {
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const records: string[][] = [[]];
  while (field.lastIndex < csv.length) {
    const [, quoted, plain = '', end] = field.exec(csv) ?? [];
    if (end === undefined) throw new Error('Not RFC 4180');
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n' && field.lastIndex < csv.length) records.push([]);
  }
  return records;
}

describe.each(COLUMNS)('the column $title of the register', ({ index }) => {
  it.each(FORMULA_TRIGGERS.map((trigger) => [JSON.stringify(trigger), trigger]))(
    'is never a formula: %s',
    (_, trigger) => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (rest) => {
          const words = `${trigger}${rest}`;
          const table = tableWith(words, index);
          for (const record of recordsOf(csvOf(table).replace(/^\ufeff/, ''))) expect(record[index]).toBe(`'${words}`);
          const zip = openZip(xlsxOf([table]));
          const sheet = (zip.ok && textOf(zip.value.get('xl/worksheets/sheet1.xml'))) || '';
          expect(isWellFormed(sheet)).toBe(true);
          expect(sheet).not.toMatch(/<f[ >/]/);
          expect(sheet.match(/<c [^>]*>/g)?.every((cell) => cell.includes('t="inlineStr"'))).toBe(true);
          cells += 4;
        }),
        { numRuns: RUNS },
      );
    },
  );
});

it('was tried for each column with each beginning', () => {
  const tried = COLUMNS.length * FORMULA_TRIGGERS.length;
  expect(cells).toBe(tried * RUNS * 4);
  noteFigure(
    14,
    tried,
    `${COLUMNS.length} columns, ${FORMULA_TRIGGERS.length} beginnings, ${cells} cells, none a formula`,
  );
});
