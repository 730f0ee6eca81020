import Papa from 'papaparse';
import { safeCell } from './safe-cell.ts';
import type { Cell, Table } from './table.ts';

/**
 * A table as CSV (RFC 4180). The mark at the beginning tells spreadsheets that the letters are UTF-8; what one would take
 * for a formula is written as text, in the heads of columns too. Days stand as ISO dates.
 */
export function csvOf({
  columns,
  rows,
}: Pick<Table, 'rows'> & { readonly columns: readonly { title: string }[] }): string {
  const lines = [columns.map(({ title }) => safeCell(title)), ...rows.map((row) => row.map(plain))];
  return `\ufeff${Papa.unparse(lines, { newline: '\r\n' })}\r\n`;
}

function plain(cell: Cell): string | number {
  if (cell === null) return '';
  if (typeof cell === 'number') return cell;
  return safeCell(typeof cell === 'string' ? cell : cell.date);
}
