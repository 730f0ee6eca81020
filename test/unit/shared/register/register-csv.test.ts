import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../../shared/office/csv.ts';
import { isRiskyCell, safeCell } from '../../../../shared/office/safe-cell.ts';
import { figuresTable, REGISTER_COLUMNS, registerTable } from '../../../../shared/register/register-table.ts';
import type { RegisterRow } from '../../../../shared/register/register-row.ts';
import { registerFigures } from '../../../../shared/register/register-figures.ts';
import { resultsTable } from '../../../../shared/training/results-table.ts';
import { anyRow, FORMULA_TRIGGERS, registerRow } from '../../../support/build-register.ts';

/** Each way for an officer's words to come into a column, by the title of the column. */
const FILLS: readonly [string, (words: string) => Partial<RegisterRow>][] = [
  ['Reference', (reference) => ({ reference })],
  ['Subject', (subject) => ({ subject })],
  ['Provisions', (provision) => ({ provisions: [provision] })],
  ['Tags', (tag) => ({ tags: [tag] })],
  ['Owner', (owner) => ({ owner })],
];
const parsed = (csv: string) =>
  Papa.parse<string[]>(csv.replace(/^\ufeff/, '').replace(/\r\n$/, ''), { newline: '\r\n' }).data;

describe('the register as CSV', () => {
  it.each(
    FORMULA_TRIGGERS.flatMap((trigger) =>
      FILLS.map(([title, fill]) => [JSON.stringify(trigger), title, trigger, fill] as const),
    ),
  )('makes %s harmless in the column %s', (_, title, trigger, fill) => {
    fc.assert(
      fc.property(fc.string(), (rest) => {
        const words = `${trigger}${rest}`;
        const [, row] = parsed(csvOf(registerTable([registerRow(fill(words))])));
        expect(row?.[REGISTER_COLUMNS.findIndex((column) => column.title === title)]).toBe(`'${words}`);
      }),
      { numRuns: 20 },
    );
  });

  it('has no other column that officers fill with words', () => {
    const own = 'words of an officer';
    const filled = registerTable([
      registerRow({ reference: own, subject: own, provisions: [own], tags: [own], owner: own }),
    ]);
    const titles = filled.columns.filter((_, index) => filled.rows[0]?.[index] === own).map(({ title }) => title);
    expect(titles).toEqual(FILLS.map(([title]) => title));
  });

  it('gives every cell back as it was, or behind an apostrophe', () => {
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        const table = registerTable(rows);
        const [, ...lines] = parsed(csvOf(table));
        const expected = table.rows.map((row) =>
          row.map((cell) => {
            if (cell === null) return '';
            if (typeof cell === 'object') return cell.date;
            return typeof cell === 'number' ? String(cell) : safeCell(cell);
          }),
        );
        expect(lines).toEqual(expected);
      }),
    );
  });

  it('begins with the mark of UTF-8 and ends each line as RFC 4180 says', () => {
    const csv = csvOf(registerTable([registerRow({ subject: 'Stop, "search"' })]));
    expect(csv).toMatch(/^\ufeffReference,Subject,/);
    expect(csv).toContain('"Stop, ""search"""');
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('leaves ordinary words, numbers and days alone', () => {
    for (const words of ['NP-2026-0419', '31(3)', 'a=b', "'quoted'", '', '2026-11-23', '£5 – £10']) {
      expect(safeCell(words)).toBe(words);
      expect(isRiskyCell(words)).toBe(false);
    }
  });
});

it('results of training are protected by the same function', () => {
  const at = '2026-11-24T10:00:00.000Z';
  const trainee = { id: 't1', name: '\uff1dSUM(A1)', createdAt: at };
  const result = {
    id: 'r1',
    traineeId: 't1',
    kind: 'case',
    subjectId: 's',
    subject: '@x',
    manner: 'guided',
    at,
    skills: {},
  } as const;
  const [, row] = parsed(resultsTable([result], [trainee]));
  expect(row?.[0]).toBe("'\uff1dSUM(A1)");
  expect(row?.[3]).toBe("'@x");
});

it('the figures as a table hold every number once, each with its words', () => {
  fc.assert(
    fc.property(fc.array(anyRow), (rows) => {
      const figures = registerFigures(rows, null, null);
      const table = figuresTable(figures);
      expect(new Set(table.rows.map(([figure, of]) => `${figure}|${of}`)).size).toBe(table.rows.length);
      expect(table.rows).toContainEqual(['Time taken', 'issued within 20 working days', figures.time.inTime]);
    }),
  );
});
