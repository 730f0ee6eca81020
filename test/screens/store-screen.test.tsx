import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useUiStore } from '../../renderer/state/ui-store.ts';
import { ok } from '../../shared/result.ts';
import { maintainedCase } from '../support/build-case.ts';
import { createFakeBridge } from '../support/fake-bridge.ts';
import { renderApp, renderCase } from '../support/render-app.tsx';

const GOOD = 'harbour lantern cobbler november';

async function openStoreScreen() {
  useUiStore.setState({ overlay: 'store' });
  return within(await screen.findByRole('dialog', { name: 'The case store' }));
}

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

  it('leaves case and window alone when no other folder is chosen', async () => {
    const { user } = await renderCase(maintainedCase());
    const dialog = await openStoreScreen();
    await user.click(dialog.getByRole('button', { name: 'Move it…' }));
    await waitFor(() => expect(useUiStore.getState().busy).toBeNull());
    expect(await screen.findByRole('dialog', { name: 'The case store' })).toBeDefined();
    await waitFor(() => expect(useUiStore.getState().openCaseId).toBe('case-1'));
  });
});
