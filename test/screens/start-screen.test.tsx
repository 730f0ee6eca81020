import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createFakeBridge } from '../support/fake-bridge.ts';
import { emptyCase, maintainedCase } from '../support/build-case.ts';
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

  it('takes a deletion back', async () => {
    const caseFile = maintainedCase();
    const { bridge, user } = await renderApp(createFakeBridge({ cases: [{ caseFile }], profile: caseFile.force }));
    await user.click(await screen.findByRole('button', { name: 'Delete NP-2026-0419' }));
    expect(screen.queryByRole('row', { name: /NP-2026-0419/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('row', { name: /NP-2026-0419/ })).toBeDefined();
    expect(bridge.calls.some((call) => call.channel === 'deleteCase')).toBe(false);
  });

  it('carries a deletion out when the window closes', async () => {
    const caseFile = emptyCase();
    const { bridge, user } = await renderApp(createFakeBridge({ cases: [{ caseFile }] }));
    await user.click(await screen.findByRole('button', { name: /^Delete/ }));
    bridge.emit('closing', {});
    await waitFor(() => expect(bridge.calls.at(-1)?.channel).toBe('readyToClose'));
    expect(bridge.stored.size).toBe(0);
  });

  it('says in words why the worked example cannot be opened', async () => {
    const bridge = createFakeBridge();
    bridge.fail('openExample', { code: 'diskFull' });
    const { user } = await renderApp(bridge);
    await user.click(await screen.findByRole('button', { name: 'Open the worked example' }));
    expect(await screen.findByText('The disk is full.')).toBeDefined();
  });
});
