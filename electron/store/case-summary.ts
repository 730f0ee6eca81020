import * as v from 'valibot';
import { CaseSummarySchema, type CaseSummary } from '../../shared/bridge/contract.ts';
import { IdSchema, IsoInstantSchema } from '../../shared/case/text-schemas.ts';
import { logEvent } from '../start/log.ts';

const PROBLEMS = {
  damaged: 'This case is damaged in the store and cannot be opened. It is kept as it is; restore it from a backup.',
  newer: 'This case was saved by a newer Counterpoise. Install the newer Counterpoise to open it. It is kept as it is.',
} as const;

const FaultSchema = v.object({ fault: v.nullable(v.picklist(['damaged', 'newer'])) });
const NameSchema = v.object({ id: IdSchema, savedAt: v.fallback(IsoInstantSchema, '1970-01-01T00:00:00.000Z') });

/**
 * A row of the list as the screen gets it. One bad row must not hide the others: where its columns make no sense it is
 * still listed, by its id and with the problem. Null only for a row without a usable id, which nothing could ask for.
 */
export function summaryOf(row: unknown): CaseSummary | null {
  const { fault } = v.parse(FaultSchema, row);
  const { fault: _, ...columns } = row as Readonly<Record<string, unknown>>;
  const problem = fault === null ? null : PROBLEMS[fault];
  const whole = v.safeParse(CaseSummarySchema, { ...columns, problem });
  if (whole.success) return whole.output;
  const name = v.safeParse(NameSchema, columns);
  logEvent('store.badRow', { hasId: name.success ? 1 : 0 });
  if (!name.success) return null;
  return {
    ...name.output,
    reference: '',
    subject: '',
    receivedOn: null,
    state: '',
    issuedOn: null,
    problem: PROBLEMS.damaged,
  };
}
