import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { nameOf, reportFault } from '../../renderer/report-fault.ts';
import { maintainedCase } from '../support/build-case.ts';
import { createFakeBridge } from '../support/fake-bridge.ts';
import { renderApp } from '../support/render-app.tsx';

/** A window over the others that stops while it is being drawn. */
vi.mock('../../renderer/screens/audit/audit-screen.tsx', () => ({
  AuditScreen: () => {
    throw new RangeError('Operation Kestrel');
  },
}));

const OPEN_CASE = { id: 'case-1', reference: 'NP/26', savedAt: '2026-11-23T14:02:31.000Z' };

describe('the support bundle', () => {
  it('comes by the palette, and goes without the parts whose tick was taken out', async () => {
    const { bridge, user } = await renderApp();
    await user.keyboard('{Control>}k{/Control}');
    await user.keyboard('support bundle{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'Support bundle' });
    await within(dialog).findByText(/All about store/);
    await user.click(within(dialog).getByRole('checkbox', { name: 'Case store' }));
    expect(within(dialog).queryByText(/All about store/)).toBeNull();
    await user.click(within(dialog).getByRole('checkbox', { name: 'Log' }));
    await user.click(within(dialog).getByRole('checkbox', { name: 'Log' }));
    await user.click(within(dialog).getByRole('button', { name: 'Save…' }));
    await screen.findByText('Saved as counterpoise-support.txt');
    expect(bridge.calls.at(-1)).toEqual({ channel: 'saveSupport', payload: { leftOut: ['store'] } });
  });

  it('is offered where the cases cannot be opened', async () => {
    const { user } = await renderApp(
      createFakeBridge({
        store: { kind: 'unusable', what: 'It is damaged.', todo: 'It was left.', mayRestore: false, backups: [] },
      }),
    );
    await user.click(await screen.findByRole('button', { name: 'Save a support bundle…' }));
    expect(await screen.findByRole('dialog', { name: 'Support bundle' })).toBeDefined();
  });
});

describe('work that was broken off', () => {
  const cases = [{ caseFile: maintainedCase() }];

  it('is said on a page of its own when the window stopped, and the case opens again from there', async () => {
    const { user } = await renderApp(
      createFakeBridge({ cases, interrupted: { how: 'crashed', openCase: OPEN_CASE, mayReopen: true } }),
    );
    const heading = screen.getByRole('heading', { name: 'The window stopped and was started again' });
    expect(document.activeElement).toBe(heading);
    expect(screen.getByRole('alert').textContent).toMatch(/NP\/26 was last saved at \d\d:\d\d:31/);
    await user.click(screen.getByRole('button', { name: 'Open the case again' }));
    expect(await screen.findByRole('navigation', { name: 'Path' })).toBeDefined();
  });

  it('leads to the list, and the case counts as left', async () => {
    const { bridge, user } = await renderApp(
      createFakeBridge({ cases, interrupted: { how: 'hung', openCase: OPEN_CASE, mayReopen: true } }),
    );
    expect(screen.getByRole('heading', { name: 'The window did not answer and was started again' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Go to the case list' }));
    expect(await screen.findByRole('heading', { name: 'Cases' })).toBeDefined();
    expect(bridge.calls).toContainEqual({ channel: 'leaveCase', payload: { id: 'case-1' } });
  });

  it('offers the list alone where it happens again and again', async () => {
    await renderApp(
      createFakeBridge({ cases, interrupted: { how: 'crashed', openCase: OPEN_CASE, mayReopen: false } }),
    );
    expect(screen.getByText(/several times within a minute/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Open the case again' })).toBeNull();
  });

  it('is a line at the head of the list after a run that was cut off, until it is put away', async () => {
    const { user } = await renderApp(
      createFakeBridge({ cases, interrupted: { how: 'cutOff', openCase: OPEN_CASE, mayReopen: true } }),
    );
    const offer = await screen.findByRole('region', { name: 'Go on where you were' });
    expect(offer.textContent).toContain('NP/26 was open then');
    await user.click(within(offer).getByRole('button', { name: 'Not now' }));
    expect(screen.queryByRole('region', { name: 'Go on where you were' })).toBeNull();
  });
});

describe('a window over the others that stops', () => {
  it('leaves no empty page: it is said, the bundle can be had, and the list comes back', async () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { user } = await renderApp();
    await user.keyboard('{Control>}k{/Control}');
    await user.keyboard('audit trail{Enter}');
    await screen.findByRole('heading', { name: 'This screen stopped working' });
    await user.click(screen.getByRole('button', { name: 'Save a support bundle…' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Cancel' }));
    await user.click(screen.getByRole('button', { name: 'Go to the case list' }));
    expect(await screen.findByRole('heading', { name: 'Cases' })).toBeDefined();
    quiet.mockRestore();
  });
});

describe('a fault in the page', () => {
  it('is told by class and place alone', async () => {
    const { bridge } = await renderApp();
    const cause = new RangeError('Operation Kestrel');
    cause.stack = [
      'RangeError: Operation Kestrel',
      '    at Kestrel (app://counterpoise/assets/opened-case-screen-DLh_w3x.js:12:3456)',
      '    at app://counterpoise/assets/index-a.js:1:2',
    ].join('\n');
    reportFault('window', cause);
    expect(bridge.calls.at(-1)?.payload).toEqual({
      kind: 'window',
      name: 'RangeError',
      place: { file: 'opened-case-screen-DLh_w3x.js', line: 12, column: 3456 },
    });
  });

  it.each([
    [Object.assign(new Error('x'), { name: 'Operation Kestrel' }), 'other'],
    ['Operation Kestrel', 'other'],
    [{ name: 'TypeError', message: 'Kestrel' }, 'other'],
    [new TypeError('Kestrel'), 'TypeError'],
    [new DOMException('Kestrel', 'AbortError'), 'AbortError'],
    [undefined, 'other'],
  ])('of a name that could be anything is "other"', (cause, name) => {
    expect(nameOf(cause)).toBe(name);
  });
});
