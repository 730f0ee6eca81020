import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { xlsxOf } from '../../../../electron/export/xlsx.ts';
import { csvOf } from '../../../../shared/office/csv.ts';
import { openZip } from '../../../../shared/office/open-zip.ts';
import type { Table } from '../../../../shared/office/table.ts';
import { isWellFormed, textOf } from '../../../../shared/office/word-file.ts';
import { registerFigures } from '../../../../shared/register/register-figures.ts';
import { figuresTable, registerTable } from '../../../../shared/register/register-table.ts';
import { registerRow } from '../../../support/build-register.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const WORDS = [
  '=1+1',
  '=HYPERLINK("http://example.org","x")',
  '+1',
  '-2+3',
  '@SUM(A1)',
  "=cmd|' /C calc'!A0",
  '\uff1d1+1',
  "'=1+1",
  '{=1+1}',
  '0012',
  '1e5',
  'TRUE',
  '2026-11-23',
  ' spaced ',
  '<f>1+1</f> & "x" ]]>',
  '_x003D_1+1',
  'Ünïcode – “words” 🚓',
];
const tableOf = (words: readonly string[]): Table => ({
  name: 'Register',
  columns: [
    { title: 'Words', width: 30 },
    { title: 'Number', width: 10 },
  ],
  rows: words.map((each, index) => [each, index]),
});

function partsOf(tables: readonly Table[]): Map<string, string> {
  const zip = openZip(xlsxOf(tables));
  if (!zip.ok) throw new Error(`Not a ZIP file: ${zip.error}`);
  return new Map([...zip.value].map(([name, bytes]) => [name, textOf(bytes) ?? '']));
}

/** The words of a sheet, as a reader of XML takes them. */
function wordsOf(sheet: string): string[] {
  const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
  return [...sheet.matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)].map(([, words = '']) =>
    words.replace(/&\w+;/g, (entity) => entities[entity] ?? entity).replaceAll('_x005F_', '_'),
  );
}

describe('the register as a workbook', () => {
  const rows = [registerRow({ subject: '=1+1', workingDays: 10 })];
  const parts = partsOf([registerTable(rows), figuresTable(registerFigures(rows, null, null))]);
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';

  it('is made of well-formed parts, each of them named by another', () => {
    for (const [name, xml] of parts) expect([name, isWellFormed(xml)]).toEqual([name, true]);
    expect(parts.get('xl/workbook.xml')).toMatch(/<sheet name="Register".*<sheet name="Figures"/);
    expect([...parts.keys()].filter((name) => !name.includes('rels') && !name.startsWith('['))).toHaveLength(6);
  });

  it('holds no formula, no link, no macro and no name of a person', () => {
    const all = [...parts.values()].join('\n');
    expect(all).not.toMatch(/<f[ >]|<hyperlink|TargetMode|externalLink|vbaProject|definedName|dde/i);
    expect(parts.get('docProps/core.xml')).toMatch(/<dc:creator>Counterpoise<\/dc:creator><\/cp:coreProperties>$/);
  });

  it('has a head that is bold, stays in view and can be filtered by', () => {
    expect(sheet).toContain('<c r="A1" s="1" t="inlineStr">');
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain('<autoFilter ref="A1:M2"/>');
    expect(sheet).toContain('<col min="2" max="2" width="40" customWidth="1"/>');
  });

  it('keeps numbers as numbers and days as days', () => {
    expect(sheet).toContain('<c r="G2"><v>10</v></c>');
    // 5 January 2026 is day 46027 of a spreadsheet.
    expect(sheet).toContain('<c r="D2" s="2"><v>46027</v></c>');
  });

  it('marks what looks like a formula as words, also for when it is edited', () => {
    expect(sheet).toContain('<c r="B2" s="3" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>');
    expect(parts.get('xl/styles.xml')).toMatch(/(<xf [^>]*>){4}<\/cellXfs>/);
    expect(parts.get('xl/styles.xml')).toMatch(/quotePrefix="1"[^>]*\/><\/cellXfs>/);
  });

  it('is the same bytes for the same tables', () => {
    expect(xlsxOf([tableOf(WORDS)])).toEqual(xlsxOf([tableOf(WORDS)]));
  });

  it('gives any words back, but for what XML cannot hold', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 })), (words) => {
        const xml = partsOf([tableOf(words)]).get('xl/worksheets/sheet1.xml') ?? '';
        expect(isWellFormed(xml)).toBe(true);
        const kept = words.map((each) =>
          each.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]|[\p{Cs}\ufffe\uffff]/gu, ''),
        );
        expect(wordsOf(xml).slice(2)).toEqual(kept);
      }),
      { numRuns: 60 },
    );
  });

  it('cuts words where a cell ends', () => {
    const xml = partsOf([tableOf(['x'.repeat(40_000)])]).get('xl/worksheets/sheet1.xml') ?? '';
    expect(wordsOf(xml)[2]).toHaveLength(32_767);
  });

  it('names columns beyond Z', () => {
    const columns = Array.from({ length: 28 }, (_, index) => ({ title: `c${index}`, width: 5 }));
    const xml = partsOf([{ name: 'Wide', columns, rows: [] }]).get('xl/worksheets/sheet1.xml') ?? '';
    expect(xml).toContain('<c r="Z1"');
    expect(xml).toContain('<c r="AA1"');
    expect(xml).toContain('ref="A1:AB1"');
  });
});

/** LibreOffice with its spreadsheet, where it is on the path. */
const calc = (process.env['PATH'] ?? '')
  .split(path.delimiter)
  .map((folder) => path.join(folder, 'soffice'))
  .filter((file) => existsSync(file))
  .find((file) => existsSync(path.join(path.dirname(realpathSync(file)), 'libsclo.so')));

/** Opens a file as a person would, works out what can be worked out, and saves it as another kind. */
function converted(name: string, bytes: Uint8Array, filter: string): Uint8Array {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, name), bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const args = [profile, '--headless', '--convert-to', filter, '--outdir', path.join(folder, 'out')];
  spawnSync(calc ?? '', [...args, path.join(folder, name)]);
  const [made = 'nothing was made'] = readdirSync(path.join(folder, 'out'));
  return readFileSync(path.join(folder, 'out', made));
}

const NO_CALC = 'LibreOffice Calc is not on this machine: apt-get install libreoffice-calc-nogui';

describe('in LibreOffice', () => {
  it('the workbook shows each cell as it was written: nothing is worked out', ({ skip }) => {
    if (calc === undefined) skip(NO_CALC);
    const csv = converted('register.xlsx', xlsxOf([tableOf(WORDS)]), 'csv:Text - txt - csv (StarCalc):44,34,76,1');
    const { data } = Papa.parse<string[]>(new TextDecoder().decode(csv).trimEnd());
    expect(data.slice(1)).toEqual(WORDS.map((words, index) => [words, String(index)]));
  });

  it('the CSV file becomes a workbook without a formula', ({ skip }) => {
    if (calc === undefined) skip(NO_CALC);
    const csv = new TextEncoder().encode(csvOf(tableOf(WORDS)));
    const zip = openZip(new Uint8Array(converted('register.csv', csv, 'xlsx')));
    const sheet = zip.ok ? textOf(zip.value.get('xl/worksheets/sheet1.xml')) : null;
    expect(sheet).toContain('<row');
    expect(sheet).not.toMatch(/<f[ >]/);
  });
});
