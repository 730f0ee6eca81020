import { act, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { COMMANDS } from '../../renderer/state/commands.ts';
import { useUiStore } from '../../renderer/state/ui-store.ts';
import { createFakeBridge } from '../support/fake-bridge.ts';
import { renderApp } from '../support/render-app.tsx';

const MINUTE = 60_000;

/** The app with its cases, sealed or not, and a clock that goes on by hand from here. */
async function shown(isSealed: boolean, lockAfterMinutes: number | null) {
  const bridge = createFakeBridge({ store: { kind: 'open', readOnly: null, isSealed, notice: null } });
  await renderApp(bridge);
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
  act(() => useUiStore.setState(({ office }) => ({ office: { ...office, lockAfterMinutes } })));
  return {
    pass: async (ms: number) => {
      await act(async () => vi.advanceTimersByTime(ms));
      // What was begun at a look loads its script.
      await act(async () => import('../../renderer/state/store-actions.ts'));
    },
    locks: () => bridge.calls.filter(({ channel }) => channel === 'lockStore').length,
  };
}

afterEach(() => vi.useRealTimers());

describe('sealed cases that nobody touches', () => {
  it('are locked after the minutes that the office sets, counted from the last touch', async () => {
    const { pass, locks } = await shown(true, 7);
    await pass(6 * MINUTE);
    fireEvent.keyDown(document.body, { key: 'a' });
    await pass(6 * MINUTE);
    expect(locks()).toBe(0);
    fireEvent.pointerMove(document.body);
    await pass(6 * MINUTE);
    expect(locks()).toBe(0);
    await pass(2 * MINUTE);
    expect(locks()).toBe(1);
  });

  it('are left open where the office wants no locking, and while work is under way', async () => {
    const { pass, locks } = await shown(true, null);
    await pass(60 * MINUTE);
    expect(locks()).toBe(0);
    act(() => useUiStore.setState(({ office }) => ({ busy: 'Saving', office: { ...office, lockAfterMinutes: 1 } })));
    await pass(3 * MINUTE);
    expect(locks()).toBe(0);
    act(() => useUiStore.setState({ busy: null }));
    await pass(3 * MINUTE);
    expect(locks()).toBeGreaterThan(0);
  });
});

it.each([
  [true, true],
  [false, false],
])('has a command for it where cases are sealed (%s), and nowhere else', async (isSealed, isEnabled) => {
  await shown(isSealed, 10);
  expect(COMMANDS.find(({ id }) => id === 'lock')?.isEnabled()).toBe(isEnabled);
});

it('leaves cases open that are not sealed', async () => {
  const { pass, locks } = await shown(false, 1);
  await pass(60 * MINUTE);
  expect(locks()).toBe(0);
});
