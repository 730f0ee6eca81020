import fc from 'fast-check';
import { STAGES } from '../../shared/case/sign-off.ts';
import { OUTCOMES } from '../../shared/library/case-listing.ts';
import type { RegisterRow } from '../../shared/register/register-row.ts';
import type { ListedCase } from '../../shared/register/register-rows.ts';
import { OPEN_LISTING } from './build-listing.ts';

/** How a cell begins that a spreadsheet may take for a formula, or for the end of the one before. */
export const FORMULA_TRIGGERS: readonly string[] = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '\0',
  '\uff1d',
  '\uff0b',
  '\uff0d',
  '\uff20',
  '\ufe66',
  '\ufe62',
  '\ufe63',
  '\ufe6b',
  ' =',
  '\u200b=',
  '\ufeff=',
];

/** A case as the library lists it: received in January 2026, nothing decided. */
export function listedCase(patch: Partial<ListedCase> = {}): ListedCase {
  return {
    ...OPEN_LISTING,
    id: 'case-1',
    reference: 'NP-2026-0001',
    subject: 'Drones',
    receivedOn: '2026-01-05',
    createdOn: '2026-01-05',
    owner: 'desk-1',
    dueOn: '2026-02-02',
    dueKind: 'response',
    ...patch,
  };
}

/** A line of the register: issued in ten working days. */
export function registerRow(patch: Partial<RegisterRow> = {}): RegisterRow {
  return {
    id: 'case-1',
    reference: 'NP-2026-0001',
    subject: 'Drones',
    receivedOn: '2026-01-05',
    dueOn: '2026-02-02',
    issuedOn: '2026-01-19',
    stage: 'issued',
    outcome: 'maintained',
    provisions: ['31(3)'],
    tags: ['drones'],
    owner: 'desk-1',
    isReview: false,
    workingDays: 10,
    retentionReviewOn: null,
    ...patch,
  };
}

/** Any day of five years. */
export const anyDay = fc
  .integer({ min: 0, max: 5 * 365 })
  .map((days) => new Date(Date.UTC(2023, 0, 1 + days)).toISOString().slice(0, 10));

/** Any line of the register, dates missing and provisions given twice included. */
export const anyRow: fc.Arbitrary<RegisterRow> = fc.record({
  id: fc.uuid(),
  reference: fc.string(),
  subject: fc.string(),
  receivedOn: fc.option(anyDay),
  dueOn: fc.option(anyDay),
  issuedOn: fc.option(anyDay),
  stage: fc.constantFrom(...STAGES),
  outcome: fc.constantFrom(...OUTCOMES),
  provisions: fc.array(fc.constantFrom('23(5)', '24(2)', '30(3)', '31(3)', '40(5B)'), { maxLength: 4 }),
  tags: fc.array(fc.string(), { maxLength: 3 }),
  owner: fc.string(),
  isReview: fc.boolean(),
  workingDays: fc.option(fc.nat({ max: 120 })),
  retentionReviewOn: fc.option(anyDay),
});
