import { describe, expect, it, vi } from 'vitest';
import { registerHandlers } from '../../../../electron/ipc/register-handlers.ts';
import { saveAs } from '../../../../electron/ipc/choose-file.ts';
import { USUAL_OFFICE } from '../../../../shared/bridge/store-contract.ts';
import type { CaseSummary } from '../../../../shared/bridge/library-contract.ts';
import { openZip } from '../../../../shared/office/open-zip.ts';
import { textOf } from '../../../../shared/office/word-file.ts';
import { ok } from '../../../../shared/result.ts';
import { pack } from '../../../support/build-pack.ts';
import { listedCase } from '../../../support/build-register.ts';

vi.mock('../../../../electron/ipc/choose-file.ts', () => ({
  saveAs: vi.fn(async (_window: unknown, fileName: string) => ok({ fileName })),
}));

const summary = (patch: Partial<CaseSummary>): CaseSummary => ({
  ...listedCase(patch),
  savedAt: '2026-11-23T14:02:00.000Z',
  shelf: 'active',
  problem: null,
  ...patch,
});

const note = vi.fn();

function handlers(cases: readonly CaseSummary[]) {
  return registerHandlers({
    window: {} as never,
    note,
    everything: async () => [...cases],
    holidays: async () => pack.holidays,
    settings: { office: () => ({ ...USUAL_OFFICE, retentionYears: 2 }) },
  });
}

const CASES = [
  summary({ id: 'a', reference: 'NP-A', issuedOn: '2026-01-19', stage: 'issued' }),
  summary({ id: 'b', reference: 'NP-B', receivedOn: '2025-06-02' }),
  summary({ id: 'c', reference: '', receivedOn: null, problem: 'It is from a newer version.' }),
];
const lastFile = () => vi.mocked(saveAs).mock.lastCall ?? [];

describe('the handlers for the register', () => {
  it('give the rows of a period by the office’s rule, and leave unreadable cases to the case list', async () => {
    const all = await handlers(CASES).readRegister({ from: null, to: null });
    expect(all.ok && all.value.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(all.ok && all.value[0]?.retentionReviewOn).toBe('2028-01-19');
    const year = await handlers(CASES).readRegister({ from: '2026-01-01', to: '2026-12-31' });
    expect(year.ok && year.value.map(({ id }) => id)).toEqual(['a']);
  });

  it('save the period as CSV under a name that says which', async () => {
    await handlers(CASES).exportRegister({ from: '2026-01-01', to: '2026-12-31', format: 'csv' });
    const [, name, bytes] = lastFile();
    expect(name).toBe('Register from 2026-01-01 to 2026-12-31.csv');
    expect(note).toHaveBeenLastCalledWith({ act: 'exported', detail: 'register as csv' });
    const lines = new TextDecoder().decode(bytes).trimEnd().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^NP-A,/);
  });

  it('save a workbook with the register and its figures', async () => {
    await handlers(CASES).exportRegister({ from: null, to: null, format: 'xlsx' });
    const [, name, bytes] = lastFile();
    expect(name).toMatch(/^Register of all cases \d{4}-\d\d-\d\d\.xlsx$/);
    const zip = openZip(bytes ?? new Uint8Array());
    const sheet = (part: string) => (zip.ok ? textOf(zip.value.get(`xl/worksheets/${part}.xml`)) : null);
    expect(sheet('sheet1')).toContain('NP-B');
    expect(sheet('sheet2')).toContain('Received in the month');
  });
});
