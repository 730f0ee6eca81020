import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { NO_PROFILE } from '../../shared/case/force-profile.ts';
import { createFakeBridge } from '../support/fake-bridge.ts';
import { renderApp } from '../support/render-app.tsx';

async function opened(bridge = createFakeBridge({ profile: { ...NO_PROFILE, force: 'Northmoor Police' } })) {
  const { user } = await renderApp(bridge);
  await user.click(await screen.findByRole('button', { name: 'Your force' }));
  return { bridge, user, dialog: within(await screen.findByRole('dialog', { name: 'Your force' })) };
}

describe('profiles', () => {
  it('are added and chosen for new cases', async () => {
    const { bridge, user, dialog } = await opened();
    await user.click(dialog.getByRole('button', { name: 'Add' }));
    await user.type(dialog.getByRole('textbox', { name: 'Force' }), 'Southmoor Police');
    await user.click(dialog.getByRole('button', { name: 'Use for new cases' }));
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    const saved = bridge.calls.findLast((call) => call.channel === 'saveProfiles')?.payload as {
      list: { id: string; force: string }[];
      currentId: string;
    };
    expect(saved.list.map(({ force }) => force)).toEqual(['Northmoor Police', 'Southmoor Police']);
    expect(saved.currentId).toBe(saved.list[1]?.id);
  });

  it('say whether letters are accepted before they are issued', async () => {
    const { bridge, user, dialog } = await opened();
    const choice = dialog.getByLabelText<HTMLSelectElement>(/^Letters are accepted by a second person/);
    expect(choice.value).toBe('optional');
    await user.selectOptions(choice, 'Always');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    const saved = bridge.calls.findLast((call) => call.channel === 'saveProfiles')?.payload as {
      list: { signOff: string }[];
    };
    expect(saved.list[0]?.signOff).toBe('required');
  });

  it('show what the organisation has fixed, and let nobody change it', async () => {
    const policy = { file: '/etc/counterpoise/policy.json', fixed: ['force', 'marking'], problem: null };
    const { user, dialog } = await opened(createFakeBridge({ profile: { ...NO_PROFILE, force: 'Fixed' }, policy }));
    const force = dialog.getByRole<HTMLInputElement>('textbox', { name: 'Force' });
    await user.type(force, 'x');
    expect(force.value).toBe('Fixed');
    expect(dialog.getByRole<HTMLSelectElement>('combobox', { name: 'Marking of new cases' }).disabled).toBe(true);
    expect(dialog.getByText(/set by your organisation/)).toBeDefined();
  });

  it('say when the organisation’s policy cannot be used, why, and what to do', async () => {
    const policy = { file: '/etc/counterpoise/policy.json', fixed: [], problem: 'profile.colour: unknown.' };
    const { dialog } = await opened(createFakeBridge({ policy }));
    expect(dialog.getByText('Your organisation’s policy file cannot be used')).toBeDefined();
    expect(dialog.getByText(/profile\.colour: unknown\..*tell your IT department/)).toBeDefined();
  });
});
