import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DONE_STAYS, sayDone, sayFailed } from '../../renderer/state/toasts.ts';
import { useUiStore } from '../../renderer/state/ui-store.ts';
import { maintainedCase } from '../support/build-case.ts';
import { renderApp, renderCase } from '../support/render-app.tsx';

afterEach(() => {
  vi.useRealTimers();
});

const messages = () => screen.getByRole('region', { name: 'Messages' });

describe('messages', () => {
  it('stay while the focus is on one, and go by themselves once it has left', async () => {
    await renderApp();
    await screen.findByText('No cases yet');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    act(() => sayDone('Saved as letter.docx'));
    act(() =>
      within(messages())
        .getByRole('button', { name: /^Dismiss/ })
        .focus(),
    );
    act(() => vi.advanceTimersByTime(DONE_STAYS * 3));
    expect(within(messages()).getByText('Saved as letter.docx')).toBeDefined();
    act(() => screen.getByRole('button', { name: 'New case' }).focus());
    act(() => vi.advanceTimersByTime(DONE_STAYS + 1));
    expect(within(messages()).queryByText('Saved as letter.docx')).toBeNull();
  });

  it('give the focus back to where it came from, or to the heading', async () => {
    await renderApp();
    const user = userEvent.setup();
    const store = await screen.findByRole('button', { name: 'Store' });
    act(() => sayFailed({ code: 'diskFull' }));
    act(() => store.focus());
    act(() =>
      within(messages())
        .getByRole('button', { name: /^Dismiss/ })
        .focus(),
    );
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(store);
    act(() => sayFailed({ code: 'diskFull' }));
    act(() => store.blur());
    act(() =>
      within(messages())
        .getByRole('button', { name: /^Dismiss/ })
        .focus(),
    );
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Cases' }));
  });

  it('are the one place that says what is being done', async () => {
    await renderApp();
    act(() => useUiStore.setState({ overlay: 'register' }));
    await screen.findByRole('dialog');
    act(() => useUiStore.setState({ busy: 'Saving the register' }));
    expect(screen.getAllByText(/^Saving the register/)).toHaveLength(1);
  });
});

describe('the focus', () => {
  it('goes to the heading of its part when the button that had it is gone', async () => {
    await renderCase(maintainedCase(), { page: 'review' });
    const user = userEvent.setup();
    const submit = await screen.findByRole('button', { name: 'Submit for sign-off' });
    act(() => submit.focus());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(submit.isConnected).toBe(false));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Sign-off'));
  });

  it('comes back to a button that was closed while its work was done, and goes on from one that stays closed', async () => {
    await renderApp();
    const store = await screen.findByRole<HTMLButtonElement>('button', { name: 'Store' });
    // As a browser does it: what is closed loses the focus.
    const close = () => {
      store.focus();
      store.disabled = true;
      store.blur();
    };
    act(close);
    await new Promise((done) => setTimeout(done, 50));
    store.disabled = false;
    await waitFor(() => expect(document.activeElement).toBe(store));
    act(close);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Cases'), { timeout: 5000 });
    store.disabled = false;
    await waitFor(() => expect(document.activeElement).toBe(store));
  });

  it('is left alone while what has it is there', async () => {
    await renderApp();
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'New case' }));
    expect(document.activeElement).toBe(await screen.findByRole('heading', { level: 1, name: /What was asked/ }));
    await user.tab();
    const field = document.activeElement;
    await user.keyboard('NP-1');
    expect(document.activeElement).toBe(field);
  });
});

describe('the line at the foot', () => {
  it('is silent while saving goes well, and speaks up when it fails, from a region that was there before', async () => {
    await renderCase(maintainedCase());
    const alert = document.querySelector('.statusbar [role=alert]');
    expect(alert?.textContent).toBe('');
    act(() => useUiStore.setState({ saveState: { kind: 'failed', error: { code: 'diskFull' } } }));
    expect(document.querySelector('.statusbar [role=alert]')).toBe(alert);
    expect(alert?.textContent).toMatch(/^Not saved: /);
  });
});

describe('the register', () => {
  it('says that a period ends before it begins', async () => {
    const { user } = await renderApp();
    act(() => useUiStore.setState({ overlay: 'register' }));
    const from = await screen.findByLabelText('From');
    await user.clear(from);
    await user.type(from, '2999-01-01');
    await waitFor(() =>
      expect(screen.getAllByRole('alert').some((each) => /ends before it begins/.test(each.textContent ?? ''))).toBe(
        true,
      ),
    );
  });
});
