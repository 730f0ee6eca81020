import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createFakeBridge } from '../support/fake-bridge.ts';
import { maintainedCase } from '../support/build-case.ts';
import { renderApp } from '../support/render-app.tsx';

describe('start page', () => {
  it('tells a newcomer what to do when there is no case yet', async () => {
    await renderApp();
    expect(await screen.findByRole('heading', { name: 'No cases yet' })).toBeDefined();
    expect(screen.getByRole('button', { name: 'New case' })).toBeDefined();
    expect(screen.getByRole('button', { name: 'Open the worked example' })).toBeDefined();
    expect(screen.getByText(/nothing leaves this machine/)).toBeDefined();
  });

  it('asks for the force once and keeps what is entered', async () => {
    const { bridge, user } = await renderApp();
    await user.click(await screen.findByRole('button', { name: /particulars/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Your force' });
    await user.type(within(dialog).getByRole('textbox', { name: 'Force' }), 'Northmoor Police');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const saved = bridge.calls.find((call) => call.channel === 'saveProfiles');
    expect(saved?.payload).toMatchObject({ list: [{ force: 'Northmoor Police', reviewWithinDays: 40 }] });
    expect(screen.queryByText(/Which force do you write for/)).toBeNull();
  });

  it('lists cases and opens one with the keyboard alone', async () => {
    const caseFile = maintainedCase();
    const { user } = await renderApp(createFakeBridge({ cases: [{ caseFile }], profile: caseFile.force }));
    await screen.findByRole('row', { name: /NP-2026-0419/ });
    await user.tab();
    while (document.activeElement?.getAttribute('role') !== 'row') await user.tab();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('navigation', { name: 'Path' })).toBeDefined();
  });

  it('moves a case to the bin, from where it can be taken back at once or later', async () => {
    const caseFile = maintainedCase();
    const { bridge, user } = await renderApp(createFakeBridge({ cases: [{ caseFile }], profile: caseFile.force }));
    const toBin = async () => {
      await user.click(await screen.findByRole('button', { name: /^More.*NP-2026-0419/ }));
      await user.click(await screen.findByRole('menuitem', { name: 'Move to the bin' }));
      await waitFor(() => expect(bridge.stored.get('case-1')?.shelf).toBe('bin'));
    };
    await toBin();
    expect(screen.queryByRole('row', { name: /NP-2026-0419/ })).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('row', { name: /NP-2026-0419/ })).toBeDefined();
    await toBin();
    await user.click(screen.getByRole('radio', { name: 'Bin 1' }));
    expect(await screen.findByRole('row', { name: /NP-2026-0419/ })).toBeDefined();
    expect(bridge.calls.some((call) => call.channel === 'deleteCase' || call.channel === 'purgeCases')).toBe(false);
  });

  it('shows what the search finds, with where and the words', async () => {
    const { user } = await renderApp(createFakeBridge({ cases: [{ caseFile: maintainedCase() }] }));
    await user.type(await screen.findByRole('searchbox', { name: /Search requests/ }), 'smuggling');
    expect((await screen.findByRole('status')).textContent).toBe('One case holds “smuggling”.');
    expect(screen.getByRole('button', { name: /NP-2026-0419.*In the request/ })).toBeDefined();
    await user.clear(screen.getByRole('searchbox', { name: /Search requests/ }));
    expect(await screen.findByRole('row', { name: /NP-2026-0419/ })).toBeDefined();
  });

  it('says of a store that is only read why, and of a store that was cut off what was put right', async () => {
    const readOnly = 'These cases were last saved by a newer Counterpoise.';
    await renderApp(createFakeBridge({ store: { kind: 'open', readOnly, isSealed: false, notice: null } }));
    expect((await screen.findByRole('region', { name: 'For reading only' })).textContent).toContain(readOnly);
    const notice = 'Counterpoise was cut off last time it ran.';
    const { user } = await renderApp(
      createFakeBridge({ store: { kind: 'open', readOnly: null, isSealed: false, notice } }),
    );
    await screen.findByText(notice);
    await user.click(screen.getByRole('button', { name: 'Understood' }));
    expect(screen.queryByText(notice)).toBeNull();
  });

  it('offers the newest backup where the store cannot be opened, and nothing where a backup would not help', async () => {
    const backups = [
      { name: 'cases-000007-20261123T140200Z.sqlite', madeAt: '2026-11-23T14:02:00.000Z', size: 9000, isSealed: false },
    ];
    const unusable = { kind: 'unusable', what: 'The case store is damaged.', todo: 'It was left as it is.' } as const;
    const { bridge, user } = await renderApp(createFakeBridge({ store: { ...unusable, mayRestore: true, backups } }));
    await user.click(await screen.findByRole('button', { name: 'Restore this backup' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Restore' }));
    await waitFor(() =>
      expect(bridge.calls).toContainEqual({ channel: 'restoreBackup', payload: { name: backups[0]?.name } }),
    );
    await renderApp(createFakeBridge({ store: { ...unusable, mayRestore: false, backups } }));
    await screen.findByRole('heading', { name: 'Your cases cannot be opened' });
    expect(screen.queryByRole('button', { name: /Restore/ })).toBeNull();
  });

  it('says in words why the worked example cannot be opened', async () => {
    const bridge = createFakeBridge();
    bridge.fail('openExample', { code: 'diskFull' });
    const { user } = await renderApp(bridge);
    await user.click(await screen.findByRole('button', { name: 'Open the worked example' }));
    expect(await screen.findByText('The disk is full.')).toBeDefined();
  });
});
