import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registerFigures } from '../../../../shared/register/register-figures.ts';
import { isWithin, rowsOfPeriod } from '../../../../shared/register/register-rows.ts';
import { shareInTime } from '../../../../shared/register/register-table.ts';
import { anyDay, anyRow, registerRow } from '../../../support/build-register.ts';

const anyPeriod = fc.tuple(fc.option(anyDay), fc.option(anyDay));
const total = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);

describe('the figures of the register', () => {
  it('count each case of a small office as one would by hand', () => {
    const rows = [
      registerRow({ receivedOn: '2025-11-10', issuedOn: '2025-11-20', workingDays: 8 }),
      registerRow({
        receivedOn: '2025-11-12',
        issuedOn: '2026-01-20',
        workingDays: 45,
        provisions: ['24(2)', '31(3)'],
      }),
      registerRow({ receivedOn: '2026-01-05', issuedOn: null, stage: 'drafting', outcome: 'open', workingDays: null }),
      registerRow({
        receivedOn: '2025-12-31',
        issuedOn: '2026-01-29',
        workingDays: 20,
        outcome: 'answered',
        provisions: [],
      }),
    ];
    const { months, provisions, outcomes, time } = registerFigures(rows, null, null);
    expect(months).toEqual([
      { month: '2025-11', received: 2, issued: 1 },
      { month: '2025-12', received: 1, issued: 0 },
      { month: '2026-01', received: 1, issued: 2 },
    ]);
    expect(provisions).toEqual([
      { provision: '31(3)', cases: 2 },
      { provision: '24(2)', cases: 1 },
    ]);
    expect(outcomes.filter(({ cases }) => cases > 0)).toEqual([
      { outcome: 'answered', cases: 1 },
      { outcome: 'maintained', cases: 2 },
      { outcome: 'open', cases: 1 },
    ]);
    expect(time).toMatchObject({ counted: 3, inTime: 2, median: 20, notKnown: 0 });
    expect(time.bands.map(({ cases }) => cases)).toEqual([1, 1, 0, 1]);
    expect(shareInTime(time)).toBe(66.7);
  });

  it('show every month of the period, also where nothing happened', () => {
    const { months, time } = registerFigures([], '2026-01-01', '2026-12-31');
    expect(months.map(({ month }) => month)).toHaveLength(12);
    expect(time.median).toBeNull();
    expect(shareInTime(time)).toBeNull();
    expect(registerFigures([], null, null).months).toEqual([]);
  });

  it('put a median of an even number between the two in the middle', () => {
    const rows = [3, 30, 10, 15].map((workingDays) => registerRow({ workingDays }));
    expect(registerFigures(rows, null, null).time.median).toBe(12.5);
  });

  it('lose no case and count none twice, whatever the rows and the period', () => {
    fc.assert(
      fc.property(fc.array(anyRow), anyPeriod, (rows, [from, to]) => {
        const { months, outcomes, time, provisions } = registerFigures(rows, from, to);
        const received = rows.filter(({ receivedOn }) => receivedOn !== null && isWithin(receivedOn, from, to));
        const issued = rows.filter(({ issuedOn }) => issuedOn !== null && isWithin(issuedOn, from, to));
        expect(total(months.map((month) => month.received))).toBe(received.length);
        expect(total(months.map((month) => month.issued))).toBe(issued.length);
        expect(total(outcomes.map(({ cases }) => cases))).toBe(rowsOfPeriod(rows, from, to).length);
        expect(total(time.bands.map(({ cases }) => cases))).toBe(time.counted);
        expect(time.counted + time.notKnown).toBe(issued.length);
        expect(time.inTime).toBe((time.bands[0]?.cases ?? 0) + (time.bands[1]?.cases ?? 0));
        const named = issued.map((row) => new Set(row.provisions).size);
        expect(total(provisions.map(({ cases }) => cases))).toBe(total(named));
      }),
    );
  });

  it('name months in a row without gap or repetition', () => {
    fc.assert(
      fc.property(fc.array(anyRow), anyPeriod, (rows, [from, to]) => {
        const months = registerFigures(rows, from, to).months.map(({ month }) => month);
        const numbers = months.map((month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)));
        expect(numbers.every((each, index) => index === 0 || each === (numbers[index - 1] ?? 0) + 1)).toBe(true);
      }),
    );
  });
});
