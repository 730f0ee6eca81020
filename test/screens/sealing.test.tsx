import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { passphraseStrength } from '../../renderer/screens/store/passphrase-strength.ts';
import { SealingPart } from '../../renderer/screens/store/sealing-part.tsx';
import { UnlockScreen } from '../../renderer/screens/store/unlock-screen.tsx';
import { useUiStore } from '../../renderer/state/ui-store.ts';
import type { Bridge } from '../../shared/bridge/bridge.ts';
import { err, ok } from '../../shared/result.ts';

const CODE = '7K2M-Q9XD-04TB-NR5W-E8HC-3VZA-61GP';
const GOOD = 'harbour lantern cobbler november';

type Part = Pick<
  Bridge,
  'unlockStore' | 'sealingFacts' | 'sealStore' | 'unsealStore' | 'changePassphrase' | 'showDataFolder'
>;

/** The shell as far as sealing goes: knows one passphrase. Gives what it was asked. */
function shell(patch: Partial<Part> = {}) {
  const calls: [string, unknown][] = [];
  const opened = (passphrase: string) => (passphrase === GOOD ? ok({}) : err({ code: 'wrongPassphrase' } as const));
  const bridge: Part = {
    unlockStore: async (payload) => {
      calls.push(['unlockStore', payload]);
      const isOpen = opened(payload.passphrase);
      return isOpen.ok ? ok({ openCaseId: 'case-1' }) : isOpen;
    },
    sealingFacts: async () => ok({ hasKeyStore: false }),
    sealStore: async (payload) => {
      calls.push(['sealStore', payload]);
      return ok({ recoveryCode: CODE });
    },
    unsealStore: async (payload) => {
      calls.push(['unsealStore', payload]);
      return opened(payload.passphrase);
    },
    changePassphrase: async (payload) => {
      calls.push(['changePassphrase', payload]);
      return opened(payload.passphrase);
    },
    showDataFolder: async () => {
      calls.push(['showDataFolder', undefined]);
      return ok({});
    },
    ...patch,
  };
  Object.defineProperty(window, 'counterpoise', { value: bridge, configurable: true });
  return calls;
}

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name, { selector: 'input' });

describe('the page of a sealed store', () => {
  function shown() {
    const shownFirst: (string | null)[] = [];
    render(<UnlockScreen onOpened={(openCaseId) => shownFirst.push(openCaseId)} />);
    return { user: userEvent.setup(), isOpened: () => shownFirst.length > 0, shownFirst };
  }

  it('has the field under the fingers, and opens with Enter', async () => {
    const calls = shell();
    const { user, isOpened, shownFirst } = shown();
    expect(document.activeElement).toBe(field('Passphrase'));
    await user.keyboard(`${GOOD}{Enter}`);
    await waitFor(() => expect(isOpened()).toBe(true));
    expect(calls).toEqual([['unlockStore', { passphrase: GOOD }]]);
    expect(shownFirst).toEqual(['case-1']);
  });

  it('says that a passphrase was wrong and leaves it selected in the field', async () => {
    shell();
    const { user, isOpened } = shown();
    await user.keyboard('wrong');
    await user.click(screen.getByRole('button', { name: 'Open' }));
    expect(await screen.findByText(/That is not the right passphrase\. Check Caps Lock/)).toBeDefined();
    const input = field('Passphrase');
    expect(document.activeElement).toBe(input);
    expect([input.selectionStart, input.selectionEnd]).toEqual([0, 5]);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(isOpened()).toBe(false);
    expect(screen.getByText(/recovery code works here too/)).toBeDefined();
  });

  it('says what it does while the passphrase is checked, and asks once only', async () => {
    let answer: (() => void) | undefined;
    const asked: unknown[] = [];
    shell({
      unlockStore: (payload) => {
        asked.push(payload);
        return new Promise((resolve) => {
          answer = () => resolve(ok({ openCaseId: null }));
        });
      },
    });
    const { user, isOpened } = shown();
    await user.keyboard(`${GOOD}{Enter}{Enter}`);
    expect(screen.getByText(/checking the passphrase takes a moment/).getAttribute('role')).toBe('status');
    expect(asked.length).toBe(1);
    answer?.();
    await waitFor(() => expect(isOpened()).toBe(true));
  });

  it('shows and hides what is typed', async () => {
    shell();
    const { user } = shown();
    expect(field('Passphrase').type).toBe('password');
    await user.click(screen.getByRole('button', { name: 'Show: Passphrase' }));
    expect(field('Passphrase').type).toBe('text');
    await user.click(screen.getByRole('button', { name: 'Hide: Passphrase' }));
    expect(field('Passphrase').type).toBe('password');
  });

  it('tells that Caps Lock is on', () => {
    shell();
    shown();
    fireEvent.keyUp(field('Passphrase'), { key: 'A', modifierCapsLock: true });
    expect(screen.getByText('Caps Lock is on.')).toBeDefined();
    fireEvent.keyUp(field('Passphrase'), { key: 'CapsLock', modifierCapsLock: false });
    expect(screen.queryByText('Caps Lock is on.')).toBe(null);
  });
});

describe('sealing in the settings', () => {
  function shown(isSealed: boolean) {
    const changes: boolean[] = [];
    render(<SealingPart isSealed={isSealed} onChanged={(next) => changes.push(next)} />);
    return { user: userEvent.setup(), changes };
  }
  const button = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Seal the cases' });

  it('says before anything is typed what a lost passphrase means, and that old backups stay open', () => {
    shell();
    shown(false);
    const text = screen.getByRole('region', { name: 'Sealing' }).textContent ?? '';
    expect(text.indexOf('gone for good')).toBeGreaterThan(-1);
    expect(text.indexOf('gone for good')).toBeLessThan(text.indexOf('New passphrase'));
    expect(text).toContain('Backups made before sealing are not sealed');
  });

  it('wants a long passphrase, twice the same, and that it is understood', async () => {
    shell();
    const { user } = shown(false);
    await user.type(field('New passphrase'), 'too short');
    expect(screen.getByText('Too short: 3 more characters are needed.')).toBeDefined();
    await user.clear(field('New passphrase'));
    await user.type(field('New passphrase'), GOOD);
    await user.click(screen.getByRole('checkbox', { name: /I understand/ }));
    expect(button().disabled).toBe(true);
    await user.type(field('The same passphrase again'), `${GOOD}r`);
    expect(screen.getByText('The two are not the same.')).toBeDefined();
    expect(button().disabled).toBe(true);
    await user.type(field('The same passphrase again'), '{Backspace}');
    expect(button().disabled).toBe(false);
    await user.click(screen.getByRole('checkbox', { name: /I understand/ }));
    expect(button().disabled).toBe(true);
  });

  it('shows the recovery code once, until it is said to be kept', async () => {
    const calls = shell();
    const { user, changes } = shown(false);
    await user.type(field('New passphrase'), GOOD);
    await user.type(field('The same passphrase again'), GOOD);
    await user.click(screen.getByRole('checkbox', { name: /I understand/ }));
    await user.click(button());
    const dialog = within(await screen.findByRole('alertdialog'));
    expect(calls).toEqual([['sealStore', { passphrase: GOOD, useKeyStore: false }]]);
    expect(dialog.getByText(CODE)).toBeDefined();
    await user.keyboard('{Escape}');
    expect(screen.getByText(CODE)).toBeDefined();
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Done' }).disabled).toBe(true);
    expect(changes).toEqual([]);
    await user.click(dialog.getByRole('checkbox', { name: 'I have kept it' }));
    await user.click(dialog.getByRole('button', { name: 'Done' }));
    expect(changes).toEqual([true]);
    expect(screen.queryByText(CODE)).toBe(null);
  });

  it('offers the computer’s own store of keys only where there is one, and unticked', async () => {
    shell();
    shown(false);
    expect(await screen.findByText(/no safe place for keys/)).toBeDefined();
    expect(screen.queryByRole('checkbox', { name: /Open without the passphrase/ })).toBe(null);
    cleanup();
    const calls = shell({ sealingFacts: async () => ok({ hasKeyStore: true }) });
    const { user } = shown(false);
    const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: /Open without the passphrase/ });
    expect(box.checked).toBe(false);
    await user.click(box);
    await user.type(field('New passphrase'), GOOD);
    await user.type(field('The same passphrase again'), GOOD);
    await user.click(screen.getByRole('checkbox', { name: /I understand/ }));
    await user.click(button());
    await waitFor(() => expect(calls).toEqual([['sealStore', { passphrase: GOOD, useKeyStore: true }]]));
  });

  it('takes the seal off by the passphrase only', async () => {
    shell();
    const { user, changes } = shown(true);
    await user.click(screen.getByRole('button', { name: 'Take the seal off' }));
    const off = within(screen.getByRole('group', { name: 'Take the seal off' }));
    await user.type(field('Passphrase'), 'wrong');
    await user.click(off.getByRole('button', { name: 'Take the seal off' }));
    expect(await screen.findByText(/That is not the right passphrase/)).toBeDefined();
    expect(changes).toEqual([]);
    await user.clear(field('Passphrase'));
    await user.type(field('Passphrase'), GOOD);
    await user.click(off.getByRole('button', { name: 'Take the seal off' }));
    await waitFor(() => expect(changes).toEqual([false]));
  });

  it('changes the passphrase for who knows the present one, and says what still opens with it', async () => {
    useUiStore.setState({ toasts: [] });
    const calls = shell();
    const { user } = shown(true);
    await user.click(screen.getByRole('button', { name: 'Change the passphrase' }));
    const part = within(screen.getByRole('group', { name: 'Change the passphrase' }));
    const change = () => part.getByRole<HTMLButtonElement>('button', { name: 'Change the passphrase' });
    await user.type(field('Present passphrase'), 'wrong');
    await user.type(field('New passphrase'), 'granite teapot orchard');
    expect(change().disabled).toBe(true);
    await user.type(field('The same passphrase again'), 'granite teapot orchard');
    await user.click(change());
    expect(await part.findByText(/That is not the right passphrase/)).toBeDefined();
    expect(document.activeElement).toBe(field('Present passphrase'));
    expect(field('New passphrase').value).toBe('granite teapot orchard');
    await user.keyboard(GOOD);
    await user.click(change());
    await waitFor(() => expect(useUiStore.getState().toasts[0]?.title).toBe('The passphrase has been changed.'));
    expect(useUiStore.getState().toasts[0]?.lines.join(' ')).toMatch(/Backups made before open with the former/);
    expect(calls.at(-1)).toEqual(['changePassphrase', { passphrase: GOOD, next: 'granite teapot orchard' }]);
    expect([field('Present passphrase').value, field('New passphrase').value]).toEqual(['', '']);
  });

  it('says what went wrong when sealing fails, and keeps what was typed', async () => {
    useUiStore.setState({ toasts: [] });
    shell({ sealStore: async () => err({ code: 'diskFull' }) });
    const { user, changes } = shown(false);
    await user.type(field('New passphrase'), GOOD);
    await user.type(field('The same passphrase again'), GOOD);
    await user.click(screen.getByRole('checkbox', { name: /I understand/ }));
    await user.click(button());
    await waitFor(() => expect(useUiStore.getState().toasts[0]?.title).toBe('The disk is full.'));
    expect(field('New passphrase').value).toBe(GOOD);
    expect(changes).toEqual([]);
  });
});

describe('the hint on a passphrase', () => {
  it.each([
    ['', /At least 12/],
    ['elevenchars', /1 more character is/],
    ['aaaaaaaaaaaaaaaa', /Easy to guess/],
    ['qwertyuiop12', /Easy to guess/],
    ['987654321098', /Easy to guess/],
    ['heron on weir', /Fair/],
    [GOOD, /Good/],
  ])('of %j says %s', (passphrase, words) => {
    expect(passphraseStrength(passphrase)).toMatch(words);
  });
});
