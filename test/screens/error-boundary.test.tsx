import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { CrashBoundary } from '../../renderer/screens/error-boundary.tsx';
import { createFakeBridge } from '../support/fake-bridge.ts';

let isBroken = true;
function Fragile() {
  if (isBroken) throw new TypeError('a secret of the case');
  return <p>Whole again</p>;
}

it('offers to open the case again and reports a code without a word of the case', async () => {
  const bridge = createFakeBridge();
  Object.defineProperty(window, 'counterpoise', { value: bridge, configurable: true });
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  render(
    <CrashBoundary>
      <Fragile />
    </CrashBoundary>,
  );
  expect(screen.getByRole('heading', { name: 'This screen stopped working' })).toBeDefined();
  expect(bridge.calls).toEqual([{ channel: 'reportProblem', payload: { code: 'screen.TypeError' } }]);
  isBroken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByText('Whole again')).toBeDefined();
  quiet.mockRestore();
});
