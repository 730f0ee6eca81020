import type { Place } from '../case/place.ts';
import { hasClosedText, type Reason } from '../case/reason.ts';
import { run, type Block, type TableBlock } from '../letter/letter-document.ts';

/** One line of the record: what was asked, what was answered, and whether the answer may leave the record. */
export type RecordRow = { readonly label: string; readonly text: string; readonly isClosed?: true };

/** A line for plain text; none where nothing was written. */
export function row(label: string, text: string | null | undefined): RecordRow[] {
  const words = (text ?? '').trim();
  return words === '' ? [] : [{ label, text: words }];
}

/** Both channels of a reason, the closed one marked. This is the one place where closed text becomes a string. */
export function reasonRows(label: string, reason: Reason): RecordRow[] {
  const closed = hasClosedText(reason) && reason.closed !== null ? [closedRow(label, reason.closed.closedText)] : [];
  return [...row(label, reason.open), ...closed];
}

/** A closed line. */
export function closedRow(label: string, text: string): RecordRow {
  return { label, text: text.trim(), isClosed: true };
}

/** Rows as a table; what may not leave the record is marked beside its question. None for no rows. */
export function recordTable(id: string, rows: readonly RecordRow[], from: readonly Place[]): Block[] {
  if (rows.length === 0) return [];
  const table: TableBlock = {
    kind: 'table',
    id,
    columns: ['Question', 'Answer'],
    rows: rows.map(({ label, text, isClosed }) => [
      isClosed ? [run(label), { text: ' (closed)', bold: true }] : [run(label)],
      [run(text)],
    ]),
    from,
  };
  return [table];
}
