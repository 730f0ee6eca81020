import axe from 'axe-core';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { PurgeDialog } from '../../renderer/screens/register/purge-dialog.tsx';
import { RegisterScreen } from '../../renderer/screens/register/register-screen.tsx';
import { useSessionStore } from '../../renderer/state/session-store.ts';
import { useUiStore } from '../../renderer/state/ui-store.ts';
import type { Bridge } from '../../shared/bridge/bridge.ts';
import type { RegisterRow } from '../../shared/register/register-row.ts';
import { err, ok } from '../../shared/result.ts';
import { maintainedCase } from '../support/build-case.ts';
import { registerRow } from '../support/build-register.ts';

const UNTOUCHED = useUiStore.getState();
const opened = {
  caseFile: maintainedCase(),
  bookmark: { page: 'letter', claimId: null },
  savedAt: '2026-11-23T14:02:00.000Z',
  undoable: { version: 4, past: [], future: [] },
};

const ROWS = [
  registerRow({ id: 'a', reference: 'NP-1', receivedOn: '2026-03-02', issuedOn: '2026-03-12', workingDays: 8 }),
  registerRow({ id: 'b', reference: 'NP-2', receivedOn: '2026-03-04', issuedOn: '2026-05-20', workingDays: 52 }),
  registerRow({
    id: 'c',
    reference: 'NP-3',
    receivedOn: '2025-02-03',
    issuedOn: '2025-03-03',
    retentionReviewOn: '2026-11-01',
  }),
];

/** The register over a shell that answers these channels alone. */
function renderRegister(rows: readonly RegisterRow[] = ROWS) {
  cleanup();
  const bridge = {
    readRegister: vi.fn(async () => ok([...rows])),
    exportRegister: vi.fn(async () => ok({ fileName: 'Register.xlsx' })),
    openCase: vi.fn(async () => ok(opened)),
    saveCase: vi.fn(async () => ok({ savedAt: opened.savedAt })),
    shelveCases: vi.fn(async () => ok({})),
  } satisfies Partial<Bridge>;
  Object.defineProperty(window, 'counterpoise', { value: bridge, configurable: true });
  useUiStore.setState({ ...UNTOUCHED, today: '2026-11-23', overlay: 'none' }, true);
  render(<RegisterScreen />);
  return { bridge, user: userEvent.setup() };
}

const rowsShown = async () => {
  const table = await screen.findByRole('table', { name: 'Register of decisions' });
  return within(table)
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent);
};

describe('the register', () => {
  it('shows this year’s decisions, last year’s, and everything', async () => {
    const { user } = renderRegister();
    expect(await rowsShown()).toEqual(['NP-1', 'NP-2']);
    await user.click(screen.getByRole('radio', { name: 'Last year' }));
    expect(await rowsShown()).toEqual(['NP-3']);
    await user.click(screen.getByRole('radio', { name: 'Everything' }));
    expect(await rowsShown()).toEqual(['NP-1', 'NP-2', 'NP-3']);
  });

  it('says each picture in words and holds its numbers in a table', async () => {
    const { user } = renderRegister();
    expect(await screen.findByRole('img', { name: /^Cases by month. 2 received and 2 issued/ })).toBeDefined();
    expect(screen.getByText(/1 of 2 within 20 working days \(50%\)/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Cases by month: as a table' }));
    const table = screen.getByRole('table', { name: 'Cases by month' });
    expect(within(table).getByRole('row', { name: 'Mar 2026 2 1' })).toBeDefined();
    expect(within(table).getByRole('row', { name: 'Apr 2026 0 0' })).toBeDefined();
    expect(within(table).getAllByRole('row')).toHaveLength(13);
  });

  it('is saved for the period that is shown', async () => {
    const { bridge, user } = renderRegister();
    await rowsShown();
    await user.click(screen.getByRole('button', { name: 'Save for Excel…' }));
    expect(bridge.exportRegister).toHaveBeenCalledWith({ from: '2026-01-01', to: '2026-12-31', format: 'xlsx' });
    await user.click(screen.getByRole('radio', { name: 'Everything' }));
    await user.click(screen.getByRole('button', { name: 'Save as CSV…' }));
    expect(bridge.exportRegister).toHaveBeenLastCalledWith({ from: null, to: null, format: 'csv' });
  });

  it('draws a hundred rows and more on asking', async () => {
    const many = Array.from({ length: 130 }, (_, index) => registerRow({ id: `m${index}`, reference: `NP-${index}` }));
    const { user } = renderRegister(many);
    expect(await rowsShown()).toHaveLength(100);
    await user.click(screen.getByRole('button', { name: 'Show 30 more' }));
    expect(await rowsShown()).toHaveLength(130);
    expect(screen.queryByRole('button', { name: /more$/ })).toBeNull();
  });

  it('says what to do when there is nothing to show', async () => {
    renderRegister([]);
    expect(await screen.findByText(/Each case comes into the register by itself/)).toBeDefined();
    expect(screen.getByText(/No case is due for a review today/)).toBeDefined();
  });

  it('offers to try again when it cannot be read', async () => {
    cleanup();
    const { bridge, user } = renderRegister();
    bridge.readRegister.mockResolvedValueOnce(err({ code: 'storeUnavailable' }) as never);
    cleanup();
    render(<RegisterScreen />);
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await rowsShown()).toEqual(['NP-1', 'NP-2']);
  });

  it('has no fault that axe can find', async () => {
    renderRegister();
    await rowsShown();
    // Colours are looked at in the real window: here nothing is painted.
    const { violations } = await axe.run(screen.getByRole('dialog'), {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

describe('cases due for a retention review', () => {
  it('are kept until a later day, with the place and the undo of the case', async () => {
    const { bridge, user } = renderRegister();
    await user.click(await screen.findByRole('button', { name: 'Keep NP-3 until…' }));
    const keep = screen.getByRole<HTMLButtonElement>('button', { name: 'Keep' });
    const date = screen.getByLabelText('Keep NP-3 until');
    await user.type(date, '2026-11-23');
    expect(keep.disabled).toBe(true);
    await user.clear(date);
    await user.type(date, '2029-05-01');
    await user.click(keep);
    await waitFor(() => expect(bridge.saveCase).toHaveBeenCalledTimes(1));
    const { caseFile, bookmark, undoable } = opened;
    const handling = { ...caseFile.handling, retentionReviewOn: '2029-05-01' };
    expect(bridge.openCase).toHaveBeenCalledWith({ id: 'c' });
    expect(bridge.saveCase).toHaveBeenCalledWith({ caseFile: { ...caseFile, handling }, bookmark, undoable });
    await waitFor(() => expect(bridge.readRegister).toHaveBeenCalledTimes(2));
  });

  it('are changed where they are open, so that the next save there does not undo it', async () => {
    const { bridge, user } = renderRegister();
    const session = { commands: { edit: vi.fn(), settle: vi.fn() }, flush: vi.fn(async () => true) };
    useUiStore.setState({ openCaseId: 'c' });
    useSessionStore.setState({ session: session as never });
    await user.click(await screen.findByRole('button', { name: 'Keep NP-3 until…' }));
    await user.type(screen.getByLabelText('Keep NP-3 until'), '2029-05-01');
    await user.click(screen.getByRole('button', { name: 'Keep' }));
    const edit = { kind: 'editHandling', patch: { retentionReviewOn: '2029-05-01' } };
    await waitFor(() => expect(session.flush).toHaveBeenCalledTimes(1));
    expect(session.commands.edit).toHaveBeenCalledWith(edit);
    expect(bridge.saveCase).not.toHaveBeenCalled();
    useSessionStore.setState({ session: null });
  });

  it('go to the bin', async () => {
    const { bridge, user } = renderRegister();
    await user.click(await screen.findByRole('button', { name: 'Move NP-3 to the bin' }));
    expect(bridge.shelveCases).toHaveBeenCalledWith({ ids: ['c'], shelf: 'bin' });
    await waitFor(() => expect(bridge.readRegister).toHaveBeenCalledTimes(2));
  });

  it('open, and the register makes way', async () => {
    const { user } = renderRegister();
    await user.click(await screen.findByRole('button', { name: 'Open NP-3' }));
    expect(useUiStore.getState()).toMatchObject({ openCaseId: 'c', overlay: 'none' });
  });
});

describe('purging', () => {
  function renderPurge(backupsUntil: string | null, keptStores = 0) {
    cleanup();
    const purgeCases = vi.fn(async () => ok({ purged: 2, backupsUntil, keptStores }));
    const [onClose, onPurged] = [vi.fn(), vi.fn()];
    Object.defineProperty(window, 'counterpoise', { value: { purgeCases }, configurable: true });
    render(<PurgeDialog ids={['a', 'b']} onClose={onClose} onPurged={onPurged} />);
    const purge = screen.getByRole<HTMLButtonElement>('button', { name: 'Purge for good' });
    return { purgeCases, onClose, onPurged, purge, user: userEvent.setup() };
  }

  it('wants a reason and the number of cases before anything goes', async () => {
    const { purge, purgeCases, onPurged, user } = renderPurge('2027-01-18', 2);
    expect(screen.getByText(/One line stays in the audit trail/)).toBeDefined();
    expect(purge.disabled).toBe(true);
    await user.type(screen.getByLabelText('Reason for the audit trail'), '  Schedule, item 4 ');
    expect(purge.disabled).toBe(true);
    await user.type(screen.getByLabelText(/^Type 2 to confirm/), '3');
    expect(purge.disabled).toBe(true);
    await user.clear(screen.getByLabelText(/^Type 2 to confirm/));
    await user.type(screen.getByLabelText(/^Type 2 to confirm/), '2');
    await user.click(purge);
    expect(purgeCases).toHaveBeenCalledWith({ ids: ['a', 'b'], reason: 'Schedule, item 4' });
    expect(await screen.findByText(/may still hold it until 18 Jan 2027/)).toBeDefined();
    expect(screen.getByText(/^2 stores that were put aside .* may hold it/)).toBeDefined();
    expect(onPurged).toHaveBeenCalledTimes(1);
  });

  it('does nothing with blanks for a reason, and can be left', async () => {
    const { purge, purgeCases, onClose, user } = renderPurge(null);
    await user.type(screen.getByLabelText('Reason for the audit trail'), '   ');
    await user.type(screen.getByLabelText(/^Type 2 to confirm/), '2');
    expect(purge.disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(purgeCases).not.toHaveBeenCalled();
  });

  it('says what failed and keeps what was typed', async () => {
    const { purge, purgeCases, onPurged, user } = renderPurge(null);
    purgeCases.mockResolvedValueOnce(err({ code: 'diskFull' }) as never);
    await user.type(screen.getByLabelText('Reason for the audit trail'), 'Schedule');
    await user.type(screen.getByLabelText(/^Type 2 to confirm/), '2');
    await user.click(purge);
    await waitFor(() => expect(useUiStore.getState().toasts.at(-1)?.title).toBe('The disk is full.'));
    expect(screen.getByDisplayValue('Schedule')).toBeDefined();
    expect(onPurged).not.toHaveBeenCalled();
  });
});
