import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { HandOverScreen } from '../../renderer/screens/hand-over/hand-over-screen.tsx';
import { chooseHandOver, showHandOver } from '../../renderer/state/hand-over-actions.ts';
import { useUiStore } from '../../renderer/state/ui-store.ts';
import type { Incoming, IncomingCase } from '../../shared/bridge/hand-over-contract.ts';
import { maintainedCase } from '../support/build-case.ts';
import { createFakeBridge, type FakeBridge } from '../support/fake-bridge.ts';

configure({ asyncUtilTimeout: 15_000 });

const UNTOUCHED = useUiStore.getState();

/** The dialog where the window shows it. */
function Window() {
  const overlay = useUiStore((state) => state.overlay);
  return overlay === 'handOver' ? <HandOverScreen /> : null;
}

function shown(bridge: FakeBridge = createFakeBridge()) {
  cleanup();
  Object.defineProperty(window, 'counterpoise', { value: bridge, configurable: true });
  useUiStore.setState({ ...UNTOUCHED, isReady: true, today: '2026-11-23' }, true);
  render(<Window />);
  return { bridge, user: userEvent.setup() };
}

function incomingCase(patch: Partial<IncomingCase> = {}): IncomingCase {
  return {
    id: 'case-1',
    reference: 'NP-2026-0419',
    subject: 'People smuggling offences',
    savedAt: '2026-11-20T10:00:00.000Z',
    versions: 3,
    here: 'no',
    shelf: null,
    trailFault: null,
    ...patch,
  };
}

function fileWith(...cases: IncomingCase[]): Incoming {
  return { kind: 'cases', token: 'token-1', fileName: 'cases.counterpoise', cases };
}

function payloadsOf({ calls }: FakeBridge, channel: string) {
  return calls.filter((call) => call.channel === channel).map(({ payload }) => payload);
}

describe('handing cases over', () => {
  it('says what the file holds and writes it open, where no seal is asked for', async () => {
    const { bridge, user } = shown();
    showHandOver([{ id: 'case-1', reference: 'NP-2026-0419' }]);
    const dialog = within(await screen.findByRole('dialog', { name: 'Hand over a case' }));
    expect(dialog.getByText(/closed reasons included/)).toBeDefined();
    expect(within(dialog.getByRole('list', { name: /go into the file/ })).getByText('NP-2026-0419')).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'Save the file…' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(payloadsOf(bridge, 'exportHandOver')).toEqual([{ ids: ['case-1'], passphrase: null }]);
    expect(useUiStore.getState().toasts[0]?.title).toBe('Saved as case.counterpoise');
  });

  it('tells before what a lost passphrase means, and wants it twice and long enough', async () => {
    const { bridge, user } = shown();
    showHandOver([
      { id: 'case-1', reference: 'NP-2026-0419' },
      { id: 'case-2', reference: '' },
    ]);
    const dialog = within(await screen.findByRole('dialog', { name: 'Hand over 2 cases' }));
    await user.click(dialog.getByRole('radio', { name: /Seal it/ }));
    expect(dialog.getByText('Without the passphrase nobody can open the file')).toBeDefined();
    const save = dialog.getByRole<HTMLButtonElement>('button', { name: 'Save the file…' });
    const said = () => dialog.getAllByRole('status').map(({ textContent }) => textContent);
    const passphrase = dialog.getByLabelText<HTMLInputElement>('Passphrase');
    expect(passphrase.type).toBe('password');
    await user.type(passphrase, 'seven77');
    await user.type(dialog.getByLabelText('The passphrase again'), 'seven77');
    expect(save.disabled).toBe(true);
    expect(said()).toContainEqual(expect.stringMatching(/at least 8/));
    await user.type(passphrase, 's');
    expect(save.disabled).toBe(true);
    expect(said()).toContainEqual(expect.stringMatching(/not the same/));
    await user.type(dialog.getByLabelText('The passphrase again'), 's');
    await user.click(save);
    await waitFor(() =>
      expect(payloadsOf(bridge, 'exportHandOver')).toEqual([{ ids: ['case-1', 'case-2'], passphrase: 'seven77s' }]),
    );
  });

  it('stays open with all that was typed when the file could not be written', async () => {
    const bridge = createFakeBridge();
    const { user } = shown(bridge);
    bridge.fail('exportHandOver', { code: 'readOnly', folder: '/media/stick' });
    showHandOver([{ id: 'case-1', reference: 'NP-2026-0419' }]);
    await user.click(await screen.findByRole('button', { name: 'Save the file…' }));
    await waitFor(() => expect(useUiStore.getState().toasts[0]?.tone).toBe('failed'));
    expect(screen.getByRole('dialog', { name: 'Hand over a case' })).toBeDefined();
  });
});

describe('bringing cases in', () => {
  it('opens a single case that is not here yet at once', async () => {
    const { bridge } = shown(createFakeBridge({ incoming: fileWith(incomingCase()) }));
    await chooseHandOver();
    expect(payloadsOf(bridge, 'bringIn')).toEqual([{ token: 'token-1', choices: [{ id: 'case-1', how: 'new' }] }]);
    expect(useUiStore.getState()).toMatchObject({ openCaseId: 'case-1', overlay: 'none', incoming: null });
  });

  it('asks for the passphrase of a sealed file until it is right', async () => {
    const sealed: Incoming = { kind: 'sealed', token: 'token-1', fileName: 'cases.counterpoise' };
    const unsealed = fileWith(incomingCase({ here: 'different', shelf: 'active' }));
    const { user } = shown(createFakeBridge({ incoming: sealed, unsealed }));
    await chooseHandOver();
    const dialog = within(await screen.findByRole('dialog', { name: 'This file is sealed' }));
    await user.type(dialog.getByLabelText('Passphrase'), 'open{Enter}');
    await waitFor(() => expect(useUiStore.getState().toasts[0]?.title).toBe('That is not the right passphrase.'));
    await user.type(dialog.getByLabelText('Passphrase'), ' sesame{Enter}');
    expect(await screen.findByRole('dialog', { name: 'One case in cases.counterpoise' })).toBeDefined();
  });

  it('ticks what is new, leaves what is the same, and asks about what differs', async () => {
    const incoming = fileWith(
      incomingCase(),
      incomingCase({ id: 'case-2', reference: 'NP-2', here: 'different', shelf: 'bin' }),
      incomingCase({ id: 'case-3', reference: 'NP-3', here: 'same', shelf: 'active' }),
    );
    const { bridge, user } = shown(createFakeBridge({ incoming }));
    await chooseHandOver();
    const dialog = within(await screen.findByRole('dialog', { name: '3 cases in cases.counterpoise' }));
    expect(dialog.getByRole<HTMLInputElement>('checkbox', { name: /NP-2026-0419/ }).checked).toBe(true);
    const same = within(dialog.getByRole('region', { name: 'Here already, and just the same' }));
    expect(same.getByText(/nothing to do/)).toBeDefined();
    const different = within(dialog.getByRole('region', { name: 'Here already, and different' }));
    expect(different.getByText(/in the bin/)).toBeDefined();
    expect(dialog.getByRole('button', { name: 'Bring in one case' })).toBeDefined();
    await user.click(different.getByRole('radio', { name: /Replace/ }));
    await user.click(dialog.getByRole('button', { name: 'Bring in 2 cases' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(payloadsOf(bridge, 'bringIn')).toEqual([
      {
        token: 'token-1',
        choices: [
          { id: 'case-1', how: 'new' },
          { id: 'case-2', how: 'replace' },
        ],
      },
    ]);
    expect(useUiStore.getState()).toMatchObject({ openCaseId: null, libraryAge: 1 });
  });

  it('compares the case here with the one in the file, and comes back to the choice', async () => {
    const here = maintainedCase();
    const other = { ...here, request: { ...here.request, subject: 'Something else' } };
    const incoming = fileWith(incomingCase({ here: 'different', shelf: 'active' }));
    const { bridge, user } = shown(createFakeBridge({ cases: [{ caseFile: here }], incoming, incomingCases: [other] }));
    await chooseHandOver();
    await user.click(await screen.findByRole('radio', { name: /Keep both/ }));
    await user.click(screen.getByRole('button', { name: /^Compare NP-2026-0419/ }));
    const answers = within(await screen.findByRole('region', { name: 'Answers that differ' }));
    expect(answers.getByText(/Something else/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Back to the choice' }));
    await user.click(await screen.findByRole('button', { name: 'Bring in one case' }));
    await waitFor(() => expect(useUiStore.getState().openCaseId).toBe('copy-of-case-1'));
    expect(payloadsOf(bridge, 'bringIn')).toEqual([{ token: 'token-1', choices: [{ id: 'case-1', how: 'keepBoth' }] }]);
  });

  it('tells of an audit trail that does not fit, and does not open such a case unasked', async () => {
    const incoming = fileWith(incomingCase({ trailFault: 'entry 2 is not as it was written' }));
    const { bridge } = shown(createFakeBridge({ incoming }));
    await chooseHandOver();
    expect(await screen.findByText(/entry 2 is not as it was written/)).toBeDefined();
    expect(payloadsOf(bridge, 'bringIn')).toEqual([]);
  });

  it('does one thing for many at a time', async () => {
    const ids = ['a', 'b', 'c', 'd'];
    const incoming = fileWith(...ids.map((id) => incomingCase({ id, reference: id, here: 'different' })));
    const { user } = shown(createFakeBridge({ incoming }));
    await chooseHandOver();
    await user.click(await screen.findByRole('button', { name: 'Keep both of each' }));
    expect(screen.getByRole('button', { name: 'Bring in 4 cases' })).toBeDefined();
  });

  it('brings in nothing and lets the file go when the officer closes the dialog', async () => {
    const incoming = fileWith(incomingCase(), incomingCase({ id: 'case-2' }));
    const { bridge, user } = shown(createFakeBridge({ incoming }));
    await chooseHandOver();
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(payloadsOf(bridge, 'bringIn')).toEqual([]);
    expect(payloadsOf(bridge, 'dropIncoming')).toEqual([{ token: 'token-1' }]);
  });

  it('says in plain words what is wrong with a file, and shows no dialog', async () => {
    const bridge = createFakeBridge();
    shown(bridge);
    bridge.fail('chooseHandOver', { code: 'handOverUnreadable', lines: ['This file is not as it was written.'] });
    await chooseHandOver();
    expect(useUiStore.getState().toasts[0]?.lines).toContain('This file is not as it was written.');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
