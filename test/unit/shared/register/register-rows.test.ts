import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueForRetentionReview, registerRows, rowsOfPeriod } from '../../../../shared/register/register-rows.ts';
import { RegisterRowSchema } from '../../../../shared/register/register-row.ts';
import * as v from 'valibot';
import { pack } from '../../../support/build-pack.ts';
import { anyDay, anyRow, listedCase, registerRow } from '../../../support/build-register.ts';

const rowOf = (patch: Parameters<typeof listedCase>[0], years: number | null = null) =>
  registerRows([listedCase(patch)], pack.holidays, years)[0];

describe('the rows of the register', () => {
  it('leave out what-ifs, in which nothing is decided', () => {
    expect(registerRows([listedCase({ branchOf: 'case-0' })], pack.holidays, null)).toEqual([]);
  });

  it('count working days over weekends and holidays, and the 20th from receipt', () => {
    // 3 and 6 April 2026 are Good Friday and Easter Monday.
    const row = rowOf({ receivedOn: '2026-03-31', issuedOn: '2026-04-08', dueOn: null });
    expect(row?.workingDays).toBe(4);
    expect(row?.dueOn).toBe('2026-04-30');
  });

  it('keep what the listing says is due while a case is open', () => {
    expect(rowOf({ dueOn: '2026-03-09' })).toMatchObject({ dueOn: '2026-03-09', workingDays: null });
  });

  it('give no count where a case is said to have been issued before it came', () => {
    expect(rowOf({ receivedOn: '2026-03-10', issuedOn: '2026-03-09' })?.workingDays).toBeNull();
  });

  it('say which are internal reviews', () => {
    expect(rowOf({ reviewOf: 'case-0' })?.isReview).toBe(true);
  });

  it.each([
    [
      'the case’s own date before the rule',
      { issuedOn: '2024-05-01', retentionReviewOn: '2031-01-01' },
      2,
      '2031-01-01',
    ],
    ['the rule from the day of issue', { issuedOn: '2024-05-01' }, 2, '2026-05-01'],
    ['the 28th where there is no 29 February', { issuedOn: '2024-02-29' }, 1, '2025-02-28'],
    ['the 29th where there is one', { issuedOn: '2024-02-29' }, 4, '2028-02-29'],
    ['no date without a rule', { issuedOn: '2024-05-01' }, null, null],
    ['no date before issue', {}, 2, null],
    ['the last day there is', { issuedOn: '2050-05-01' }, 100, '2100-12-31'],
  ])('take for the retention review %s', (_, patch, years, expected) => {
    expect(rowOf(patch, years)?.retentionReviewOn).toBe(expected);
  });

  it('can always be sent over the bridge', () => {
    fc.assert(
      fc.property(
        fc.option(anyDay),
        fc.option(anyDay),
        fc.option(fc.integer({ min: 1, max: 100 })),
        (came, went, years) => {
          const row = rowOf({ receivedOn: came, issuedOn: went }, years);
          expect(v.is(RegisterRowSchema, row)).toBe(true);
        },
      ),
    );
    expect(v.is(RegisterRowSchema, rowOf({ receivedOn: '2100-12-20', issuedOn: '2100-12-31' }, 1))).toBe(true);
  });
});

describe('a period', () => {
  it('goes by the day of issue, and by receipt while there is none', () => {
    const issued = registerRow({ id: 'a', receivedOn: '2025-12-20', issuedOn: '2026-01-10' });
    const open = registerRow({ id: 'b', receivedOn: '2025-12-21', issuedOn: null });
    expect(rowsOfPeriod([issued, open], '2026-01-01', '2026-12-31')).toEqual([issued]);
    expect(rowsOfPeriod([issued, open], null, '2025-12-31')).toEqual([open]);
  });

  it('cut in two at any day loses no row that has a day, and gives none twice', () => {
    fc.assert(
      fc.property(fc.array(anyRow), anyDay, (rows, day) => {
        const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
        const parts = [...rowsOfPeriod(rows, null, day), ...rowsOfPeriod(rows, next, null)];
        const dated = rows.filter(({ issuedOn, receivedOn }) => issuedOn !== null || receivedOn !== null);
        expect(new Set(parts)).toEqual(new Set(dated));
        expect(parts).toHaveLength(dated.length);
      }),
    );
  });

  it('without bounds is everything', () => {
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        expect(rowsOfPeriod(rows, null, null)).toEqual(rows);
      }),
    );
  });
});

it('a retention review falls due on its day, the longest due first', () => {
  const rows = ['2026-11-24', '2026-11-23', null, '2020-01-01'].map((retentionReviewOn, index) =>
    registerRow({ id: `c${index}`, retentionReviewOn }),
  );
  expect(dueForRetentionReview(rows, '2026-11-23').map(({ id }) => id)).toEqual(['c3', 'c1']);
});
