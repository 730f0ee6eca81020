import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CrashBoundary } from '../../renderer/screens/error-boundary.tsx';
import { useUiStore } from '../../renderer/state/ui-store.ts';
import { createFakeBridge, type FakeBridge } from '../support/fake-bridge.ts';

let isBroken = true;
let bridge: FakeBridge;
function Fragile() {
  if (isBroken) throw new TypeError('a secret of the case');
  return <p>Whole again</p>;
}

beforeEach(() => {
  isBroken = true;
  bridge = createFakeBridge();
  Object.defineProperty(window, 'counterpoise', { value: bridge, configurable: true });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  useUiStore.setState({ openCaseId: null, overlay: 'none' });
});

function showFragile() {
  render(
    <CrashBoundary>
      <Fragile />
    </CrashBoundary>,
  );
}

it('offers to open the case again and reports the class of the fault without a word of the case', async () => {
  useUiStore.setState({ openCaseId: 'case-1', overlay: 'audit' });
  showFragile();
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'This screen stopped working' }));
  expect(screen.getByRole('alert').textContent).toContain('at most the last second can be missing');
  const [{ channel, payload } = { channel: '', payload: null }] = bridge.calls;
  expect([channel, payload]).toEqual(['reportProblem', { kind: 'screen', name: 'TypeError', place: null }]);
  isBroken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Open the case again' }));
  expect(screen.getByText('Whole again')).toBeDefined();
  expect(useUiStore.getState().overlay).toBe('none');
});

it('leads to the list, where no case was open to that alone', async () => {
  showFragile();
  expect(screen.queryByRole('button', { name: 'Open the case again' })).toBeNull();
  isBroken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Go to the case list' }));
  expect(screen.getByText('Whole again')).toBeDefined();
});
