import { cleanup, configure, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { DeadlinesScreen } from '../../renderer/screens/deadlines/deadlines-screen.tsx';
import { useUiStore } from '../../renderer/state/ui-store.ts';
import { dueCase } from '../support/build-summary.ts';
import { pack } from '../support/build-pack.ts';
import { createFakeBridge, type FakeBridge } from '../support/fake-bridge.ts';

configure({ asyncUtilTimeout: 15_000 });

const UNTOUCHED = useUiStore.getState();

const CASES = [
  dueCase('NP-1', '2026-11-20'),
  dueCase('NP-2', '2026-11-25'),
  dueCase('NP-3', '2026-11-25', { dueKind: 'internalReview' }),
  dueCase('NP-4', '2026-12-22'),
];

/** The screen over a fake shell, in a window of a width. */
async function opened(bridge: FakeBridge = createFakeBridge({ deadlines: CASES }), isWide = true) {
  cleanup();
  window.matchMedia = () => ({ matches: isWide }) as MediaQueryList;
  Object.defineProperty(window, 'counterpoise', { value: bridge, configurable: true });
  useUiStore.setState({ ...UNTOUCHED, isReady: true, today: '2026-11-23', overlay: 'profiles' }, true);
  render(<DeadlinesScreen />);
  const dialog = within(await screen.findByRole('dialog', { name: 'Deadlines' }));
  return { bridge, dialog, user: userEvent.setup() };
}

describe('the deadlines', () => {
  // The screen goes before what it shows: it has no day without a start.
  beforeEach(() => {
    cleanup();
    useUiStore.setState(UNTOUCHED, true);
  });

  it('have what is overdue above the calendar, with how late it is', async () => {
    const { dialog } = await opened();
    const overdue = within(await dialog.findByRole('list', { name: 'Overdue' }));
    expect(overdue.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'NP-1 answer Subject of NP-1 was due 20 Nov 2026, 1 working day late',
    ]);
  });

  it('stand in a table with a caption, weekdays over it and weeks before it', async () => {
    const { dialog } = await opened();
    const table = within(await dialog.findByRole('table', { name: 'Deadlines in November 2026' }));
    expect(table.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Week of',
      'Mon',
      'Tue',
      'Wed',
      'Thu',
      'Fri',
      'Sat',
      'Sun',
    ]);
    const week = within(table.getByRole('row', { name: /^23 Nov/ }));
    expect(week.getByRole('rowheader', { name: '23 Nov' })).toBeDefined();
    const wednesday = week.getAllByRole('cell')[2];
    expect(wednesday).toBeDefined();
    expect(
      (await within(wednesday ?? document.body).findAllByRole('button')).map(({ textContent }) => textContent),
    ).toEqual(['NP-2 answer', 'NP-3 internal review']);
    expect(week.getAllByRole('cell')[0]?.textContent).toBe('23 Today');
    expect(week.getAllByRole('cell')[0]?.getAttribute('aria-current')).toBe('date');
  });

  it('name the holidays on their days', async () => {
    const { dialog } = await opened();
    const row = await dialog.findByRole('row', { name: /^30 Nov/ });
    expect(within(row).getAllByRole('cell')[0]?.textContent).toContain("St Andrew's Day (Scotland)");
  });

  it('go from month to month and back to this one', async () => {
    const { dialog, user } = await opened();
    await user.click(dialog.getByRole('button', { name: 'Next month' }));
    expect(await dialog.findByRole('table', { name: 'Deadlines in December 2026' })).toBeDefined();
    expect(await dialog.findByText('One case is due in December 2026.')).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'Today: this month' }));
    expect(await dialog.findByText('3 cases are due in November 2026.')).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'Previous month' }));
    expect(await dialog.findByText('Nothing is due in October 2026.')).toBeDefined();
  });

  it('are a list in a narrow window, with the holidays in words', async () => {
    const { dialog } = await opened(undefined, false);
    const list = within(await dialog.findByRole('list', { name: 'Deadlines in November 2026' }));
    expect(list.getByText("30 November: bank holiday in Scotland (St Andrew's Day)")).toBeDefined();
    expect(await list.findByRole('button', { name: 'NP-2 answer Subject of NP-2' })).toBeDefined();
    expect(dialog.queryByRole('table')).toBeNull();
  });

  it('open a case and make way for it', async () => {
    const { dialog, user } = await opened();
    await user.click(await dialog.findByRole('button', { name: 'NP-2 answer' }));
    expect(useUiStore.getState()).toMatchObject({ overlay: 'none', openCaseId: 'np-2' });
  });

  it('lead from a full day to the list', async () => {
    const many = Array.from({ length: 9 }, (_, index) => dueCase(`NP-${index}`, '2026-11-25'));
    const { dialog, user } = await opened(createFakeBridge({ deadlines: many }));
    await user.click(await dialog.findByRole('button', { name: '3 more on 25 Nov: show the list' }));
    expect(await dialog.findByRole('button', { name: 'NP-8 answer Subject of NP-8' })).toBeDefined();
  });

  it('say when they cannot be read', async () => {
    const bridge = createFakeBridge();
    bridge.fail('listDeadlines', { code: 'storeUnavailable' });
    const { dialog } = await opened(bridge);
    expect(await dialog.findByText(/The deadlines could not be read/)).toBeDefined();
    expect(await dialog.findByText(/The overdue cases could not be read/)).toBeDefined();
  });
});

describe('the list of holidays', () => {
  const added = { date: '2026-12-01', name: 'Proclaimed day', where: 'Wales', uncertain: false };
  const holidayFile = {
    schema: 'counterpoise/holidays',
    version: 1,
    source: 'GOV.UK, November 2026',
    checkedOn: '2026-11-20',
    holidays: [...pack.holidays, added].sort((a, b) => a.date.localeCompare(b.date)),
  } as const;

  it('is the law pack’s until a newer one is brought in, and can be again', async () => {
    const { dialog, user, bridge } = await opened(
      createFakeBridge({ deadlines: CASES, holidayFile: { ...holidayFile, holidays: [...holidayFile.holidays] } }),
    );
    expect(dialog.getByText(/^The list of law pack .* 2014 to 2035/)).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'Bring in a newer list…' }));
    expect(await dialog.findByText(/GOV\.UK, November 2026.*checked on 20 Nov 2026/)).toBeDefined();
    expect(dialog.getByText('Proclaimed day')).toBeDefined();
    expect(bridge.calls.filter(({ channel }) => channel === 'listDeadlines').length).toBe(4);
    await user.click(dialog.getByRole('button', { name: 'Back to the list of the law pack' }));
    expect(await dialog.findByText(/^The list of law pack/)).toBeDefined();
    expect(dialog.queryByText('Proclaimed day')).toBeNull();
  });

  it('stays as it is when the file is refused, and says why', async () => {
    const bridge = createFakeBridge({ deadlines: CASES });
    bridge.fail('importHolidays', { code: 'holidaysUnreadable', lines: ['Good Friday is missing: 2027-03-26.'] });
    const { dialog, user } = await opened(bridge);
    await user.click(dialog.getByRole('button', { name: 'Bring in a newer list…' }));
    await expect
      .poll(() => useUiStore.getState().toasts.at(-1)?.lines)
      .toContain('Good Friday is missing: 2027-03-26.');
    expect(useUiStore.getState().holidayList).toBeNull();
  });
});
