import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../renderer/state/commands.ts';
import { isShortcut, type KeyPress } from '../../renderer/state/shortcuts.ts';
import { emptyCase, maintainedCase } from '../support/build-case.ts';
import { renderCase } from '../support/render-app.tsx';

const PRESS: KeyPress = { key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('commands', () => {
  it('has no id and no shortcut twice', () => {
    const ids = COMMANDS.map((command) => command.id);
    const shortcuts = COMMANDS.flatMap((command) => command.shortcuts);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  it('reads a shortcut exactly, modifiers included', () => {
    expect(isShortcut('Ctrl+Z', { ...PRESS, key: 'z', ctrlKey: true })).toBe(true);
    expect(isShortcut('Ctrl+Z', { ...PRESS, key: 'Z', ctrlKey: true, shiftKey: true })).toBe(false);
    expect(isShortcut('Ctrl+Shift+Z', { ...PRESS, key: 'Z', ctrlKey: true, shiftKey: true })).toBe(true);
    expect(isShortcut('Alt+1', { ...PRESS, key: '¡', code: 'Digit1', altKey: true })).toBe(true);
    expect(isShortcut('F1', { ...PRESS, key: 'F1' })).toBe(true);
  });

  it('finds a command by a few letters in the palette and runs it', async () => {
    const { bridge, user } = await renderCase(maintainedCase(), { page: 'review' });
    await user.keyboard('{Control>}k{/Control}');
    await user.keyboard('as word');
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Saved as letter.docx')).toBeDefined();
    expect(bridge.calls.some((call) => call.channel === 'exportDocument')).toBe(true);
  });

  it('says why an export failed, what it means and what to do, until that is dismissed', async () => {
    const { bridge, user } = await renderCase(maintainedCase(), { page: 'review' });
    bridge.fail('exportDocument', { code: 'readOnly', folder: '/media/stick' });
    await user.keyboard('{Control>}e{/Control}');
    const messages = within(screen.getByRole('region', { name: 'Messages' }));
    expect(await messages.findByText(/cannot be written to: \/media\/stick/)).toBeDefined();
    expect(messages.getByText('Nothing was written and no half file was left.')).toBeDefined();
    await user.click(messages.getByRole('button', { name: /^Dismiss/ }));
    expect(messages.queryByText(/cannot be written/)).toBeNull();
  });

  it('shows all shortcuts on one sheet', async () => {
    const { user } = await renderCase(emptyCase());
    await user.keyboard('{F1}');
    const sheet = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    expect(within(sheet).getByText('Ctrl Enter')).toBeDefined();
  });
});
