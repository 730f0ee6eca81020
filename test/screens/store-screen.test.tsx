import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../renderer/state/commands.ts';
import { useUiStore } from '../../renderer/state/ui-store.ts';
import type { BackupSummary } from '../../shared/bridge/store-contract.ts';
import { ok } from '../../shared/result.ts';
import { maintainedCase } from '../support/build-case.ts';
import { createFakeBridge, type FakeBridge } from '../support/fake-bridge.ts';
import { renderApp, renderCase } from '../support/render-app.tsx';

const GOOD = 'harbour lantern cobbler november';

async function openStoreScreen() {
  useUiStore.setState({ overlay: 'store' });
  return within(await screen.findByRole('dialog', { name: 'The case store' }));
}

describe('a large store that is looked over', () => {
  it('is said with its size, and the cases come by themselves', async () => {
    let isOpen = false;
    const fake = createFakeBridge({ store: { kind: 'lookedOver', size: 1_900_000_000 } });
    const bridge = {
      ...fake,
      getStartInfo: async () => {
        const started = await fake.getStartInfo(undefined);
        if (!isOpen || !started.ok) return started;
        return ok({
          ...started.value,
          store: { kind: 'open', readOnly: null, isSealed: false, notice: null } as const,
        });
      },
    };
    await renderApp(bridge);
    expect(await screen.findByRole('heading', { level: 1, name: 'Looking over your cases' })).toBeDefined();
    expect(screen.getByRole('status').textContent).toContain('1.9 GB');
    expect(screen.getByRole('progressbar', { name: 'Reading the store' })).toBeDefined();
    isOpen = true;
    expect(await screen.findByRole('heading', { level: 1, name: 'Cases' })).toBeDefined();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });
});

describe('the case store', () => {
  it('stays open while it is sealed, because the recovery code is shown there and nowhere else', async () => {
    let sealed = (): void => undefined;
    const sealing = new Promise<void>((resolve) => {
      sealed = resolve;
    });
    const bridge = {
      ...createFakeBridge(),
      sealStore: async () => {
        await sealing;
        return ok({ recoveryCode: '7K2M-Q9XD-04TB-NR5W-E8HC-3VZA-61GP' });
      },
    };
    const { user } = await renderApp(bridge);
    const dialog = await openStoreScreen();
    await user.type(dialog.getByLabelText('New passphrase', { selector: 'input' }), GOOD);
    await user.type(dialog.getByLabelText('The same passphrase again', { selector: 'input' }), GOOD);
    await user.click(dialog.getByRole('checkbox', { name: /I understand/ }));
    await user.click(dialog.getByRole('button', { name: 'Seal the cases' }));
    await waitFor(() => expect(useUiStore.getState().busy).not.toBeNull());
    await user.click(dialog.getByRole('button', { name: 'Close' }));
    expect(useUiStore.getState().overlay).toBe('store');
    sealed();
    expect(await screen.findByText('7K2M-Q9XD-04TB-NR5W-E8HC-3VZA-61GP')).toBeDefined();
  });

  it('keeps a number once it has stood a moment, not at each press', async () => {
    const { bridge, user } = await renderApp();
    const dialog = await openStoreScreen();
    const hours = dialog.getByRole('textbox', { name: 'Hours' });
    await user.click(hours);
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
    const saved = () => bridge.calls.filter(({ channel }) => channel === 'saveOfficeSettings');
    await waitFor(() => expect(saved()).toHaveLength(1));
    expect(saved()[0]?.payload).toMatchObject({ backups: { hourly: 27 } });
  });

  it.each([
    ['locking', 'lockStore', () => COMMANDS.find(({ id }) => id === 'lock')?.run()],
    ['closing the window', 'readyToClose', (bridge: FakeBridge) => bridge.emit('closing', {})],
  ] as const)('keeps a number that was changed just before %s', async (_, channel, leave) => {
    const { bridge, user } = await renderApp(
      createFakeBridge({ store: { kind: 'open', readOnly: null, isSealed: true, notice: null } }),
    );
    const dialog = await openStoreScreen();
    await user.click(dialog.getByRole('textbox', { name: 'Hours' }));
    await user.keyboard('{ArrowUp}');
    act(() => void leave(bridge));
    await waitFor(() => expect(bridge.calls.at(-1)?.channel).toBe(channel));
    const kept = bridge.calls.filter((call) => call.channel === 'saveOfficeSettings');
    expect(kept.map(({ payload }) => payload)).toMatchObject([{ backups: { hourly: 25 } }]);
  });

  describe('its backups', () => {
    const made = (number: number, isSealed: boolean): BackupSummary => ({
      name: `cases-00000${number}-2026112${number}T140200Z${isSealed ? '-sealed' : ''}.sqlite`,
      madeAt: `2026-11-2${number}T14:02:00.000Z`,
      size: 9000,
      isSealed,
    });
    const SEALED = { kind: 'open', readOnly: null, isSealed: true, notice: null } as const;
    const rows = (dialog: ReturnType<typeof within>) =>
      within(dialog.getByRole('list', { name: 'Backups' })).getAllByRole('listitem');

    it('can be deleted, one or with all that are older, after a question', async () => {
      const bridge = createFakeBridge({ backups: [made(3, false), made(2, false), made(1, false)] });
      const { user } = await renderApp(bridge);
      const dialog = await openStoreScreen();
      await waitFor(() => expect(rows(dialog)).toHaveLength(3));
      expect(dialog.queryByText(/not sealed$/)).toBeNull();
      await user.click(dialog.getByRole('button', { name: /^Delete the backup of Sun 22 Nov/ }));
      const question = () => within(screen.getByRole('dialog', { name: /^Delete the backup of Sun 22 Nov/ }));
      await user.click(question().getByRole('button', { name: 'Cancel' }));
      expect(bridge.calls.filter(({ channel }) => channel === 'deleteBackups')).toEqual([]);
      await user.click(dialog.getByRole('button', { name: /^Delete the backup of Sun 22 Nov/ }));
      await user.click(question().getByRole('button', { name: 'Delete it and the older one' }));
      await waitFor(() => expect(rows(dialog)).toHaveLength(1));
      expect(bridge.calls.find(({ channel }) => channel === 'deleteBackups')?.payload).toEqual({
        names: [made(2, false).name, made(1, false).name],
      });
      expect(useUiStore.getState().toasts.at(-1)?.title).toBe('2 backups deleted.');
    });

    it('of before the sealing are marked, and go by one button', async () => {
      const backups = [made(3, true), made(2, false), made(1, false)];
      const bridge = createFakeBridge({ store: SEALED, backups });
      const { user } = await renderApp(bridge);
      const dialog = await openStoreScreen();
      expect(await dialog.findByText('2 backups are not sealed')).toBeDefined();
      expect(rows(dialog).map((row) => /(not )?sealed/.exec(row.textContent ?? '')?.[0])).toEqual([
        'sealed',
        'not sealed',
        'not sealed',
      ]);
      await user.click(dialog.getByRole('button', { name: 'Delete them…' }));
      const question = within(screen.getByRole('dialog', { name: 'Delete 2 backups?' }));
      await user.click(question.getByRole('button', { name: 'Delete' }));
      await waitFor(() => expect(rows(dialog)).toHaveLength(1));
      expect(dialog.queryByText(/backups? (is|are) not sealed/)).toBeNull();
    });

    it('that are still there afterwards are said to be', async () => {
      const backups = [made(2, false), made(1, false)];
      const bridge = { ...createFakeBridge({ backups }), deleteBackups: async () => ok(backups) };
      const { user } = await renderApp(bridge);
      const dialog = await openStoreScreen();
      await user.click(await dialog.findByRole('button', { name: /^Delete the backup of Sat 21 Nov/ }));
      await user.click(screen.getByRole('button', { name: 'Delete' }));
      await waitFor(() => expect(useUiStore.getState().toasts.at(-1)?.title).toBe('1 backup could not be deleted.'));
    });
  });

  describe('the stores put aside', () => {
    const KEPT = [
      { name: 'cases-kept-20261124T100000.sqlite', keptAt: '2026-11-24T10:00:00.000Z', size: 2_000_000 },
      { name: 'cases-kept-20261103T100000.sqlite', keptAt: '2026-11-03T10:00:00.000Z', size: 9000 },
    ];

    it('are deleted after a question, and the list goes with the last', async () => {
      const bridge = createFakeBridge({ keptStores: KEPT.slice(0, 1) });
      const { user } = await renderApp(bridge);
      const dialog = await openStoreScreen();
      await user.click(await dialog.findByRole('button', { name: /^Delete the store put aside on Tue 24 Nov 2026/ }));
      const question = within(screen.getByRole('dialog', { name: /^Delete the store put aside on Tue 24 Nov/ }));
      await user.click(question.getByRole('button', { name: 'Delete' }));
      await waitFor(() => expect(dialog.queryByRole('list', { name: 'Stores put aside' })).toBeNull());
      expect(bridge.calls.find(({ channel }) => channel === 'deleteKeptStore')?.payload).toEqual({
        name: KEPT[0]?.name,
      });
    });

    it('that cannot be deleted are said to be there still', async () => {
      const bridge = { ...createFakeBridge({ keptStores: KEPT }), deleteKeptStore: async () => ok(KEPT) };
      const { user } = await renderApp(bridge);
      const dialog = await openStoreScreen();
      await user.click(await dialog.findByRole('button', { name: /^Delete the store put aside on Tue 3 Nov/ }));
      await user.click(screen.getByRole('button', { name: 'Delete' }));
      await waitFor(() => expect(useUiStore.getState().toasts.at(-1)?.title).toBe('The store could not be deleted.'));
      expect(dialog.getAllByRole('button', { name: /^Delete the store put aside/ })).toHaveLength(2);
    });

    it('are not spoken of where there are none', async () => {
      await renderApp();
      const dialog = await openStoreScreen();
      await dialog.findByText(/^None yet/);
      expect(dialog.queryByRole('heading', { name: 'Stores put aside' })).toBeNull();
    });
  });

  it('leaves case and window alone when no other folder is chosen', async () => {
    const { user } = await renderCase(maintainedCase());
    const dialog = await openStoreScreen();
    await user.click(dialog.getByRole('button', { name: 'Move it…' }));
    await waitFor(() => expect(useUiStore.getState().busy).toBeNull());
    expect(await screen.findByRole('dialog', { name: 'The case store' })).toBeDefined();
    await waitFor(() => expect(useUiStore.getState().openCaseId).toBe('case-1'));
  });
});
