import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { runCommand } from '../../renderer/state/commands.ts';
import { filterCases } from '../../renderer/state/library-actions.ts';
import { showToast } from '../../renderer/state/toasts.ts';
import { useUiStore } from '../../renderer/state/ui-store.ts';
import type { CaseSummary } from '../../shared/bridge/library-contract.ts';
import type { RequestOf } from '../../shared/bridge/bridge.ts';
import { ok } from '../../shared/result.ts';
import { maintainedCase } from '../support/build-case.ts';
import { dueCase } from '../support/build-summary.ts';
import { createFakeBridge } from '../support/fake-bridge.ts';
import { renderApp } from '../support/render-app.tsx';

/** A shell whose list has more rows than are read at once, which answers only when it is told to. */
function longList(count: number) {
  const all: CaseSummary[] = Array.from({ length: count }, (_, index) => dueCase(`NP-${index}`, '2026-12-01'));
  const waiting: (() => void)[] = [];
  const asked: { offset: number; limit: number }[] = [];
  const bridge = {
    ...createFakeBridge(),
    queryCases: async ({ offset, limit }: RequestOf<'queryCases'>) => {
      asked.push({ offset, limit });
      if (offset > 0) await new Promise<void>((resolve) => waiting.push(resolve));
      return ok({
        cases: all.slice(offset, offset + limit),
        total: count,
        shelves: { active: count, archive: 0, bin: 0 },
        overdue: 0,
        tags: [],
        owners: [],
        provisions: [],
      });
    },
  };
  const answerAll = () => {
    for (const answer of waiting.splice(0)) answer();
  };
  return { bridge, answerAll, waiting, asked };
}

describe('the list of cases', () => {
  it('adds the next rows once, however often they are asked for before they come', async () => {
    const { bridge, answerAll, waiting } = longList(140);
    const { user } = await renderApp(bridge);
    const more = await screen.findByRole('button', { name: 'Show more of 140' });
    await user.click(more);
    await user.click(more);
    expect(waiting).toHaveLength(2);
    answerAll();
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Show more of 140' })).toBeNull());
    // One of them names the columns.
    expect(screen.getAllByRole('row')).toHaveLength(141);
  });

  it('keeps as many rows as are shown when it is read again, and begins anew with another filter', async () => {
    const { bridge, answerAll, asked } = longList(500);
    const { user } = await renderApp(bridge);
    await user.click(await screen.findByRole('button', { name: 'Show more of 500' }));
    answerAll();
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(141));
    useUiStore.setState(({ libraryAge }) => ({ libraryAge: libraryAge + 1 }));
    await waitFor(() => expect(asked.at(-1)).toEqual({ offset: 0, limit: 140 }));
    filterCases({ owner: 'somebody' });
    await waitFor(() => expect(asked.at(-1)).toEqual({ offset: 0, limit: 40 }));
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(41));
  });

  it('says until when backups hold a case also where it was the last one', async () => {
    const caseFile = maintainedCase();
    const { user } = await renderApp(createFakeBridge({ cases: [{ caseFile, shelf: 'bin' }] }));
    filterCases({ shelf: 'bin' });
    act(() => void showToast({ tone: 'done', title: 'Moved to the bin: 1', lines: [], undo: vi.fn() }));
    await user.click(await screen.findByRole('button', { name: 'Choose several cases' }));
    await user.click(screen.getByRole('button', { name: 'Choose all' }));
    await user.click(screen.getByRole('button', { name: 'Purge for good…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Purge 1 case' }));
    await user.type(dialog.getByLabelText('Reason for the audit trail'), 'Kept long enough');
    await user.type(dialog.getByLabelText(/^Type 1 to confirm/), '1');
    await user.click(dialog.getByRole('button', { name: 'Purge for good' }));
    expect((await screen.findByRole('dialog', { name: '1 case purged' })).textContent).toContain('until 25 Jan 2027');
    // Nothing can be put back any more.
    expect(screen.queryByText('Moved to the bin: 1')).toBeNull();
  });

  it('acts on what is chosen and seen: what another filter hides is not meant', async () => {
    const first = maintainedCase();
    const second = { ...first, id: 'case-2', handling: { ...first.handling, owner: 'somebody' } };
    const { user } = await renderApp(createFakeBridge({ cases: [{ caseFile: first }, { caseFile: second }] }));
    await user.click(await screen.findByRole('button', { name: 'Choose several cases' }));
    await user.click(screen.getByRole('button', { name: 'Choose all' }));
    expect(screen.getByRole('button', { name: 'Save 2 files…' })).toBeDefined();
    filterCases({ owner: 'somebody' });
    expect(await screen.findByRole('button', { name: 'Save one file…' })).toBeDefined();
  });

  it('counts what was found under the words that were searched for', async () => {
    const { user } = await renderApp(createFakeBridge({ cases: [{ caseFile: maintainedCase() }] }));
    const box = await screen.findByRole('searchbox', { name: /Search requests/ });
    await user.click(box);
    await user.paste('smuggling '.repeat(30));
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('“smuggling smuggling'));
    expect(screen.getByRole('status').textContent?.length).toBeLessThan(400);
  });

  it('cannot be reached by key or menu while the store is sealed', async () => {
    await renderApp(createFakeBridge({ store: { kind: 'locked' } }));
    runCommand('register');
    expect(useUiStore.getState().overlay).toBe('none');
    runCommand('shortcuts');
    expect(useUiStore.getState().overlay).toBe('shortcuts');
    await screen.findByRole('dialog');
  });
});
